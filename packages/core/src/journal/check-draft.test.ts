import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { EntryDraft } from './author.ts';
import { entryOf } from './bundle.ts';
import { canonicalText } from './canonical.ts';
import { checkDraft } from './check-draft.ts';

const make = entryMaker('may-a');
const place = { department: 'van-phong', resource: 'paper', day: '2026-06-08' };
const ids = (count: number) => Array.from({ length: count }, () => make.use().id);

describe('checkDraft', () => {
  it('what passes can be written, and read back from a bundle', () => {
    const drafts: readonly EntryDraft[] = [
      { kind: 'use', ...place, amount: 20, note: 'ờ'.repeat(1000), typed: undefined },
      { kind: 'none', ...place },
      { kind: 'void', supersedes: ids(1600) },
      { kind: 'office', topic: 'scope', of: 'office', from: '2026-06-08', value: { text: 'Giấy in' } },
    ];
    for (const draft of drafts) {
      expect(checkDraft(draft)).toEqual({ ok: true, value: draft });
      expect(entryOf(canonicalText(make.write(draft))).ok).toBe(true);
    }
  });

  it('refuses what a restored back-up would refuse, and says why', () => {
    const field = (draft: unknown): string => {
      const checked = checkDraft(draft as EntryDraft);
      return checked.ok ? 'taken' : checked.error.field;
    };
    expect(field({ kind: 'use', ...place, amount: 20, note: 'x'.repeat(1001) })).toBe('note');
    expect(field({ kind: 'use', ...place, amount: 20.5 })).toBe('amount');
    expect(checkDraft({ kind: 'void', supersedes: ids(1700) })).toEqual({
      ok: false,
      error: { field: '', reason: 'is larger than 65536 bytes' },
    });
  });
});
