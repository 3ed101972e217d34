import { it } from 'vitest';
import { expectKept } from './testing/expect-kept.ts';

it(
  '[S1][S2][S3][S4][S5][S6][S7][S8][T1] seeds 501 to 750 keep every promise',
  () => expectKept(501, 250),
  300_000,
);
