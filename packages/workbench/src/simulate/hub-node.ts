import { ok, type EntryId, type Result, type Seeded } from '@soxanh/core';
import {
  joinLines,
  problemBody,
  splitLines,
  STATUS,
  type HubProblem,
  type HubResponse,
  type LinkProblem,
  type PullAsk,
} from '@soxanh/sync';
import { readBackup, writeBackup } from '../../../hub/src/db/back-up/back-up.ts';
import { MemoryDisk } from '../../../hub/src/db/memory/memory-disk.ts';
import { MemoryStorage, type AtPoint } from '../../../hub/src/db/memory/memory-storage.ts';
import type { HubStorage } from '../../../hub/src/db/storage.ts';
import type { Machine } from '../../../hub/src/db/people.ts';
import { hubOf, type Hub } from '../../../hub/src/service/hub.ts';
import { pull } from '../../../hub/src/service/pull.ts';
import { push } from '../../../hub/src/service/push.ts';
import { BOOK, sha256 } from './book.ts';
import type { Asked } from './asked.ts';
import type { Oracle } from './oracle.ts';
import type { Plants } from './plant.ts';
import { Life, type Scheduler } from './scheduler.ts';

const NO_ID = '00000000-0000-7000-8000-000000000000' as EntryId;

type Answer = Result<HubResponse, Extract<LinkProblem, { kind: 'unreached' }>>;

/** A back-up that somebody made: of the disk as it lay there, or as text. */
export type HubBackup = { readonly raw: MemoryDisk } | { readonly text: string };

/** The hub's machine: a disk that outlives processes, and the process that is running on it. */
export class HubNode {
  disk = new MemoryDisk();
  isFull = false;
  private hasLaterLines = false;
  private life = new Life('hub');
  private hub: Hub;
  private readonly scheduler: Scheduler;
  private readonly random: Seeded;
  private readonly plants: Plants;
  private readonly oracle: Oracle;

  constructor(scheduler: Scheduler, random: Seeded, plants: Plants, oracle: Oracle) {
    [this.scheduler, this.random, this.plants, this.oracle] = [scheduler, random, plants, oracle];
    this.hub = this.started();
  }

  get isUp(): boolean {
    return this.life.isAlive;
  }

  /** What the Office's people do on the hub's pages, one after the other. */
  get storage(): HubStorage {
    return new MemoryStorage(this.disk, this.world());
  }

  /** Answers a question; undefined if the hub is down, or goes down before it has answered. */
  handle(asked: Asked): Promise<Answer | undefined> {
    if (!this.isUp) return Promise.resolve(undefined);
    const { life } = this;
    return new Promise((answer, fail) => {
      life.onEnd(() => answer(undefined));
      this.answerTo(asked).then(
        (response) => void (life.isAlive && answer(ok(response))),
        (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))),
      );
    });
  }

  doom(steps: number, isAfter: boolean): void {
    this.life.doomAfter(steps, isAfter);
  }

  stop(): void {
    this.life.end();
  }

  start(): void {
    this.life.end();
    this.life = new Life('hub');
    this.hub = this.started();
  }

  /** Writes a line that only a later version would have written. */
  addLine(text: string): void {
    const row = { is: 'refusal', id: NO_ID, hash: sha256(text), device: '' } as const;
    const book = this.disk.books.get(BOOK);
    const tag = Buffer.from(this.random.bytes(8)).toString('base64url');
    const rest = { n: undefined, isFact: false, batch: undefined, text } as const;
    book?.commit([{ row: { ...row, ...rest }, entry: undefined }], tag);
    this.hasLaterLines = true;
  }

  /** As text only where this version knows every line. */
  async backUp(isRaw: boolean): Promise<HubBackup> {
    if (isRaw || this.hasLaterLines) return { raw: this.disk.copy() };
    let text = '';
    for await (const piece of writeBackup(this.storage, BOOK, { tokens: true, now: this.scheduler.now() })) {
      if (!piece.ok) throw new Error(`Impossible: ${piece.error.kind}`);
      text += piece.value;
    }
    return { text };
  }

  /** Puts a back-up in the place of what is there, and starts again. */
  async restore(backup: HubBackup): Promise<void> {
    this.life.end();
    this.disk = 'raw' in backup ? backup.raw.copy() : new MemoryDisk();
    if ('text' in backup) {
      const restored = await readBackup(inOne(backup.text), this.storage);
      if (!restored.ok) throw new Error(`Impossible: ${restored.error.kind}`);
    }
    this.start();
  }

  /** Texts of the log as it is on the disk now. */
  log(): readonly string[] {
    return (this.disk.books.get(BOOK)?.rows ?? []).map(({ row }) => row.text);
  }

  private world() {
    return { now: () => this.scheduler.now(), random: (count: number) => this.random.bytes(count) };
  }

  private started(): Hub {
    const { life } = this;
    const at: AtPoint = (point, method) =>
      this.scheduler.step(life, `${method} ${point}`, () => {
        const isWriting = method === 'append' && point !== 'committed';
        return isWriting && this.isFull ? 'full' : undefined;
      });
    const storage = this.plants.storage(new MemoryStorage(this.disk, this.world(), at), {
      disk: this.disk,
      later: (steps) => this.scheduler.step(life, 'later', () => {}, steps),
      onEnd: (work) => life.onEnd(work),
    });
    return hubOf({
      ...this.world(),
      storage,
      room: () => undefined,
      url: 'https://hub.example',
      everySecond: () => () => {},
      tell: () => {},
    });
  }

  private async answerTo({ method, path, token, body = '' }: Asked): Promise<HubResponse> {
    const { hub } = this;
    const found = await hub.world.storage.machineOf(BOOK, sha256(token));
    if (!found.ok) return problem({ kind: 'unavailable' });
    if (found.value === undefined) return problem({ kind: 'token' });
    this.noteSeen(found.value.machine);
    return method === 'POST' ? this.pushed(hub, found.value, body) : pulled(hub, found.value, path);
  }

  /** As the routes do, but with nothing that could fail: no promise hangs on when a machine was there, only on whether. */
  private noteSeen(id: string): void {
    const machines = this.disk.books.get(BOOK)?.machines;
    const machine = machines?.get(id);
    if (machine !== undefined && machine.seenAt === undefined)
      machines?.set(id, { ...machine, seenAt: this.scheduler.now() });
  }

  private async pushed(hub: Hub, machine: Machine, body: string): Promise<HubResponse> {
    const { life } = this;
    const reply = await push(hub, BOOK, machine, body);
    if (!reply.ok) return problem(reply.error);
    const [, ...lines] = splitLines(body);
    // A hub that went down meanwhile says nothing any more.
    if (life.isAlive) this.oracle.said(lines, reply.value.answers);
    return { status: 200, body: JSON.stringify(reply.value) };
  }
}

async function pulled(hub: Hub, machine: Machine, path: string): Promise<HubResponse> {
  const page = await pull(hub, BOOK, machine, askOf(path));
  if (!page.ok) return problem(page.error);
  const { head, lines } = page.value;
  return {
    status: 200,
    body: joinLines([JSON.stringify(head), ...splitLines(Buffer.from(lines).toString('utf8'))]),
  };
}

function askOf(path: string): PullAsk {
  const said = new URLSearchParams(path.slice(path.indexOf('?')));
  const { after = '', high = '', limit = '1' } = Object.fromEntries(said);
  return { after, high, limit: Number(limit), wait: 0 };
}

const problem = (said: HubProblem): HubResponse => ({ status: STATUS[said.kind], body: problemBody(said) });

async function* inOne(text: string): AsyncGenerator<string> {
  yield text;
}
