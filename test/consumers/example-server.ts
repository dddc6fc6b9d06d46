/** Servers for built examples, and the commands of their `package.json`. */
import {execFile, spawn} from 'node:child_process';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {promisify} from 'node:util';
import sirv from 'sirv';
import {rootDir} from '../embed/dist.js';

export interface Server {
  readonly origin: string;
  close(): Promise<void>;
}

/** Tools that are installed here are found as well, for a project without its own. */
const environment = {
  ...process.env,
  NODE_OPTIONS: '',
  PATH: `${join(rootDir, 'node_modules/.bin')}:${process.env['PATH']}`,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/** Runs npm in a project. */
export async function runIn(project: string, words: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)('npm', words, {cwd: project, env: environment, maxBuffer: 2 ** 26});
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    throw new Error(`npm ${words.join(' ')} failed.\n${stdout}\n${stderr}`, {cause: error});
  }
}

/** A server of the files in a folder. */
export async function folderServer(folder: string): Promise<Server> {
  const serve = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A server that a script of the project starts. It prints its address. */
export async function scriptServer(project: string, script: string): Promise<Server> {
  const words = ['run', script, '--', '--port', String(await freePort())];
  // In a group of its own, to be ended with everything that it starts.
  const server = spawn('npm', words, {cwd: project, env: {...environment, NO_COLOR: '1'}, detached: true});
  let printed = '';
  const address = await new Promise<string>((found, failed) => {
    const read = (text: string) => {
      printed += text;
      const [origin] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
      if (origin) found(origin);
    };
    server.stdout.setEncoding('utf8').on('data', read);
    server.stderr.setEncoding('utf8').on('data', read);
    server.once('exit', (code) => failed(new Error(`npm run ${script} ended with ${code}.\n${printed}`)));
  });
  return {
    origin: address,
    close: () =>
      new Promise((closed) => {
        server.removeAllListeners('exit').once('exit', () => closed());
        process.kill(-server.pid!, 'SIGTERM');
      }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const {port} = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
