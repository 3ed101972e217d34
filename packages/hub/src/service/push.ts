import { deviceOf, err, must, ok, type Result } from '@soxanh/core';
import {
  agreed,
  OLDEST,
  PROTOCOL,
  PUSH_LIMIT,
  readPushHead,
  type Answer,
  type HubProblem,
  type PushHead,
  type PushReply,
} from '@soxanh/sync';
import type { Machine } from '../db/people.ts';
import type { Appended, Outcome } from '../db/storage.ts';
import type { Hub } from './hub.ts';
import { markOf } from './marks.ts';
import { readLine, type ReadLine } from './read-line.ts';
import { restartAfter, restartAnew } from './restart.ts';
import { shortageOf, troubleOf } from './trouble.ts';

type Pushed = Promise<Result<PushReply, HubProblem>>;

/**
 * Takes in a push: an answer for each line, in their order, each for itself (law S6), and none before everything stored is
 * on disk (law S2).
 *
 * @param body the head in the first line, an entry in each other one.
 */
export async function push(hub: Hub, book: string, machine: Machine, body: string): Pushed {
  const shortage = shortageOf(hub.world);
  if (shortage !== undefined) return err(shortage);
  const [first = '', ...lines] = body.split('\n').filter((line) => line !== '');
  const head = readPushHead(first);
  if (!head.ok) return err({ kind: 'bad-request', why: head.error.detail });
  const protocol = agreed(head.value.protocol);
  if (protocol === undefined) return err({ kind: 'protocol', oldest: OLDEST, newest: PROTOCOL });
  if (lines.length > PUSH_LIMIT.entries) return err({ kind: 'too-large', limit: PUSH_LIMIT.entries });
  const named = await bindName(hub, book, machine, head.value.device);
  if (!named.ok) return named;
  const read = lines.map((line) => readLine(line));
  const appended = await append(hub, book, machine, head.value, read);
  if (!appended.ok) return appended;
  if (appended.value.is === 'restart') return restartAfter(hub, book, appended.value);
  const { outcomes, head: after } = appended.value;
  tellOf(hub, book, outcomes);
  noteClones(hub, book, read, outcomes);
  return ok({
    protocol,
    epoch: after.epoch,
    mark: markOf(after, after.secret),
    rights: after.rights,
    answers: answersOf(read, outcomes),
  });
}

/** A machine that found its profile copied writes under a new name from now on. */
async function bindName(
  { world }: Hub,
  book: string,
  { machine, devices }: Machine,
  device: string,
): Promise<Result<true, HubProblem>> {
  if (devices.includes(device)) return ok(true);
  const bound = await world.storage.bindDevice(book, machine, device);
  if (!bound.ok) return troubleOf(bound.error, world);
  return bound.value === 'bound' ? ok(true) : err({ kind: 'device-taken' });
}

async function append(
  hub: Hub,
  book: string,
  { machine }: Machine,
  { high = '', vouch, withdrawn }: PushHead,
  read: readonly ReadLine[],
): Promise<Result<Appended, HubProblem>> {
  const marks = await hub.marks.read(book, [high]);
  if (!marks.ok) return troubleOf(marks.error, hub.world);
  const mark = must(marks.value[0], 'one for one');
  if (mark.is === 'strange') return restartAnew(hub, book);
  const entries = read.flatMap((line) => (line.is === 'entry' ? [line.incoming] : []));
  const kept = hub.offices.of(book);
  const appended = await hub.append({
    book,
    machine,
    vouch: vouch === true,
    withdrawn: withdrawn === true,
    entries,
    high: mark.place,
    rights: kept?.state.rights,
    kept,
  });
  return appended.ok ? appended : troubleOf(appended.error, hub.world);
}

/** What was no entry was answered before; the outcomes are those of the others, in their order. */
function answersOf(read: readonly ReadLine[], outcomes: readonly Outcome[]): readonly Answer[] {
  let at = 0;
  return read.map((line) =>
    line.is === 'entry'
      ? must(outcomes[at++], 'an outcome for each entry')
      : { is: 'refused', reason: line.reason },
  );
}

/** Who waits is woken by any record, a refusal too. */
function tellOf({ world, waiters }: Hub, book: string, outcomes: readonly Outcome[]): void {
  const counts = new Map<string, number>();
  for (const { is } of outcomes) counts.set(is, (counts.get(is) ?? 0) + 1);
  if (counts.has('stored') || counts.has('refused')) waiters.wake(book);
  world.tell({ kind: 'pushed', book, outcomes: counts });
}

function noteClones(
  { clones }: Hub,
  book: string,
  read: readonly ReadLine[],
  outcomes: readonly Outcome[],
): void {
  if (!outcomes.some((outcome) => 'clone' in outcome)) return;
  const entries = read.flatMap((line) => (line.is === 'entry' ? [line.incoming.entry] : []));
  for (const [at, outcome] of outcomes.entries()) {
    const entry = entries[at];
    const device = entry && deviceOf(entry);
    if ('clone' in outcome && device !== undefined) clones.add(book, device);
  }
}
