import { describe, expect, it } from 'vitest';
import { alignedRows } from './aligned-rows.ts';

describe('alignedRows', () => {
  it('lines up names at their beginning and figures at their end, Vietnamese letters counted as one each', () => {
    const rows = [
      ['', 'Kỳ này', 'Số lượng'],
      ['Phòng Tổ chức Đảng, đảng viên', '2.635', '7'],
      ['Văn phòng Ban', '–', '12'],
    ];
    expect(alignedRows(rows, new Set([1, 2])).split('\n')).toEqual([
      '                               Kỳ này  Số lượng',
      'Phòng Tổ chức Đảng, đảng viên   2.635         7',
      'Văn phòng Ban                       –        12',
    ]);
  });

  it('breaks headings that are longer than what stands below them, and only those', () => {
    const rows = [
      ['', 'Sau khi quy đổi', 'Mức đủ kỳ so sánh'],
      ['a', '-13,1%', 'đủ 19/20 ngày'],
    ];
    expect(alignedRows(rows, new Set([1])).split('\n')).toEqual([
      '   Sau khi  Mức đủ kỳ',
      '   quy đổi  so sánh',
      'a   -13,1%  đủ 19/20 ngày',
    ]);
  });
});
