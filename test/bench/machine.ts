/** Describes this machine, and measures the load of other processes during a measurement. */
import {readdirSync, readFileSync} from 'node:fs';
import {availableParallelism, cpus, totalmem} from 'node:os';

/** Ticks of the kernel's clock, 100 per second. */
export interface Ticks {
  /** Ticks of all processes. */
  readonly all: number;
  /** Ticks of this process and its descendants. */
  readonly ours: number;
  /** Time of the reading, in milliseconds. */
  readonly at: number;
}

/** Undefined if the system does not provide them: they are available on Linux only. */
export function readTicks(): Ticks | undefined {
  try {
    return {all: busyTicks(readFileSync('/proc/stat', 'utf8')), ours: ticksOfTree(), at: performance.now()};
  } catch {
    return undefined;
  }
}

/** The CPU usage of other processes between two readings: 1 is one processor; 0 if it is unknown. */
export function foreignLoad(before: Ticks | undefined, after: Ticks | undefined): number {
  if (!before || !after) return 0;
  const foreign = after.all - before.all - (after.ours - before.ours);
  return Math.max(0, (foreign * 10) / (after.at - before.at));
}

/** Busy time in the first line of `/proc/stat`: without idle time, I/O wait, and guest time, which is counted twice. */
export function busyTicks(stat: string): number {
  const [user, nice, system, , , irq, softIrq, steal] = stat
    .split('\n', 1)[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number) as [number, number, number, number, number, number, number, number];
  return user + nice + system + irq + softIrq + steal;
}

interface ProcessTicks {
  readonly parent: number;
  readonly ticks: number;
}

/** Parses `/proc/PID/stat`: the parent, and the time including that of terminated children. */
export function processTicks(stat: string): ProcessTicks {
  // The name, in brackets, may contain spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {parent: Number(fields[1]), ticks};
}

function ticksOfTree(): number {
  const processes = new Map<number, ProcessTicks>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      processes.set(Number(name), processTicks(readFileSync(`/proc/${name}/stat`, 'utf8')));
    } catch {
      // The process has terminated meanwhile.
    }
  }
  const isOurs = (id: number): boolean => {
    for (let each: number | undefined = id; each; each = processes.get(each)?.parent)
      if (each === process.pid) return true;
    return false;
  };
  return [...processes].reduce((sum, [id, {ticks}]) => (isOurs(id) ? sum + ticks : sum), 0);
}

/** One line of the report. */
export function describeMachine(browser: string): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} processors, ${gigabytes} GB, ${process.platform}, Node ${process.version}, Chromium ${browser}`;
}
