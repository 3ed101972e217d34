import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENROLLED, invitationOf, linkOver, type Enrolled, type Exchange, type HubLink } from '@soxanh/sync';
import { freePort } from '@soxanh/testkit';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { okOf, randomName } from '../../db/contract/world.ts';
import { sha256 } from '../../service/secret.ts';

const MAIN = join(import.meta.dirname, '..', 'main.ts');

/** The hub as a program of its own. */
export interface HubProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** All it has written so far, on both outputs. */
  written(): string;
  stdout(): string;
  /** Waits until it has written something. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code; null if a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** A folder that is gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs the program with arguments. It is ended with its test.
 *
 * @param inside what is written before its command line, to start it elsewhere.
 */
export function runHub(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  inside: readonly string[] = [],
): HubProcess {
  const surroundings = { ...process.env, ...env };
  const [program = '', ...words] = [...inside, process.execPath, MAIN, ...args];
  const child = spawn(program, words, {
    env: surroundings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, all] = ['', ''];
  const more = new Set<() => void>();
  const took = (piece: Buffer): void => {
    all += piece.toString();
    for (const look of more) look();
  };
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
    took(piece);
  });
  child.stderr.on('data', took);
  const ended = new Promise<number | null>((resolve) => {
    // Only when both outputs are read to their end.
    child.once('close', (code) => {
      resolve(code);
      for (const look of more) look();
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(all);
        if (found !== null) resolve(found);
        else if (child.exitCode !== null)
          reject(new Error(`ended without saying ${String(pattern)}: ${all}`));
        else return;
        more.delete(look);
      };
      more.add(look);
      look();
    });
  return { child, says, ended, written: () => all, stdout: () => out, url: '' };
}

/** Starts a hub on a data file and a free port, unless `--listen` names one, and waits until it answers. */
export async function startHub(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  inside: readonly string[] = [],
): Promise<HubProcess> {
  const named = args[args.indexOf('--listen') + 1];
  const listen = args.includes('--listen') && named ? named : `127.0.0.1:${await freePort()}`;
  const others = args.filter((one) => one !== '--listen' && one !== listen);
  const hub = runHub(['--data', join(folder, 'hub.db'), '--listen', listen, ...others], env, inside);
  await hub.says(/Ctrl\+C/);
  return { ...hub, url: `${args.includes('--cert') ? 'https' : 'http'}://${listen}` };
}

/** A machine that asks a hub over the network. */
export interface NetMachine {
  readonly book: string;
  readonly device: string;
  readonly token: string;
  readonly link: HubLink;
  get(path: string): Promise<Response>;
}

/** Uses an invitation as a client does: a new machine, and a new book if the invitation founds one. */
export async function joinBy(
  text: string,
  more: { readonly label?: string; readonly book?: string } = {},
): Promise<NetMachine> {
  const { url, book = more.book ?? randomName(), secret } = okOf(invitationOf(text));
  const [token, device] = [randomBytes(32).toString('base64url'), randomName()];
  const ask = { protocol: 1, secret, tokenHash: sha256(token), device, book, label: more.label };
  const answer = await fetch(`${url}/v1/enrol`, { method: 'POST', body: JSON.stringify(ask) });
  if (!answer.ok) throw new Error(`not enrolled: ${await answer.text()}`);
  const enrolled: Enrolled = v.parse(ENROLLED, await answer.json());
  return machineAt(url, { book: enrolled.book, device, token });
}

/** A machine by what it keeps. */
export function machineAt(url: string, known: Pick<NetMachine, 'book' | 'device' | 'token'>): NetMachine {
  const authorization = `Bearer ${known.token}`;
  const exchange: Exchange = async ({ method, path, body, type }) => {
    const headers = { authorization, ...(type === undefined ? {} : { 'content-type': type }) };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    return { ok: true, value: { status: answer.status, body: await answer.text() } };
  };
  return {
    ...known,
    link: linkOver(exchange, known.book),
    get: (path) => fetch(`${url}/v1/books/${known.book}/${path}`, { headers: { authorization } }),
  };
}

/** The code that a hub printed. */
export const codeIn = (hub: HubProcess): string => /^https?:\/\/\S+#\S+$/m.exec(hub.stdout())?.[0] ?? '';
