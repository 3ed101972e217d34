import type { Entry, EntryId } from '@soxanh/core';
import type { Refusal } from '@soxanh/sync';
import type { Desk } from './desk.ts';
import { unlist } from './open-lists.ts';
import { asideOf, textOf } from './text.ts';

/** That a hub refused a text. */
export interface RefusedText {
  readonly id: EntryId;
  readonly hash: string;
  readonly reason: Refusal;
  /** Decided here: no log knows of it yet. */
  readonly isUntold?: true;
}

/**
 * Puts refused texts aside: those of the journal leave it as if they had never come (law S5).
 *
 * @param answered what was asked just now; else a page says so, of whoever asked, and what was sent again since waits for
 *   its own answer.
 * @returns how many were moved.
 */
export async function refuse(
  desk: Desk,
  refused: readonly RefusedText[],
  from: { readonly answered: boolean; readonly rights: string },
): Promise<number> {
  if (refused.length === 0) return 0;
  const ids = new Set(refused.map(({ id }) => id));
  const there = await desk.textsOf(ids);
  const aside = new Map((await desk.asideAt(ids)).map((one) => [one.hash, one]));
  const fresh = new Set((await desk.fresh()).map(({ id }) => id));
  const open = await openAmong(desk, ids);
  const { settled, epoch } = await desk.place();
  const leaving: { readonly entry: Entry; readonly by: RefusedText }[] = [];
  let moved = 0;
  for (const one of new Map(refused.map((by) => [by.hash, by])).values()) {
    const { id, hash, reason } = one;
    const log = logOf(one, epoch);
    const entry = (there.get(id) ?? []).find((text) => textOf(text).hash === hash);
    const known = aside.get(hash);
    if (entry !== undefined) {
      if (from.answered || open.get(id) !== 'refused') leaving.push({ entry, by: one });
    } else if (known === undefined) desk.putAside({ id, hash, why: 'refused', from: 'hub', reason, log });
    else {
      if (known.why === 'waiting') moved++;
      desk.putAside({
        ...known,
        why: 'refused',
        // Why it was refused first says more than that it was.
        reason: reason.kind === 'withdrawn' ? (known.reason ?? reason) : reason,
        log,
        ...(from.answered ? { tried: from.rights } : {}),
      });
    }
  }
  if (leaving.length === 0) return moved;
  for (const { entry, by } of leaving) {
    const was = fresh.has(entry.id) ? 'new' : open.get(entry.id);
    const more =
      !settled || was === 'new' || was === 'refused'
        ? {}
        : { formerly: true as const, tried: from.answered ? from.rights : '' };
    const log = logOf(by, epoch);
    desk.putAside(asideOf(entry, by.hash, { why: 'refused', from: 'hub', reason: by.reason, log, ...more }));
  }
  const texts = leaving.map(({ entry }) => entry);
  await desk.noFresh(texts);
  await desk.leave(texts);
  const left = await desk.textsOf(ids);
  await unlist(desk, new Set(texts.flatMap(({ id }) => (left.has(id) ? [] : id))));
  return moved + leaving.length;
}

const logOf = ({ isUntold }: RefusedText, epoch: string): string => (isUntold === true ? '' : epoch);

async function openAmong(desk: Desk, ids: ReadonlySet<EntryId>): Promise<Map<EntryId, string>> {
  const open = new Map<EntryId, string>();
  if (!(await desk.hasLists())) return open;
  for await (const [, list] of desk.lists())
    for (const id of list.ids) if (ids.has(id)) open.set(id, list.was);
  return open;
}
