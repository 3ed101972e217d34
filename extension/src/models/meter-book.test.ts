import { dayOf, must, type EntryDraft, type MeterEntry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { memoryBoxes, settled } from '../data/testing/memory-session.ts';
import { MeterBookPage } from './meter-book.ts';
import { meterHistory } from './meter-history.ts';
import { remainderOf } from './meter-rows.ts';
import { ruleHistory } from './meter-rules.ts';
import { stillTime, TODAY } from './testing/open-journal.ts';
import { meterSession, read, type RoundSetting } from './testing/open-round.ts';

const MONTHS = [read('2026-03-31', '100'), read('2026-04-30', '200'), read('2026-05-31', '300')];

async function openBook(setting: RoundSetting = {}, formBox = memoryBoxes()) {
  const session = await meterSession(setting);
  const page = new MeterBookPage(session, { later: stillTime().later, formBox });
  await settled();
  const entries = (id = 'dien-1'): readonly MeterEntry[] => page.round.pages.value.value?.get(id) ?? [];
  const known = (id = 'dien-1') => must(page.known(id), 'there is such a meter');
  const question = () => must(page.questions.value[0], 'there is a question');
  return { session, page, entries, known, question };
}

const totals = (entries: readonly MeterEntry[], office: Parameters<typeof meterHistory>[0]) =>
  meterHistory(office, 'dien-1', entries).stretches.map(({ stretch }) => stretch.total);

describe('the list of meters', () => {
  it('has each with its last reading, and says what is to be read', async () => {
    const { page } = await openBook({ drafts: [...MONTHS, read('2026-04-30', '7', 'nuoc-1')] });
    const groups = page.groups.value ?? [];
    expect(groups.map(({ resource }) => resource)).toEqual(['electricity', 'water']);
    const dueOf = (at: number, row: number) => groups[at]?.rows[row]?.due;
    expect(groups[0]?.rows[0]?.last?.value).toBe('300');
    expect(dueOf(0, 0)).toEqual({ kind: 'read', next: dayOf(2026, 6, 30) });
    expect(dueOf(0, 1)).toEqual({ kind: 'never' });
    expect(dueOf(1, 0)).toEqual({ kind: 'due', since: dayOf(2026, 5, 31) });
  });
});

describe('questions', () => {
  const LOWER = [...MONTHS, read('2026-06-05', '20')];

  it.each([
    ['replaced', { final: '310', start: '0' }, [600_000, 2_000_000, 2_000_000]],
    ['rolled-over', {}, [1_994_400_000, 2_000_000, 2_000_000]],
    ['misread-now', { value: '320' }, [400_000, 2_000_000, 2_000_000]],
  ] as const)('[M2] a lower reading, answered by %s', async (chosen, texts, expected) => {
    const { session, page, entries, question } = await openBook({ drafts: LOWER });
    const { lower } = question();
    lower.chosen.value = chosen;
    for (const [field, text] of Object.entries(texts)) lower[field as 'value'].value = text;
    const given = question().answered.value;
    expect('leadsTo' in given && given.leadsTo.map(({ total }) => total)).toEqual([expected[0]]);
    expect('leadsTo' in given && given.leadsTo[0]?.usual?.from.last).toBe(dayOf(2026, 5, 31));
    expect(await page.answerQuestion(question(), 'Trả lời')).toBe(true);
    await settled();
    expect(page.questions.value).toEqual([]);
    expect(totals(entries(), session.book.office.value)).toEqual(expected);
    const done = page.round.saving.outcome.value;
    expect(done?.kind === 'saved' && (await done.undo?.())).toBe(true);
    await settled();
    expect(page.questions.value).toHaveLength(1);
  });

  it('[M2] the reading before was wrong: it is corrected, and the question stays while the answer leaves it open', async () => {
    const { session, page, entries, question } = await openBook({
      drafts: [...MONTHS.slice(0, 2), read('2026-05-31', '2500'), read('2026-06-05', '260')],
    });
    question().lower.chosen.value = 'misread-before';
    question().lower.value.value = '150';
    expect(question().answered.value).toMatchObject({ problem: { kind: 'still-lower' } });
    expect(await page.answerQuestion(question(), 'Đọc nhầm')).toBe(false);
    question().lower.value.value = '250';
    await page.answerQuestion(question(), 'Đọc nhầm');
    await settled();
    expect(totals(entries(), session.book.office.value)).toEqual([200_000, 1_000_000, 2_000_000]);
    expect(entries()).toContainEqual(expect.objectContaining({ value: '250', reason: 'Đọc nhầm' }));
  });

  it('two values of one moment: the right one is chosen, the other removed', async () => {
    const { page, entries, question } = await openBook({ drafts: [...MONTHS, read('2026-05-31', '310')] });
    expect(question().asked.question.kind).toBe('two-values');
    expect(question().answered.value).toEqual({ problem: { kind: 'unanswered' } });
    question().right.value = must(
      entries().find((entry) => entry.kind === 'reading' && entry.value === '310'),
      'it is there',
    ).id;
    expect(await page.answerQuestion(question(), 'Chọn số đúng')).toBe(true);
    await settled();
    expect(page.questions.value).toEqual([]);
    expect(entries()).toHaveLength(3);
  });

  it('[M3] another multiplier stated without its reading: the reading is asked for', async () => {
    const { session, page, entries, question } = await openBook({ drafts: MONTHS });
    const stated = session.book.office.value;
    const value = {
      name: 'Công tơ',
      resource: 'electricity',
      building: 'toa-nha-1',
      multiplier: '40',
      digits: 5,
    };
    const fact: EntryDraft = { kind: 'office', topic: 'meter', of: 'dien-1', from: '2026-05-11', value };
    await session.book.save([fact], { device: 'office-machine', role: 'office' });
    await settled();
    expect(stated).not.toBe(session.book.office.value);
    expect(question().asked.question.kind).toBe('multiplier-unknown');
    question().value.value = '230';
    await page.answerQuestion(question(), '');
    await settled();
    // 30 units of 20 kWh, then 70 of 40.
    expect(totals(entries(), session.book.office.value)).toEqual([2_800_000, 600_000, 2_000_000]);
  });
});

describe('entries', () => {
  it('[M3] a replacement shows what it changes before it is saved', async () => {
    const { page, entries, known } = await openBook({ drafts: [...MONTHS, read('2026-06-05', '12')] });
    page.write(known());
    const form = must(page.form.value, 'a form is open');
    form.kind.value = 'replaced';
    form.day.value = dayOf(2026, 6, 2);
    expect(await page.saveForm('dien-1')).toBe(false);
    expect(form.draft.value).toEqual({ ok: false, error: { field: 'value', kind: 'empty' } });
    form.value.value = '305';
    form.start.value = '2';
    expect(form.changes.value.map(({ total }) => total)).toEqual([100_000, 200_000]);
    expect(await page.saveForm('dien-1')).toBe(true);
    expect(page.form.value).toBeUndefined();
    await settled();
    expect(entries()).toHaveLength(5);
  });

  it('[J1] a correction is a new entry with its reason, and says the rest again', async () => {
    const { page, entries, known } = await openBook({ drafts: MONTHS });
    const wrong = must(entries().at(-1), 'there is a reading');
    page.write(known(), wrong);
    const form = must(page.form.value, 'a form is open');
    expect([form.kind.value, form.value.value, form.day.value]).toEqual([
      'reading',
      '300',
      dayOf(2026, 5, 31),
    ]);
    form.value.value = '290,5';
    expect(form.draft.value).toEqual({ ok: false, error: { field: 'reason', kind: 'empty' } });
    form.reason.value = 'Ghi nhầm số';
    await page.saveForm('dien-1');
    await settled();
    expect(entries()).toHaveLength(3);
    expect(entries()).toContainEqual(
      expect.objectContaining({ value: '290.5', supersedes: [wrong.id], reason: 'Ghi nhầm số' }),
    );
    expect(await page.remove(must(entries().at(-1), 'it is there'), 'Ghi hai lần')).toBe(true);
    await settled();
    expect(entries()).toHaveLength(2);
  });

  it('[J1] a number that is not touched is not read again: three decimals are not taken for thousands', async () => {
    const water = 'nuoc-1';
    const { page, entries, known } = await openBook({
      drafts: [
        read('2026-04-30', '12.480', water),
        { kind: 'meter-use', meter: water, day: '2026-05-02', amount: 812_345_000 },
      ],
    });
    for (const entry of [...entries(water)]) {
      page.write(known(water), entry);
      const form = must(page.form.value, 'a form is open');
      expect([form.value.value, form.amount.value]).toContain(
        entry.kind === 'reading' ? '12,480' : '812,345',
      );
      form.day.value = dayOf(2026, 5, 3);
      form.reason.value = 'Ghi nhầm ngày';
      expect(await page.saveForm(water)).toBe(true);
      await settled();
    }
    const [first, second] = entries(water);
    expect([first, second]).toContainEqual(expect.objectContaining({ value: '12.480', day: '2026-05-03' }));
    expect([first, second]).toContainEqual(
      expect.objectContaining({ amount: 812_345_000, day: '2026-05-03' }),
    );
  });

  it('that a counter could not be read has its reason, and needs none', async () => {
    const { page, entries, known } = await openBook({ drafts: MONTHS });
    page.write(known());
    const form = must(page.form.value, 'a form is open');
    form.reason.value = 'Mất điện';
    expect(form.draft.value).toMatchObject({ error: { field: 'value' } });
    form.kind.value = 'not-read';
    expect(form.wantsReason()).toBe(true);
    await page.saveForm('dien-1');
    await settled();
    expect(entries().at(-1)).toMatchObject({ event: 'not-read', reason: 'Mất điện' });
    page.write(known());
    const other = must(page.form.value, 'a form is open');
    other.kind.value = 'not-read';
    other.day.value = dayOf(2026, 6, 7);
    expect(other.draft.value).toMatchObject({ ok: true });
    other.kind.value = 'rolled-over';
    other.reason.value = 'Mất điện';
    // Nothing of a field that is not there is written.
    expect(other.draft.value.ok && other.draft.value.value).not.toHaveProperty('reason');
  });

  it('an amount the utility gives is read as people write it, and fills its days', async () => {
    const { session, page, entries, known } = await openBook();
    page.write(known());
    const form = must(page.form.value, 'a form is open');
    form.kind.value = 'use';
    form.day.value = dayOf(2026, 5, 1);
    form.through.value = dayOf(2026, 5, 31);
    form.amount.value = '4.040';
    form.isUtility.value = true;
    expect(form.understood.value).toBe(4_040_000);
    await page.saveForm('dien-1');
    await settled();
    expect(entries()).toMatchObject([
      { kind: 'meter-use', amount: 4_040_000, origin: 'utility', through: '2026-05-31' },
    ]);
    const use = page.answer.value.value?.uses.find(({ meters }) => meters.includes('dien-1'));
    expect(use).toMatchObject({ amount: 4_040_000, coverage: { valued: 31, expected: 31 } });
    expect(session.book.today()).toBe(TODAY);
  });

  it('[M5] a reading of today is one before work until the cut-off hour; of another day, or when chosen, it is not', async () => {
    const { page, known, entries } = await openBook({ drafts: MONTHS, minutes: 9 * 60 });
    page.write(known());
    const form = must(page.form.value, 'a form is open');
    form.value.value = '310';
    expect(form.draft.value).toMatchObject({ value: { day: '2026-06-08', moment: 'before' } });
    form.day.value = dayOf(2026, 6, 5);
    expect(form.draft.value.ok && form.draft.value.value).not.toHaveProperty('moment');
    form.day.value = TODAY;
    form.setBefore(false);
    expect(form.draft.value.ok && form.draft.value.value).not.toHaveProperty('moment');
    // A correction says what the entry said.
    page.write(known(), must(entries().at(-1), 'there is a reading'));
    const correction = must(page.form.value, 'a form is open');
    correction.day.value = TODAY;
    expect(correction.isBefore.value).toBe(false);
  });

  it('what is half typed of an entry outlives the page, each of its own meter, until it is saved or given up', async () => {
    const boxes = memoryBoxes();
    const first = await openBook({}, boxes);
    first.page.write(first.known());
    const typing = must(first.page.form.value, 'a form is open');
    typing.kind.value = 'invoice';
    typing.day.value = dayOf(2026, 5, 1);
    typing.through.value = dayOf(2026, 5, 31);
    typing.amount.value = '4.052';
    typing.note.value = 'Chưa có số tiền';
    const { kept } = typing;
    first.page.stop();
    const { page, known, entries } = await openBook({}, boxes);
    page.write(known('nuoc-1'));
    expect(page.form.value?.amount.value).toBe('');
    page.write(known());
    expect(page.form.value?.kept).toEqual(kept);
    await page.saveForm('dien-1');
    await settled();
    expect(entries()).toMatchObject([{ kind: 'invoice', amount: 4_052_000 }]);
    page.write(known(), must(entries()[0], 'it was saved'));
    must(page.form.value, 'a form is open').money.value = '9';
    page.write(known());
    const again = must(page.form.value, 'a form is open');
    expect([again.kind.value, again.amount.value, again.money.value]).toEqual(['reading', '', '']);
    again.value.value = '12';
    page.giveUp();
    page.write(known());
    expect(page.form.value?.value.value).toBe('');
  });

  it.each(['{damaged', '[]', '{"kind":"use!","amount":"1"}', '1'])(
    'a kept entry may be damaged: %s',
    async (text) => {
      const boxes = memoryBoxes();
      boxes('dien-1').write(text);
      const { page, known } = await openBook({}, boxes);
      page.write(known());
      expect(page.form.value?.kind.value).toBe('reading');
      expect(page.form.value?.day.value).toBe(TODAY);
    },
  );

  it('says what of an entry is to be mended', async () => {
    const { page, known } = await openBook();
    page.write(known());
    const form = must(page.form.value, 'a form is open');
    const problem = () => (form.draft.value.ok ? undefined : form.draft.value.error);
    form.kind.value = 'invoice';
    expect(problem()).toEqual({ field: 'through', kind: 'empty' });
    form.through.value = dayOf(2026, 6, 1);
    expect(problem()).toEqual({ field: 'through', kind: 'span' });
    form.day.value = dayOf(2026, 5, 1);
    form.amount.value = '4052';
    form.money.value = '12.345.678';
    expect(form.draft.value).toMatchObject({ ok: true, value: { amount: 4_052_000, money: 12_345_678 } });
    form.money.value = '12x';
    expect(problem()).toEqual({ field: 'money', kind: 'not-a-number' });
    form.kind.value = 'multiplier';
    form.value.value = '5';
    form.multiplier.value = '0';
    expect(problem()).toEqual({ field: 'multiplier', kind: 'zero' });
    form.day.value = dayOf(2026, 6, 9);
    expect(problem()).toEqual({ field: 'day', kind: 'future' });
    form.kind.value = 'rolled-over';
    form.day.value = undefined;
    expect(problem()).toEqual({ field: 'day', kind: 'empty' });
  });

  it('[T1] only the Office writes invoices; who may not read a meter writes nothing', async () => {
    const own = { role: 'recorder', departments: ['van-phong'], department: 'van-phong' } as const;
    const { page } = await openBook({ settings: own });
    expect([page.may('dien-1', 'reading'), page.may('dien-1', 'invoice')]).toEqual([true, false]);
    const other = { ...own, departments: ['bao-ve-noi-bo'] };
    expect((await openBook({ settings: other })).page.may('dien-1', 'reading')).toBe(false);
  });
});

describe('what a period says', () => {
  it('[M6] an invoice stands beside the sum of its own days, and falls on months', async () => {
    const invoice = {
      kind: 'invoice',
      meter: 'dien-1',
      day: '2026-04-11',
      through: '2026-05-10',
      amount: 2_050_000,
    } as const;
    const { session, entries } = await openBook({ drafts: [...MONTHS, invoice] });
    const [check] = meterHistory(session.book.office.value, 'dien-1', entries()).invoices;
    expect(check).toMatchObject({ invoiced: 2_050_000, missing: [] });
    expect(check?.months.map(({ month }) => month)).toEqual(['2026-04', '2026-05']);
    expect(check?.months.reduce((sum, { amount }) => sum + amount, 0)).toBe(2_050_000);
  });

  it('[L1] a building has a total only of days with a value, and says how much it is on days off', async () => {
    const drafts = [
      ...MONTHS,
      read('2026-05-29', '294'),
      read('2026-05-22', '270'),
      read('2026-05-24', '276'),
    ];
    const { page } = await openBook({ drafts });
    const use = () => page.answer.value.value?.uses.find(({ meters }) => meters.includes('dien-1'));
    page.choice.toToday();
    await settled();
    expect(use()).toMatchObject({ amount: null, of: { kind: 'building', id: 'toa-nha-1' } });
    page.choice.step(-1);
    await settled();
    expect(use()).toMatchObject({ amount: 2_000_000, coverage: { valued: 31, expected: 31 } });
    // Two weekends of 6 units each, and one week of working days between them.
    expect(use()?.empty).toMatchObject({
      off: { total: 240_000, days: 4 },
      working: { total: 360_000, days: 5 },
    });
  });

  it('amounts given that the readings contradict are told with both, in their period only', async () => {
    const given = { kind: 'meter-use', meter: 'dien-1', day: '2026-05-01', through: '2026-05-31' } as const;
    const { page } = await openBook({ drafts: [...MONTHS, { ...given, amount: 1_990_000 }] });
    expect(page.answer.value.value?.disputes).toMatchObject([
      { meter: 'dien-1', first: dayOf(2026, 5, 1), given: 1_990_000, read: 2_000_000 },
    ]);
    page.choice.step(-1);
    await settled();
    expect(page.answer.value.value?.disputes).toEqual([]);
  });

  it('[T3] when readings were written is told to those who read the meter, and to nobody else', async () => {
    const habitsOf = async (settings?: RoundSetting['settings']) => {
      const { page, known } = await openBook({
        drafts: MONTHS,
        ...(settings === undefined ? {} : { settings }),
      });
      return [page.habits(known().value), page.habits(known('nuoc-1').value)];
    };
    // Three months' readings, all written today.
    const told = { kind: 'one-day', on: TODAY, days: 3 };
    expect(await habitsOf()).toEqual([[told], []]);
    const reader = { role: 'recorder', departments: ['van-phong'], department: 'van-phong' } as const;
    expect(await habitsOf(reader)).toEqual([[told], []]);
    expect(await habitsOf({ ...reader, departments: ['bao-ve-noi-bo'] })).toEqual([[], []]);
  });

  it('[A4] what remains behind sub-meters may be negative, and says so', async () => {
    const { session, page } = await openBook({ drafts: MONTHS });
    const value = {
      name: 'Công tơ phụ',
      resource: 'electricity',
      departments: ['van-phong'],
      parent: 'dien-1',
    };
    const fact: EntryDraft = { kind: 'office', topic: 'meter', of: 'phu-1', from: '2025-01-01', value };
    await session.book.save([fact, read('2026-04-30', '0', 'phu-1'), read('2026-05-31', '2500', 'phu-1')], {
      device: 'office-machine',
      role: 'office',
    });
    await settled();
    const may = { first: dayOf(2026, 5, 1), last: dayOf(2026, 5, 31) };
    const rest = remainderOf(
      session.book.office.value,
      page.round.pages.value.value ?? new Map(),
      'dien-1',
      may,
    );
    expect(rest).toMatchObject({ amount: -500_000, missing: 0, isNegative: true });
    expect(page.groups.value?.[0]?.rows.map(({ meter }) => meter.id)).toEqual(['dien-1', 'phu-1', 'dien-2']);
  });

  it('[A2] how a meter is shared out: one line for each rule, newest first', async () => {
    const { session } = await openBook();
    const fact: EntryDraft = {
      kind: 'office',
      topic: 'allocation',
      of: 'dien-1',
      from: '2026-03-01',
      value: { by: 'area' },
    };
    await session.book.save([fact], { device: 'office-machine', role: 'office' });
    const rules = ruleHistory(session.book.office.value, 'dien-1', TODAY);
    expect(rules.map(({ by, first }) => [by, first])).toEqual([
      ['area', dayOf(2026, 3, 1)],
      ['head-count', dayOf(2025, 1, 1)],
    ]);
  });
});
