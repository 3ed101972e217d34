import { describe, expect, it } from 'vitest';
import { counted } from './counted.ts';

describe('counted', () => {
  it('groups as each language does, and knows one from many', () => {
    expect(counted(4826, 'lượt ghi', ['entry', 'entries'])).toEqual({
      vi: '4.826 lượt ghi',
      en: '4,826 entries',
    });
    expect(counted(1, 'lượt ghi', ['entry', 'entries'])).toEqual({ vi: '1 lượt ghi', en: '1 entry' });
    expect(counted(0, 'lượt ghi', ['entry', 'entries']).en).toBe('0 entries');
  });
});
