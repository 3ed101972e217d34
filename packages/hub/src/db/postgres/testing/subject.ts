import { inject } from 'vitest';
import { okOf, type Subject } from '../../contract/world.ts';
import { abandonLoad } from '../abandon-load.ts';
import { openPostgres } from '../open-postgres.ts';

/** The address of a role on the server of this run. */
export const urlOf = (role: string, database = 'soxanh'): string =>
  `postgres://${role}@127.0.0.1:${inject('postgresPort')}/${database}`;

/** PostgreSQL as the contract asks for it. */
export const postgresAt = (name: string, url: () => string): Subject => ({
  name,
  abandonLoad: (book) => abandonLoad(urlOf('postgres'), book),
  open: async (world) => {
    const storage = okOf(await openPostgres(url(), world));
    return {
      storage,
      reopen: async () => {
        await storage.close();
        return okOf(await openPostgres(url(), world));
      },
    };
  },
});
