/** What this machine is, and what else it does while something is measured. */
import {readdirSync, readFileSync} from 'node:fs';
import {availableParallelism, cpus, totalmem} from 'node:os';

/** Ticks of the kernel's clock, of which it counts a hundred a second. */
export interface Ticks {
  /** Of all processes. */
  readonly all: number;
  /** Of this process, and of those that it started. */
  readonly ours: number;
  /** When it was asked, in milliseconds. */
  readonly at: number;
}

/** Undefined where the system does not say: elsewhere than on Linux. */
export function readTicks(): Ticks | undefined {
  try {
    return {all: busyTicks(readFileSync('/proc/stat', 'utf8')), ours: ticksOfTree(), at: performance.now()};
  } catch {
    return undefined;
  }
}

/** How much of one processor others have used in between, from 0 on; 0 where nobody knows. */
export function foreignLoad(before: Ticks | undefined, after: Ticks | undefined): number {
  if (!before || !after) return 0;
  const foreign = after.all - before.all - (after.ours - before.ours);
  return Math.max(0, (foreign * 10) / (after.at - before.at));
}

/** The first line of `/proc/stat`, without idle time and waiting for discs, and without what is counted twice. */
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

/** One `/proc/PID/stat`: its parent, and its time with that of its children that have ended. */
export function processTicks(stat: string): ProcessTicks {
  // The name, in brackets, may hold spaces.
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
      // It has ended since.
    }
  }
  const isOurs = (id: number): boolean => {
    for (let each: number | undefined = id; each; each = processes.get(each)?.parent)
      if (each === process.pid) return true;
    return false;
  };
  return [...processes].reduce((sum, [id, {ticks}]) => (isOurs(id) ? sum + ticks : sum), 0);
}

/** One line for the report. */
export function describeMachine(browser: string): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} processors, ${gigabytes} GB, ${process.platform}, Node ${process.version}, Chromium ${browser}`;
}
