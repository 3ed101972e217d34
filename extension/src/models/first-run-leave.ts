import type { Session } from '../data/session.ts';

/**
 * Leaves the sample office behind: this machine has no book any more, and the first run asks for the real one. The
 * sample's figures stay in a database of their own and never meet the real ones.
 */
export const leaveSample = (session: Pick<Session, 'change'>): Promise<void> =>
  session.change({ book: undefined, departments: [], department: undefined, role: 'recorder' });
