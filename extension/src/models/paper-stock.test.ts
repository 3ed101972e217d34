import { dayOf, fractionPercent, must, sampleOfficeFacts, type EntryDraft } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../data/settings.ts';
import { memoryBoxes, memorySession, settled } from '../data/testing/memory-session.ts';
import { readPaperAmount } from './paper-amount.ts';
import { isWithheld, type PaperRow } from './paper-stock-rows.ts';
import { PaperStock } from './paper-stock.ts';
import { stillTime } from './testing/open-journal.ts';

const TODAY = dayOf(2026, 7, 1);
const OFFICE = { device: 'office', role: 'office' } as const;
const MINE = 'bao-ve-noi-bo';
const paper = { department: MINE, resource: 'paper' };

/** Method §3: 3 reams at the start, 6 handed out, 2½ left. */
const JUNE: readonly EntryDraft[] = [
  { kind: 'stock', ...paper, day: '2026-06-01', moment: 'before', amount: 1500 },
  { kind: 'issue', ...paper, day: '2026-06-02', amount: 2000 },
  { kind: 'issue', ...paper, day: '2026-06-15', amount: 1000 },
  { kind: 'stock', ...paper, day: '2026-06-30', amount: 1250 },
];
const used = (amount: number): EntryDraft => ({ kind: 'use', ...paper, day: '2026-06-10', amount });

async function open(
  drafts: readonly EntryDraft[],
  settings: Partial<Settings> = { role: 'office' },
  boxes = memoryBoxes(),
) {
  const session = await memorySession({ day: TODAY, settings, facts: sampleOfficeFacts('2025-01-01') });
  await session.store.save(drafts, OFFICE);
  const stock = new PaperStock(session, { later: stillTime().later, box: boxes('paper') });
  stock.choice.step(-1);
  const row = async (): Promise<PaperRow> => {
    await settled();
    const rows = stock.answer.value.value?.rows;
    return must(
      rows?.find(({ department }) => department === MINE),
      'the department has a row',
    );
  };
  const ratio = async (): Promise<string> => {
    const { check } = await row();
    return 'ratio' in check ? fractionPercent(check.ratio, 'vi') : check.kind;
  };
  return { session, stock, row, ratio };
}

describe('paper against stock', () => {
  it('agrees with the example of the method: 3.120 of 3.250 sheets are 96,0%', async () => {
    const { row, ratio } = await open([...JUNE, used(3120)]);
    expect(await ratio()).toBe('96,0%');
    const { check, issued, recorded } = await row();
    expect([issued, recorded, 'figures' in check && check.figures.used]).toEqual([3000, 3120, 3250]);
    expect(isWithheld(check)).toBe(false);
  });

  it('[I1] withholds savings where 2.400 of 3.250 sheets are recorded: not recording is no thrift', async () => {
    const { row, ratio } = await open([...JUNE, used(2400)]);
    expect(await ratio()).toBe('73,8%');
    const { check } = await row();
    expect('figures' in check && check.figures.difference).toBe(850);
    expect(isWithheld(check)).toBe(true);
  });

  it('says which count is lacking, and shows what is known all the same', async () => {
    const { row } = await open([...JUNE.slice(0, 3), used(2400)]);
    const { check, start, end, issued } = await row();
    expect(check).toEqual({ kind: 'unchecked', lacking: [{ end: 'end', why: 'not-counted' }] });
    expect([start.kind, end.kind, issued]).toEqual(['counted', 'not-counted', 3000]);
    expect(isWithheld(check)).toBeUndefined();
  });

  it('asks for a recount where more is left than there ever was', async () => {
    const { row } = await open([
      ...JUNE.slice(0, 3),
      { kind: 'stock', ...paper, day: '2026-06-30', amount: 9000 },
      used(20),
    ]);
    const { check } = await row();
    expect(check.kind).toBe('recount');
    expect(isWithheld(check)).toBe(true);
  });

  it('adds sums before it divides, over what was checked only', async () => {
    const other = { department: 'van-phong', resource: 'paper' };
    const { stock, row } = await open([
      ...JUNE,
      used(3120),
      { kind: 'issue', ...other, day: '2026-06-03', amount: 500 },
      { kind: 'use', ...other, day: '2026-06-10', amount: 400 },
    ]);
    await row();
    expect(stock.answer.value.value?.total).toEqual({
      issued: 3500,
      recorded: 3520,
      coverage: { valued: 2, expected: 88 },
      checked: 1,
      used: 3250,
      recordedOfChecked: 3120,
    });
  });

  it('[L1] what all have left is a sum only where all were counted', async () => {
    const all = ['to-chuc-can-bo', 'van-phong', 'to-chuc-dang', 'bao-ve-noi-bo'];
    const counts = (day: string, amount: number): EntryDraft[] =>
      all.map((department) => ({ kind: 'stock', department, resource: 'paper', day, amount }));
    const totalOf = async (drafts: readonly EntryDraft[]) => {
      const { stock, row } = await open(drafts);
      await row();
      expect(stock.answer.value.value?.rows.map(({ department }) => department).toSorted()).toEqual(
        all.toSorted(),
      );
      return stock.answer.value.value?.total;
    };
    const ends = [...counts('2026-05-31', 750), ...counts('2026-06-30', 100)];
    expect(await totalOf(ends)).toMatchObject({ start: 3000, end: 400 });
    expect(await totalOf(ends.slice(1))).toMatchObject({ start: undefined, end: 400 });
    expect(await totalOf(ends.slice(0, -1))).toMatchObject({ start: 3000, end: undefined });
  });
});

