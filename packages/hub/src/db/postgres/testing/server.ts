import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@soxanh/testkit';
import { Client } from 'pg';

/** A PostgreSQL server of a test's own, with real waits for the disk. */
export interface TestServer {
  readonly port: number;
  /** The address of a role in a database; no passwords are asked on this machine's loopback. */
  url(role: string, database: string): string;
  stop(): Promise<void>;
}

/** A server whose processes can be ended as a power cut ends them. */
export interface CrashingServer extends TestServer {
  /** SIGKILL to the server and every process of it; waits until none is left. */
  kill(): Promise<void>;
  /** Starts it again at the same port and waits until it has recovered. */
  start(): void;
}

export interface Standby extends CrashingServer {
  /** Lets it take writes from now on, as an operator does when the primary is gone; waits until it does. */
  promote(): void;
}

/** Where the server's programs are: Debian keeps them beside each other by version, out of the path. */
export function programs(): string {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error('PostgreSQL is needed: apt-get install postgresql');
  return join(folder, newest, 'bin');
}

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root; the Debian package made a user for it. */
export const asPostgres = (program: string, args: readonly string[]): [string, string[]] =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]];

const runAs = (program: string, args: readonly string[]): string =>
  execFileSync(...asPostgres(program, args), {
    encoding: 'utf8',
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A folder that the server's user may use; a temporary folder is its maker's alone. */
export function folderFor(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `soxanh-${name}-`));
  chmodSync(folder, 0o755);
  const inner = join(folder, 'data');
  mkdirSync(inner, { mode: 0o700 });
  if (isRoot) {
    const of = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    for (const each of [folder, inner]) chownSync(each, of('-u'), of('-g'));
  }
  return folder;
}

/** Starts a server on a free port, with extra settings as `name=value`. */
export async function startServer(settings: readonly string[] = []): Promise<CrashingServer> {
  const folder = folderFor('pg');
  const data = join(folder, 'data');
  const cluster = ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C'];
  runAs(join(programs(), 'initdb'), cluster);
  return startIn(folder, settings);
}

/** A server that follows another one and takes no writes until it is promoted. */
export async function startStandby(primary: TestServer): Promise<Standby> {
  const folder = folderFor('standby');
  const data = join(folder, 'data');
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'];
  runAs(join(programs(), 'pg_basebackup'), [...from, '-D', data, '-R', '-X', 'stream', '-c', 'fast']);
  const standby = await startIn(folder, ['hot_standby=on']);
  const promote = (): void => void runAs(join(programs(), 'pg_ctl'), ['-D', data, '-w', 'promote']);
  return { ...standby, promote };
}

async function startIn(folder: string, settings: readonly string[]): Promise<CrashingServer> {
  const data = join(folder, 'data');
  const control = join(programs(), 'pg_ctl');
  const port = await freePort();
  const wanted = [
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
    'fsync=on',
  ];
  const options = [...wanted, 'max_connections=120', ...settings].map((one) => `-c ${one}`).join(' ');
  let isUp = false;
  const start = (): void => {
    runAs(control, ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start']);
    isUp = true;
  };
  start();
  return {
    port,
    start,
    kill: () => {
      isUp = false;
      return killAll(postmasterIn(data));
    },
    url: (role, database) => `postgres://${role}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (isUp) runAs(control, ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The process of the server whose data lie in a folder. */
export const postmasterIn = (data: string): number =>
  Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);

/** Ends a server and its processes, known by their ids alone: the machine may have other servers. */
export async function killAll(postmaster: number): Promise<void> {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  const all = [postmaster, ...children.split(' ').filter(Boolean).map(Number)];
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended between being listed and being killed.
    }
  }
  while (all.some((pid) => existsSync(`/proc/${pid}`))) await wait(10);
}

/** PgBouncer in transaction mode before a server, with few connections behind it. */
export async function startBouncer(server: TestServer, connections: number): Promise<TestServer> {
  const folder = folderFor('pgbouncer');
  const port = await freePort();
  const users = join(folder, 'users.txt');
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(users, '"soxanh_hub" ""\n');
  const lines = [
    '[databases]',
    `* = host=127.0.0.1 port=${server.port}`,
    '[pgbouncer]',
    'listen_addr=127.0.0.1',
    `listen_port=${port}`,
    'auth_type=trust',
    `auth_file=${users}`,
    'pool_mode=transaction',
    `default_pool_size=${connections}`,
    'max_client_conn=500',
    'unix_socket_dir=',
  ];
  writeFileSync(settings, `${lines.join('\n')}\n`);
  const child = spawn(...asPostgres('/usr/sbin/pgbouncer', [settings]), { cwd: '/', stdio: 'ignore' });
  const url = (role: string, database: string): string => `postgres://${role}@127.0.0.1:${port}/${database}`;
  await untilAnswers(url('soxanh_hub', 'soxanh'));
  return {
    port,
    url,
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  for (let left = 50; ; left--) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await wait(100);
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  // `runuser` passes it on to the program it runs.
  child.kill('SIGTERM');
  await gone;
}
