import { expect, it } from 'vitest';
import { stampWords } from './stamp-words.ts';

it('[C1] says an instant by the office’s clock, wherever the server stands', () => {
  expect(stampWords(Date.UTC(2026, 10, 22, 18, 5))).toEqual({
    vi: '1 giờ 05, 23/11/2026',
    en: '1:05, 23/11/2026',
  });
});
