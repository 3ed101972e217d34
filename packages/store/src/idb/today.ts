import type { Target } from './target.ts';

/** The version of the database this program works with. */
export const TODAY: Target = { version: 4, load: () => import('./upgrade.ts') };
