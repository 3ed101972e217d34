import { expect, it } from 'vitest';
import { lexemesOf } from './lex.ts';
import { partsOf } from './split.ts';

const split = (line: string): string[] =>
  partsOf(lexemesOf(line, [])).map(({ start, end }) => line.slice(start, end));

it.each([
  ['20 tờ; 5 chai + 2 túi và 1 hộp and 3 cups', ['20 tờ', '5 chai', '2 túi', '1 hộp', '3 cups']],
  ['20 tờ\n5 chai', ['20 tờ', '5 chai']],
  ['2ram15to', ['2ram', '15to']],
  ['2,5 ram,6 chai', ['2,5 ram', '6 chai']],
  ['20, 5 chai', ['20', '5 chai']],
  ['chai 6 cốc 2', ['chai 6', 'cốc 2']],
  ['5 chai giấy 20', ['5 chai', 'giấy 20']],
  ['2 ram giấy A4 15 tờ A3', ['2 ram giấy A4', '15 tờ A3']],
  ['ram rưỡi 6 chai', ['ram rưỡi', '6 chai']],
  ['15 bộ x 12 tờ 5 chai', ['15 bộ x 12 tờ', '5 chai']],
  ['15 bản, mỗi bản 12 tờ, 5 chai', ['15 bản, mỗi bản 12 tờ', '5 chai']],
  ['1 thùng nước 24 chai 3 cốc', ['1 thùng nước 24 chai', '3 cốc']],
  ['2 lốc nước 20 tờ', ['2 lốc nước', '20 tờ']],
  ['40 trang 2 mặt 6 chai', ['40 trang 2 mặt', '6 chai']],
  ['5 chai khoảng 20 tờ', ['5 chai', 'khoảng 20 tờ']],
  ['không dùng giấy và nhựa', ['không dùng giấy và nhựa']],
  ['không giấy, 5 chai', ['không giấy', '5 chai']],
  ['20 tờ không nhựa', ['20 tờ', 'không nhựa']],
  ['3 lon 5 chai', ['3 lon', '5 chai']],
  ['5 xyz 20 tờ', ['5 xyz', '20 tờ']],
  ['hôm qua: đã in 20 tờ', ['20 tờ']],
  [';;, và', []],
])('%s', (line, parts) => {
  expect(split(line)).toEqual(parts);
});
