/** Processes that a test starts and ends: MariaDB, and PHP's own web server. */
import {spawn, type ChildProcess} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';

/** MariaDB has taken over 20 seconds on a busy machine. */
const LONGEST_START = 60_000;

export interface ServerProcess {
  stop(): Promise<void>;
}

/**
 * Starts a server.
 *
 * @param isReady - asked again and again until it is true
 * @throws Error with what it wrote, if it ends or does not get ready
 */
export async function startServer(
  command: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
  {cwd, env}: {readonly cwd?: string; readonly env?: Readonly<Record<string, string>>} = {},
): Promise<ServerProcess> {
  // A group of its own, since PHP's server has children.
  const child = spawn(command, args, {
    ...(cwd !== undefined && {cwd}),
    env: {...process.env, ...env},
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output = (output + String(data)).slice(-4000)));
  child.on('error', (error) => (output += error.message));
  const end = Date.now() + LONGEST_START;
  while (!(await isReady())) {
    if (hasEnded(child) || Date.now() > end) {
      await stop(child);
      throw new Error(`${command} did not start.\n${output}`);
    }
    await wait(100);
  }
  return {stop: () => stop(child)};
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid!, 'SIGTERM');
  await Promise.race([ended, wait(20_000, undefined, {ref: false})]);
  if (!hasEnded(child)) process.kill(-child.pid!, 'SIGKILL');
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
