import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { must } from '@soxanh/core';
import { freePort } from '@soxanh/testkit';
import { onTestFinished } from 'vitest';
import { asPostgres, folderFor, killAll, postmasterIn, programs } from './server.ts';

/** Two PostgreSQL under Patroni, which says through etcd who is the primary, and makes the other one follow in step. */
export interface PatroniPair {
  /** Both hosts as a hub is given them. */
  readonly url: string;
  /** The address of the primary for a superuser. */
  adminUrl(): Promise<string>;
  /** SIGKILL to the primary and to its Patroni, as when the machine of both is gone. */
  killLeader(): Promise<void>;
}

/**
 * How Patroni waits, in seconds. Its lease is as short as it allows: whoever does not renew it for that long is held to be
 * gone. This is most of the time without service.
 */
const WAITS = { ttl: 20, loop_wait: 2, retry_timeout: 3 } as const;

/** Starts both with an etcd of their own, and waits until the second follows. All of it is gone when the test is over. */
export async function startPatroni(): Promise<PatroniPair> {
  for (const program of ['/usr/bin/patroni', '/usr/bin/etcd']) {
    if (!existsSync(program)) throw new Error(`${program} is needed: apt-get install patroni etcd-server`);
  }
  const etcd = await startEtcd();
  const one = await startNode('one', etcd);
  await untilIn(one, 'leader');
  const two = await startNode('two', etcd);
  await untilIn(one, 'sync_standby');
  const nodes = [one, two];
  const leader = async (): Promise<Node> => {
    const { name } = await untilIn(one, 'leader');
    return must(
      nodes.find((each) => each.name === name),
      'Patroni names who was started',
    );
  };
  return {
    url: `postgres://soxanh_hub@${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}/postgres`,
    adminUrl: async () => `postgres://postgres@127.0.0.1:${(await leader()).port}/postgres`,
    killLeader: async () => (await leader()).kill(),
  };
}

/** Answers where it is. */
async function startEtcd(): Promise<string> {
  const [address, peer] = [`127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`];
  const folder = folderFor('etcd');
  const client = `http://${address}`;
  const started = start(folder, '/usr/bin/etcd', [
    ...['--data-dir', join(folder, 'data'), '--initial-cluster', `default=${peer}`],
    ...['--listen-client-urls', client, '--advertise-client-urls', client],
    ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
  ]);
  await until(started, async () => (await fetch(`${client}/health`)).ok);
  return address;
}

/** A PostgreSQL and its Patroni. */
interface Node extends Started {
  readonly name: string;
  readonly port: number;
  /** Where Patroni says how the cluster stands. */
  readonly status: string;
}

async function startNode(name: string, etcd: string): Promise<Node> {
  const folder = folderFor('patroni');
  const [port, status] = [await freePort(), `127.0.0.1:${await freePort()}`];
  const data = join(folder, 'data');
  const host = `127.0.0.1:${port}`;
  const lines = ['all', 'replication'].map((of) => `host ${of} all 127.0.0.1/32 trust`);
  const config = {
    ...{ scope: 'soxanh', name, etcd3: { host: etcd } },
    restapi: { listen: status, connect_address: status },
    bootstrap: {
      dcs: { ...WAITS, synchronous_mode: true, postgresql: { parameters: { max_connections: 120 } } },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }],
    },
    postgresql: {
      ...{ listen: host, connect_address: host, data_dir: data, bin_dir: programs() },
      pgpass: join(data, '..', 'data.pgpass'),
      parameters: { unix_socket_directories: data, fsync: 'on' },
      authentication: { superuser: { username: 'postgres' }, replication: { username: 'follower' } },
      pg_hba: ['local all all trust', ...lines],
    },
  };
  const file = join(folder, 'patroni.json');
  // What is JSON is YAML too.
  writeFileSync(file, JSON.stringify(config));
  const patroni = start(folder, '/usr/bin/patroni', [file], async () => {
    // The server is no child of Patroni's: it goes on without it.
    if (existsSync(join(data, 'postmaster.pid'))) await killAll(postmasterIn(data));
  });
  return { ...patroni, name, port, status };
}

interface Started {
  /** What it wrote last, for whoever looks for a reason. */
  log(): string;
  /** SIGKILL to it and to what it has started. */
  kill(): Promise<void>;
}

function start(
  folder: string,
  program: string,
  args: readonly string[],
  killMore: () => Promise<void> = async () => {},
): Started {
  const file = join(folder, 'log');
  const to = openSync(file, 'a');
  const child = spawn(...asPostgres(program, args), { cwd: '/', stdio: ['ignore', to, to] });
  closeSync(to);
  let isUp = true;
  const kill = async (): Promise<void> => {
    // An id that was ours may be somebody else's by now.
    if (!isUp) return;
    isUp = false;
    if (child.exitCode === null) await killAll(must(child.pid, 'it was started'));
    await killMore();
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return { log: () => readFileSync(file, 'utf8').split('\n').slice(-40).join('\n'), kill };
}

/** Waits until something is so, a minute at most: then it says what the program wrote. */
async function until(started: Started, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Not so within a minute:\n${started.log()}`);
    await wait(100);
  }
}

interface Member {
  readonly name: string;
  readonly role: string;
  readonly state: string;
}

/** Waits until a node of the cluster runs in a role, and answers which. */
async function untilIn(node: Node, role: string): Promise<Member> {
  let found: Member | undefined;
  await until(node, async () => {
    const { members } = (await (await fetch(`http://${node.status}/cluster`)).json()) as {
      readonly members: readonly Member[];
    };
    found = members.find((each) => each.role === role && each.state === 'running');
    return found !== undefined;
  });
  return must(found, 'waited for');
}
