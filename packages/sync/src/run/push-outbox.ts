import { deviceOf, entryOf, ok, type Result } from '@soxanh/core';
import type { Answer } from '../message/answer.ts';
import { PROTOCOL } from '../message/protocol.ts';
import { PUSH_LIMIT, type PushHead } from '../message/push.ts';
import type { HubLink } from '../port/hub-link.ts';
import type { OutEntry, Outgoing, SyncState, SyncStore } from '../port/sync-store.ts';
import { of, type GoOn, type SyncProblem } from './outcome.ts';

/** What pushing came to. */
export interface Pushed {
  /** Entries acknowledged or refused. */
  readonly moved: number;
  /** Names of this machine that another machine writes under too. */
  readonly clones: readonly string[];
  /** The hub's log is another generation than this copy knows: it has to be read anew (law S7). */
  readonly newEpoch: string | undefined;
  /** The hub took an entry of this machine's for somebody else's: it does not know the name it was written under. */
  readonly unheard: boolean;
  /** Nothing is left to try in this turn. */
  readonly complete: boolean;
}

/** Room for the head beside the entries. */
const BYTES = PUSH_LIMIT.bytes - 4096;

/**
 * Sends what the store has to send, batch by batch, and keeps what was answered before the next one goes: an answer that
 * was lost is asked for again by sending again, which changes nothing (law S3).
 */
export async function pushOutbox(
  store: SyncStore,
  link: HubLink,
  state: SyncState,
  goOn: GoOn,
): Promise<Result<Pushed, SyncProblem>> {
  const clones = new Set<string>();
  let [moved, high, unheard] = [0, state.high, false];
  const done = (complete: boolean, newEpoch?: string): Result<Pushed, never> =>
    ok({ moved, clones: [...clones], newEpoch, unheard, complete });
  for (let before: Outgoing | undefined; ;) {
    if (!(await goOn())) return done(false);
    const outgoing = await of('store', store.outbox({ entries: PUSH_LIMIT.entries, bytes: BYTES }));
    if (!outgoing.ok) return outgoing;
    const { entries, vouch, withdrawn } = outgoing.value;
    // A store that offers the same again would keep this turn going for ever.
    if (entries.length === 0 || isSame(before, outgoing.value)) return done(true);
    const head: PushHead = {
      protocol: PROTOCOL,
      device: state.machine.device,
      ...(high === '' ? {} : { high }),
      ...(vouch ? { vouch } : {}),
      ...(withdrawn === undefined ? {} : { withdrawn }),
    };
    const reply = await of(
      'link',
      link.push(
        head,
        entries.map(({ line }) => line),
      ),
    );
    if (!reply.ok) {
      // The hub gave this name to another machine: like a copied profile, it takes a new one and goes on.
      if (reply.error.of === 'link' && reply.error.problem.kind === 'device-taken') {
        clones.add(state.machine.device);
        return done(false);
      }
      const epoch = epochOf(reply.error);
      return epoch === undefined ? reply : done(false, epoch);
    }
    const { answers, mark, rights, epoch } = reply.value;
    const settled = answers.flatMap((answer, at) => {
      const entry = entries[at];
      return entry === undefined ? [] : [{ id: entry.id, hash: entry.hash, answer }];
    });
    const kept = await of('store', store.settle(settled, mark, rights));
    if (!kept.ok) return kept;
    moved += kept.value.moved;
    unheard ||= answers.some((answer, at) => isForeign(answer) && isOwn(entries[at], state));
    for (const name of kept.value.clones) clones.add(name);
    [before, high] = [outgoing.value, mark];
    if (epoch !== state.epoch) return done(false, epoch);
  }
}

/** The new generation, if that is what the hub said. */
export const epochOf = (error: SyncProblem): string | undefined =>
  error.of === 'link' && error.problem.kind === 'restart' ? error.problem.epoch : undefined;

const isForeign = (answer: Answer): boolean =>
  answer.is === 'not-yours' || (answer.is === 'later' && answer.reason.kind === 'unknown-device');

function isOwn(entry: OutEntry | undefined, { machine }: SyncState): boolean {
  const read = entryOf(entry?.line ?? '');
  return read.ok && machine.names.includes(deviceOf(read.value) ?? '');
}

const isSame = (a: Outgoing | undefined, b: Outgoing): boolean =>
  a?.entries.length === b.entries.length &&
  a.entries.every(({ id, hash }, at) => b.entries[at]?.id === id && b.entries[at]?.hash === hash);
