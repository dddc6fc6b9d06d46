/** A MariaDB of the test's own, in a folder of its own, without a port. */
import {execFileSync, spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {startServer, type ServerProcess} from './server-processes.js';

export interface Database extends ServerProcess {
  readonly socket: string;
  /** Makes a new, empty database. */
  create(name: string): void;
}

/** @param folder - an existing one, for the data */
export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'data');
  const socket = join(folder, 'database.sock');
  // Another one that starts at the same time would remove its temporary tables from a common folder.
  const env = {TMPDIR: folder};
  // Without it MariaDB refuses to run as root.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...user,
    ],
    {stdio: 'pipe', env: {...process.env, ...env}},
  );
  const query = (sql: string) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', sql], {
      encoding: 'utf8',
    });
  const server = await startServer(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'database.pid')}`,
      '--skip-networking',
      // The data are thrown away.
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      ...user,
    ],
    () => Promise.resolve(query('select 1').status === 0),
    {env},
  );
  return {
    ...server,
    socket,
    create(name) {
      const {status, stderr} = query(`create database ${name} character set utf8mb4`);
      if (status !== 0) throw new Error(stderr);
    },
  };
}
