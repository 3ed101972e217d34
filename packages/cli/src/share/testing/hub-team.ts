import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duty } from '@soxanh/core';
import { TestMachine } from '../../world/test-world.ts';
import { startHubChild, type HubChild } from './hub-child.ts';

/** What a recorder of the first department says of itself. */
export const AS_STAFF = ['--role', 'recorder', '--department', 'p1'] as const;

/** An office of two departments with a server: the Office's machine has the book `vp.jsonl`, nobody is connected yet. */
export class HubTeam {
  readonly office: TestMachine;
  readonly staff: TestMachine;
  hub: HubChild;

  private constructor(office: TestMachine, hub: HubChild) {
    this.office = office;
    this.staff = office.beside('phong-mot');
    this.hub = hub;
  }

  static async start(): Promise<HubTeam> {
    const office = new TestMachine('van-phong');
    const hub = await startHubChild(office.folder);
    await office.ok('init', 'vp.jsonl', '--departments', 'p1=Phòng Một,p2=Phòng Hai');
    return new HubTeam(office, hub);
  }

  /** Ends the server and takes everything away. */
  async end(): Promise<void> {
    await this.hub.kill();
    this.office.remove();
  }

  /** A code of the Office. */
  async codeFor(...duties: string[]): Promise<string> {
    const options = duties.flatMap((duty) => ['--duty', duty]);
    return (await this.office.ok('hub', 'invite', 'vp.jsonl', ...options)).trim();
  }

  /** The Office's machine, and a recorder of the first department with the book `p1.jsonl`. */
  async joinBoth(): Promise<void> {
    await this.office.ok('join', 'vp.jsonl', this.hub.code);
    await this.staff.ok('join', 'p1.jsonl', await this.codeFor('recorder:p1'));
  }

  /** What the server calls the machine of which its line in the list says this. */
  async idOf(says: string): Promise<string> {
    const lines = (await this.office.ok('hub', 'devices', 'vp.jsonl')).split('\n');
    return (
      lines
        .find((line) => line.includes(says))
        ?.split(' ', 1)
        .join('') ?? ''
    );
  }
}

export const log = (machine: TestMachine, book: string, text: string, ...more: string[]): Promise<string> =>
  machine.ok('log', book, '--text', text, '--day', '2026-06-05', ...more);

/** Where a machine keeps what connects it. */
export function accountOf(machine: TestMachine): string {
  const settings = join(machine.env['XDG_CONFIG_HOME'] ?? '', 'soxanh', 'books');
  const [book = ''] = readdirSync(settings);
  return join(settings, book, 'hub', 'account.json');
}

/** What a machine was told it may write. */
export function believe(machine: TestMachine, ...duties: readonly Duty[]): void {
  const path = accountOf(machine);
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), duties }));
}

/** Lines of a book's entries: headers differ, for each copy stands with the server in its own way. */
export const entriesOf = (machine: TestMachine, book: string): string[] =>
  machine.read(book).trim().split('\n').slice(1);
