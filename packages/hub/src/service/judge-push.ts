import {
  deviceOf,
  isOfDuty,
  judgeAs,
  judgeCarried,
  judgeEntry,
  known,
  type Duty,
  type Entry,
  type Writer,
} from '@soxanh/core';
import type { AppendAsk, Decide, Decision, IncomingEntry, KnownOfBook } from '../db/storage.ts';
import type { Kept, OfficeCache, Standing } from '../rights/office-of-book.ts';
import { authorOf, writerOf } from '../rights/writer-of.ts';
import type { HubWorld } from './world.ts';

/** Entries that a machine pushes. */
export interface PushAsk extends AppendAsk {
  readonly machine: string;
  /** The Office's word for what stood in its journal before this hub's log. From anybody else it is not heard. */
  readonly vouch: boolean;
  /** Its author's machine says that an earlier log refused them: they are not stored, whatever would be said of them today. */
  readonly withdrawn?: boolean;
  /** What was known of the book when this was sent: what `rights` stands for. */
  readonly kept: Kept | undefined;
}

const OFFICE: Duty = { role: 'office' };
const STORE: Decision = { is: 'store' };

/**
 * Judges what is pushed (law T1), by the machines and the office as they are at the entry's own place in the log: a machine
 * revoked while its push was on the way writes nothing any more.
 *
 * An entry that this code stumbles over waits, and is told as a bug: its author's others, and those of other books in the
 * same commit, are none the worse (law S6).
 */
export const judgePush =
  (offices: OfficeCache, tell: HubWorld['tell']): Decide<PushAsk> =>
  (ask, incoming, book) => {
    try {
      return judged(offices.at(book, ask.kept), ask, incoming, book);
    } catch (error) {
      // Anything else was thrown by the storage that was looked up in: its commit cannot go on.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      tell({ kind: 'bug', error });
      return later('not-judged', deviceOf(incoming.entry) ?? '');
    }
  };

function judged(standing: Standing, ask: PushAsk, incoming: IncomingEntry, book: KnownOfBook): Decision {
  const pusher = pusherOf(standing, ask.machine);
  if (pusher === undefined) return later('revoked', deviceOf(incoming.entry) ?? '');
  if (ask.withdrawn === true) return withdrawnBy(pusher, incoming.entry);
  const verdict = verdictOn(ask, incoming.entry, pusher, standing, book);
  if (verdict.is !== 'allowed') return verdict;
  return mayBeTwin(incoming, pusher, standing, book)
    ? STORE
    : { is: 'refused', reason: { kind: 'id-taken' } };
}

const withdrawnBy = ({ writer }: Pusher, entry: Entry): Decision =>
  writer.devices.has(deviceOf(entry) ?? '')
    ? { is: 'refused', reason: { kind: 'withdrawn' } }
    : { is: 'not-yours' };

function verdictOn(
  { vouch }: PushAsk,
  entry: Entry,
  pusher: Pusher,
  standing: Standing,
  book: KnownOfBook,
): Exclude<Decision, { is: 'store' }> | { readonly is: 'allowed' } {
  const { writer } = pusher;
  const { office, machines } = standing;
  const one = known(entry);
  if (vouch && pusher.isOffice) {
    return one === undefined ? { is: 'allowed' } : judgeAs(one, OFFICE, writer, office, book);
  }
  const device = deviceOf(entry);
  // A later version may say otherwise who wrote it: then who brings it is taken for its author.
  if (device === undefined || writer.devices.has(device)) return judgeEntry(entry, writer, office, book);
  return judgeCarried(entry, authorOf(machines, device), writer, office, book);
}

/**
 * Another text under a known id: of two the greater counts everywhere (law J3), so it would overwrite. Only a damaged or
 * copied profile has a reason to send one: the same device, by its own machine or by the Office. A machine that has other
 * duties by now overwrites nothing of what it wrote under earlier ones, as it corrects nothing of it.
 */
function mayBeTwin(
  { entry, hash }: IncomingEntry,
  { writer, isOffice }: Pusher,
  { office }: Standing,
  book: KnownOfBook,
): boolean {
  const device = deviceOf(entry) ?? '';
  const texts = book.texts(entry.id);
  if (texts.length === 0) return true;
  const others = texts.filter((text) => text.is === 'entry' && text.hash !== hash);
  if (!others.every((text) => text.device === device)) return false;
  const there = book.entry(entry.id);
  const isOwn = there === undefined || isOfDuty(there, writer.duties, office);
  return isOffice || (writer.devices.has(device) && isOwn);
}

interface Pusher {
  readonly writer: Writer;
  readonly isOffice: boolean;
}

function pusherOf({ machines }: Standing, id: string): Pusher | undefined {
  const machine = machines.find((one) => one.machine === id);
  if (machine === undefined || machine.revokedAt !== undefined) return undefined;
  const isOffice = machine.duties.some(({ role }) => role === 'office');
  return { writer: writerOf(machine), isOffice };
}

const later = (kind: string, device: string): Decision => ({ is: 'later', reason: { kind, device } });
