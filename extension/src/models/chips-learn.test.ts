import { dayOf, must, type EntryDraft, type KnownEntry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { memoryBoxes, memorySession } from '../data/testing/memory-session.ts';
import { keepChips, keptChips } from './chips-kept.ts';
import { chipsOf } from './chips-learn.ts';
import { USUAL_CHIPS } from './chips.ts';

const where = { department: 'bao-ve-noi-bo', day: '2026-06-08' };
const paper = (amount: number): EntryDraft => ({ kind: 'use', resource: 'paper', amount, ...where });
const plastic = (amount: number, item: string): EntryDraft => ({
  kind: 'use',
  resource: 'plastic',
  amount,
  item,
  ...where,
});

async function written(drafts: readonly EntryDraft[]): Promise<readonly KnownEntry[]> {
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  const saved = await session.book.save(drafts, session.author('bao-ve-noi-bo'));
  return must(saved.ok ? saved.value : undefined, 'memory has room').entries;
}

describe('chips', () => {
  it('are the usual amounts while nothing is known', () => {
    expect(chipsOf([])).toEqual(USUAL_CHIPS);
  });

  it('learn the amounts recorded most, sorted by amount, and keep the ream', async () => {
    const drafts = [
      ...[120, 120, 120, 35, 35, 35, 35].map(paper),
      paper(500),
      paper(500),
      paper(500),
      paper(7),
    ];
    const amounts = chipsOf(await written(drafts)).filter(({ resource }) => resource === 'paper');
    expect(amounts.map(({ amount }) => amount)).toEqual([35, 120, 500]);
  });

  it('take an amount seen twice for a chance', async () => {
    expect(chipsOf(await written([paper(33), paper(33)]))).toEqual(USUAL_CHIPS);
  });

  it('add a usual number of a kind beside the five kinds; all have a number key', async () => {
    const chips = chipsOf(await written([6, 6, 6, 1, 1, 1, 1].map((amount) => plastic(amount, 'bottle'))));
    expect(chips.at(-1)).toEqual({ resource: 'plastic', item: 'bottle', amount: 6 });
    expect(chips).toHaveLength(9);
  });

  it('keep their place whatever the order of the entries behind them', async () => {
    const entries = await written([120, 120, 120, 35, 35, 35, 35].map(paper));
    expect(chipsOf(entries.toReversed())).toEqual(chipsOf(entries));
  });
});

describe('kept chips', () => {
  it('come back as they were', async () => {
    const box = memoryBoxes()('chips');
    const chips = chipsOf(await written([35, 35, 35].map(paper)));
    keepChips(box, chips);
    expect(keptChips(box)).toEqual(chips);
  });

  it.each([
    '',
    'x',
    '{}',
    '[]',
    '[null]',
    '[{"resource":"gold","amount":1}]',
    '[{"resource":"plastic","amount":1}]',
  ])('are the usual ones where the box holds %j', (text) => {
    const box = memoryBoxes()('chips');
    box.write(text);
    expect(keptChips(box)).toEqual(USUAL_CHIPS);
  });
});
