import { effect, type ReadonlySignal } from '@preact/signals';
import type { Session } from '../../data/session.ts';

/** Follows the book's server for as long as a page has the book open. Fetched after the page has drawn. */
export function liveSharing(
  state: ReadonlySignal<
    | { readonly state: 'open'; readonly session: Session }
    | { readonly state: 'opening' | 'no-book' | 'closed' }
  >,
): void {
  effect(() => {
    const { value: now } = state;
    if (now.state !== 'open') return undefined;
    const ending = new AbortController();
    void import('../../data/open-live.ts').then(({ openLive }) => openLive(now.session, ending.signal));
    return () => ending.abort();
  });
}