describe('issues and counts', () => {
  it('are saved as people say them, after their meaning was shown, and taken back', async () => {
    const { stock, row } = await open([...JUNE.slice(0, 3), used(3120)]);
    stock.start('stock', MINE);
    stock.change({ amount: '2 ram rưỡi', day: dayOf(2026, 6, 30) });
    expect(stock.meaning('vi')).toMatchObject({ kind: 'amount', amount: 1250, shown: '1.250 tờ (2,5 ram)' });
    await stock.save('vi');
    expect(stock.typed.value).toBeUndefined();
    expect((await row()).check.kind).toBe('agrees');
    const done = stock.saving.outcome.value;
    expect(done?.kind === 'saved' && (await done.undo?.())).toBe(true);
    expect(stock.saving.outcome.value?.kind).toBe('undone');
    expect((await row()).check.kind).toBe('unchecked');
  });

  it('save nothing that is not understood, not yet there, or nothing at all', async () => {
    const { stock, session } = await open([]);
    const before = await session.store.count();
    stock.start('issue', MINE);
    const tried = async (amount: string, day = TODAY): Promise<unknown> => {
      stock.change({ amount, day });
      await stock.save('vi');
      return stock.mend.value;
    };
    expect(await tried('')).toBe('amount');
    expect(await tried('5 chai')).toBe('amount');
    expect(await tried('0')).toBe('amount');
    expect(await tried('6 ram', dayOf(2026, 7, 2))).toBe('future-day');
    expect(await session.store.count()).toEqual(before);
    expect(stock.typed.value?.amount).toBe('6 ram');
  });

  it('[S1] pressed twice, saved once', async () => {
    const { stock, session } = await open([]);
    stock.start('issue', MINE);
    stock.change({ amount: '6 ram' });
    await Promise.all([stock.save('vi'), stock.save('vi')]);
    const listed = await session.book.list({ kinds: ['issue'], limit: 9 });
    expect(listed.ok && listed.value).toHaveLength(1);
  });

  it('a refusal is said, and nothing typed is lost', async () => {
    const { stock, session } = await open([]);
    stock.start('issue', MINE);
    stock.change({ amount: '6 ram' });
    await session.change({ role: 'recorder' });
    await stock.save('vi');
    expect(stock.saving.outcome.value).toMatchObject({ kind: 'problem', problem: { kind: 'not-allowed' } });
    expect(stock.typed.value?.amount).toBe('6 ram');
    stock.close();
    expect(stock.saving.outcome.value).toBeUndefined();
  });

  it('[T1] a department counts its own cupboard; only the Office hands out', async () => {
    const { stock } = await open([], { role: 'recorder' });
    expect(stock.receivers('stock')).toEqual([MINE]);
    expect(stock.receivers('issue')).toEqual([]);
    stock.start('issue');
    expect(stock.typed.value).toBeUndefined();
    const office = await open([], { role: 'office' });
    expect(office.stock.receivers('issue')).toContain(MINE);
  });
});

