/** Calculates the self time of functions from V8's stack samples of a thread. */
import type {TraceEvent} from './trace.js';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    /** From 0. */
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
}

/** `args.data` of a `ProfileChunk`. */
interface Chunk {
  readonly cpuProfile?: {readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[]};
  /** Microseconds since the previous sample. */
  readonly timeDeltas?: readonly number[];
}

export interface FunctionTime {
  /** With its file, line and column, if known. */
  readonly name: string;
  /** Self time in milliseconds, without the functions that it calls. */
  readonly time: number;
}

/** The slowest first, without idle time. */
export function slowestFunctions(
  events: readonly TraceEvent[],
  pid: number,
  tid: number | undefined,
): FunctionTime[] {
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  const chunks = events.filter(
    ({name, pid: process, id}) => name === 'ProfileChunk' && process === pid && id === profile?.id,
  );
  const names = new Map<number, string>();
  const times = new Map<string, number>();
  for (const {args} of chunks) {
    const {cpuProfile, timeDeltas = []} = (args?.data ?? {}) as Chunk;
    for (const {id, callFrame} of cpuProfile?.nodes ?? []) names.set(id, nameOf(callFrame));
    cpuProfile?.samples?.forEach((id, index) => {
      const name = names.get(id) ?? '';
      times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
    });
  }
  for (const name of ['(root)', '(idle)']) times.delete(name);
  return [...times].map(([name, time]) => ({name, time})).sort((one, other) => other.time - one.time);
}

function nameOf({functionName, url, lineNumber, columnNumber}: ProfileNode['callFrame']): string {
  if (!url) return functionName || '(the bench itself)';
  const file = url.slice(url.lastIndexOf('/') + 1) || url;
  return `${functionName || '(no name)'} (${file}:${(lineNumber ?? 0) + 1}:${(columnNumber ?? 0) + 1})`;
}
