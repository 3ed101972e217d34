import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../journal/author.ts';
import type { EntryId } from '../journal/id.ts';
import { asIfSaved } from './as-if-saved.ts';

const reading: EntryDraft = { kind: 'reading', meter: 'dien-1', day: '2026-06-30', value: '812' };

describe('asIfSaved', () => {
  it('adds drafts as the newest entries, and takes away what they supersede', () => {
    const before = asIfSaved([], [reading, { ...reading, value: '813' }]);
    expect(before.entries.map(({ id }) => id)).toEqual(before.ids);
    expect(before.ids.toSorted()).toEqual(before.ids);
    const [first] = before.ids as readonly [EntryId];
    const after = asIfSaved(before.entries, [{ kind: 'void', supersedes: [first] }]);
    expect(after.entries).toEqual([before.entries[1]]);
    const corrected = asIfSaved(
      [{ ...before.entries[0], id: '019ea4f9-e0e0-7000-8000-000000000001' } as never],
      [{ ...reading, value: '900', supersedes: ['019ea4f9-e0e0-7000-8000-000000000001' as EntryId] }],
    );
    expect(corrected.entries).toMatchObject([{ kind: 'reading', value: '900', id: corrected.ids[0] }]);
  });

  it('leaves out what is of no meter', () => {
    const none: EntryDraft = { kind: 'none', department: 'a', resource: 'paper', day: '2026-06-30' };
    const issue: EntryDraft = {
      kind: 'issue',
      department: 'a',
      resource: 'paper',
      day: '2026-06-30',
      amount: 1,
    };
    expect(asIfSaved([], [none, issue]).entries).toEqual([]);
  });
});