describe('a form that is half typed', () => {
  const OTHER = 'van-phong';

  it('is there when the page is opened again, and gone once it is saved', async () => {
    const boxes = memoryBoxes();
    const first = await open([], { role: 'office' }, boxes);
    first.stock.start('stock', OTHER);
    first.stock.change({ amount: '2 ram', day: dayOf(2026, 6, 30), before: true });
    const typed = first.stock.typed.value;
    first.stock.stop();
    const again = await open([], { role: 'office' }, boxes);
    expect(again.stock.typed.value).toEqual(typed);
    await again.stock.save('vi');
    expect(boxes('paper').read()).toBe('');
    expect((await open([], { role: 'office' }, boxes)).stock.typed.value).toBeUndefined();
  });

  it('is laid aside when it is closed, and goes on when it is asked for again', async () => {
    const boxes = memoryBoxes();
    const { stock } = await open([], { role: 'office' }, boxes);
    stock.start('issue', OTHER);
    stock.change({ amount: '6 ram' });
    stock.close();
    stock.start('stock', MINE);
    expect(stock.typed.value?.amount).toBe('');
    stock.stop();
    const again = await open([], { role: 'office' }, boxes);
    expect(again.stock.typed.value).toBeUndefined();
    again.stock.start('issue', MINE);
    expect(again.stock.typed.value).toMatchObject({ department: MINE, amount: '' });
    again.stock.start('issue');
    expect(again.stock.typed.value).toMatchObject({ department: OTHER, amount: '6 ram' });
    again.stock.start('issue', OTHER);
    expect(again.stock.typed.value?.amount).toBe('6 ram');
  });

  it('[T1] stays away from whoever may not write it, and is not lost', async () => {
    const boxes = memoryBoxes();
    const { stock } = await open([], { role: 'office' }, boxes);
    stock.start('issue', OTHER);
    stock.change({ amount: '6 ram' });
    stock.stop();
    const recorder = await open([], { role: 'recorder' }, boxes);
    expect(recorder.stock.typed.value).toBeUndefined();
    recorder.stock.stop();
    const office = await open([], { role: 'office' }, boxes);
    office.stock.start('issue', OTHER);
    expect(office.stock.typed.value?.amount).toBe('6 ram');
  });

  it.each(['{damaged', '[]', '{"kind":"use","department":"van-phong","amount":"1"}', 'null'])(
    'what was kept may be damaged: %s',
    async (text) => {
      const boxes = memoryBoxes();
      boxes('paper').write(text);
      expect((await open([], { role: 'office' }, boxes)).stock.typed.value).toBeUndefined();
    },
  );
});

describe('amounts of paper', async () => {
  const { session } = await open([]);
  const read = (text: string, mayBeZero = true) =>
    readPaperAmount(text, {
      language: 'vi',
      office: session.book.office.value,
      department: MINE,
      today: TODAY,
      mayBeZero,
    });

  it.each([
    ['6 ram', 3000],
    ['1.250', 1250],
    ['1250', 1250],
    ['2 thùng', 5000],
    ['nửa ram', 250],
    ['2 reams', 1000],
    ['0', 0],
    ['hết', 0],
  ])('%s', (text, amount) => {
    expect(read(text)).toMatchObject({ kind: 'amount', amount });
  });

  it('asks what can be meant in two ways, and each answer is understood', () => {
    const asked = read('1/3 ram');
    expect(asked).toMatchObject({ kind: 'ask', choices: [{ text: '166 tờ' }, { text: '167 tờ' }] });
  });

  it('takes neither plastic nor another day nor what is only about right', () => {
    expect(read('5 chai').kind).toBe('not-paper');
    expect(read('30/6 2 ram').kind).toBe('other-day');
    expect(read('khoảng 2 ram').kind).toBe('about');
    expect(read('0', false).kind).toBe('not-paper');
    expect(read('vài tờ').kind).toBe('refuse');
  });
});
