import { dayText, hubOf, officeOf } from '@soxanh/core';
import { PROTOCOL, type HubLink } from '@soxanh/sync';
import type { Book } from './book.ts';
import { keepAccount, readAccount, type HubAccount } from './hub-account.ts';
import { linkOf } from './hub-link.ts';
import { isSameServer } from './managed.ts';
import type { SharedBook } from './shared-book.ts';

/** What a machine settles once it is connected and has the whole book. */
export async function settleIn(book: Book, shared: SharedBook): Promise<void> {
  // Its duties may have become others while the book was fetched.
  const account = await readAccount(shared.area, shared.book);
  if (account === undefined) return;
  await learnNames(shared, account);
  await nameMovedHub(book, shared, account);
}

/** Learns which of the names it has written under another machine has by now: a copy of it that joined first, or one that was revoked. */
async function learnNames({ area, book, http, store }: SharedBook, account: HubAccount): Promise<void> {
  const state = await store.state();
  if (!state.ok) return;
  const { device, names } = state.value.machine;
  const link = linkOf(http, book, account);
  const others = await namesOfOthers(
    link,
    names.filter((name) => name !== device),
  );
  if (others.length > 0 || account.others !== undefined)
    await keepAccount(area, book, { ...account, others });
}

/** A push without lines tells a name, and is answered whose it is. What cannot be told is not taken for one's own. */
async function namesOfOthers(link: HubLink, names: readonly string[]): Promise<readonly string[]> {
  const others: string[] = [];
  for (const device of names) {
    const told = await link.push({ protocol: PROTOCOL, device }, []);
    if (!told.ok) others.push(device);
  }
  return others;
}

/**
 * A server that moved is named anew, by the Office: whoever comes without an account asks the book where its server is, and
 * would be sent to where it was.
 */
async function nameMovedHub(book: Book, shared: SharedBook, { url, duties }: HubAccount): Promise<void> {
  if (!duties.some(({ role }) => role === 'office')) return;
  const facts = await book.store.facts();
  const named = facts.ok ? hubOf(officeOf(facts.value)) : undefined;
  if (!facts.ok || named === undefined || isSameServer(named, url)) return;
  // The latest day counts, and a wrong clock may have named one ahead.
  const days = facts.value.flatMap(({ topic, from }) => (topic === 'hub' ? [from] : []));
  const from = [dayText(book.today()), ...days].reduce((a, b) => (a > b ? a : b));
  const fact = { kind: 'office', topic: 'hub', of: 'office', from, value: { url } } as const;
  await book.save([fact], { device: shared.device(), role: 'office' });
}
