import { readAccount, type HubAccount } from './hub-account.ts';
import { allowsHub } from './managed.ts';
import type { SharedBook } from './shared-book.ts';

/** The server of a book, as this machine may use it now. */
export type HubHere =
  | { readonly is: 'none' }
  | { readonly is: 'allowed'; readonly account: HubAccount }
  /** The office's policy names another one: this one is told nothing, not even who asks. */
  | { readonly is: 'other'; readonly account: HubAccount; readonly ours: string };

/** Asked before every turn and every question: a policy may come, change or go at any time. */
export async function hubHere({
  area,
  book,
  managed,
}: Pick<SharedBook, 'area' | 'book' | 'managed'>): Promise<HubHere> {
  const [account, policy] = await Promise.all([readAccount(area, book), managed()]);
  if (account === undefined) return { is: 'none' };
  const { hub: ours } = policy;
  return ours === undefined || allowsHub(policy, account.url)
    ? { is: 'allowed', account }
    : { is: 'other', account, ours };
}
