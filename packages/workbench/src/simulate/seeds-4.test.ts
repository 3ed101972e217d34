import { it } from 'vitest';
import { expectKept } from './testing/expect-kept.ts';

it(
  '[S1][S2][S3][S4][S5][S6][S7][S8][T1] seeds 751 to 1000 keep every promise',
  () => expectKept(751, 250),
  300_000,
);
