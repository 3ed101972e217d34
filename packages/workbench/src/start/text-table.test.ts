import { expect, it } from 'vitest';
import { textTable } from './text-table.ts';

it('aligns words to the left and numbers to the right', () => {
  const rows = [
    ['Phòng', 'Số lượng'],
    ['Văn phòng Ban', '1.030'],
    ['Phòng Tổ chức - Cán bộ', '96'],
  ];
  expect(textTable(rows)).toBe(
    [
      'Phòng                   Số lượng',
      'Văn phòng Ban              1.030',
      'Phòng Tổ chức - Cán bộ        96',
    ].join('\n'),
  );
});

it('has nothing to say of no rows', () => expect(textTable([])).toBe(''));
