import { dayOf, officeOf, readLine, RESOURCES, sampleOfficeFacts, type LineContext } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { Recorded } from './journal-entry.ts';
import { correctionOf, typedWords } from './line-correction.ts';

const context = (language: 'vi' | 'en'): LineContext => ({
  language,
  today: dayOf(2026, 6, 8),
  office: officeOf(
    sampleOfficeFacts('2026-01-01').map((fact, at) => ({ ...fact, id: String(at).padStart(4, '0') })),
  ),
  department: 'van-phong',
  mayRecordFor: 'every',
});

const envelope = {
  v: 1,
  id: '01975000-0000-7000-8000-000000000001',
  n: 1,
  prev: null,
  at: '2026-06-08T09:00:00+07:00',
  by: { device: 'machine', role: 'recorder' },
  department: 'van-phong',
  day: '2026-06-08',
} as const;
const use = (fields: object): Recorded => ({ ...envelope, kind: 'use', ...fields }) as unknown as Recorded;

describe('typedWords', () => {
  const entries = [
    use({ resource: 'paper', amount: 1030 }),
    use({ resource: 'paper', amount: 20, about: true }),
    ...RESOURCES.plastic.items.map((item) => use({ resource: 'plastic', amount: 3, item })),
    ...RESOURCES.plastic.items.map((item) => use({ resource: 'plastic', amount: 1, item })),
    { ...envelope, kind: 'none', resource: 'paper' } as unknown as Recorded,
    { ...envelope, kind: 'none', resource: 'plastic' } as unknown as Recorded,
  ];

  it.each(['vi', 'en'] as const)('[Q3] can be read back, in %s', (language) => {
    for (const entry of entries) {
      const typed = typedWords(entry, language);
      const expected = entry.kind === 'use' ? { amount: entry.amount } : { kind: 'none' };
      const read = readLine(typed, context(language));
      expect(read).toMatchObject({
        kind: 'understood',
        entries: [{ resource: entry.resource, typed: typed.toLowerCase(), ...expected }],
      });
      const first = read.kind === 'understood' ? read.entries[0] : undefined;
      expect(first?.item).toBe(entry.kind === 'use' ? entry.item : undefined);
      expect(first?.about).toBe(entry.kind === 'use' ? entry.about : undefined);
    }
  });
});

describe('correctionOf', () => {
  const draft = {
    kind: 'use',
    department: 'van-phong',
    resource: 'paper',
    day: '2026-06-08',
    amount: 25,
  } as const;

  it('[J1] names what it corrects, and why; further parts of the line stand beside it', () => {
    const before = use({ resource: 'paper', amount: 20 });
    const { drafts } = correctionOf(before, { drafts: [draft, draft], notes: [] }, 'Ghi nhầm số');
    expect(drafts).toEqual([{ ...draft, supersedes: [envelope.id], reason: 'Ghi nhầm số' }, draft]);
  });

  it('keeps an entry over several days one, unless another day is named', () => {
    const before = use({ resource: 'paper', amount: 20, through: '2026-06-12' });
    const same = correctionOf(before, { drafts: [draft], notes: [] }, '');
    expect(same.drafts[0]).toMatchObject({ through: '2026-06-12' });
    const moved = correctionOf(before, { drafts: [{ ...draft, day: '2026-06-05' }], notes: [] }, '');
    expect(moved.drafts[0]).not.toHaveProperty('through');
  });
});
