import { unwrap } from 'idb';
import { learn } from './learn.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Writing } from './schema.ts';
import type { Upgrade } from './target.ts';

/**
 * The upgrade by some steps. What an older program stored is brought up to date in the same transaction: either all of
 * it is done, or the database stays as it was, and the next opening tries again.
 */
export const upgradeBy =
  (steps: readonly Migration[]): Upgrade =>
  async (transaction, from) => {
    const bare = unwrap(transaction);
    const missing = steps.filter(({ version }) => version > from);
    try {
      for (const { change } of missing) change(bare.db, bare);
      const kinds = from === 0 ? [] : missing.flatMap(({ learns = [], anew = [] }) => [...learns, ...anew]);
      // What may be done while the schema changes includes all that may be done when it does not.
      if (kinds.length > 0) await learn(transaction as unknown as Writing, new Set(kinds));
    } catch (error) {
      giveUp(bare);
      throw error;
    }
  };

function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** To the version this program works with. */
export const upgrade = upgradeBy(MIGRATIONS);
