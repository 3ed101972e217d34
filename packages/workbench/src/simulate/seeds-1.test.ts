import { it } from 'vitest';
import { expectKept } from './testing/expect-kept.ts';

it(
  '[S1][S2][S3][S4][S5][S6][S7][S8][T1] seeds 1 to 250 keep every promise',
  () => expectKept(1, 250),
  300_000,
);
