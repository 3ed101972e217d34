import { dayOf, dayText, readLine, workingCalendar, type KnownEntry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { memoryBoxes, memorySession, settled } from '../data/testing/memory-session.ts';
import { weekDays, wholeWeek } from './week-days.ts';
import { slipFromRoute } from './week-slip.ts';
import { Week, type Cell } from './week.ts';

const THURSDAY = dayOf(2026, 6, 11);
const MONDAY = dayOf(2026, 6, 8);
const TUESDAY = dayOf(2026, 6, 9);
const BVNB = 'bao-ve-noi-bo';

async function opened(boxes = memoryBoxes()) {
  const session = await memorySession({ day: THURSDAY });
  let changed: (name: string) => void = () => undefined;
  const week = new Week(session, {
    draftBox: boxes,
    onDraftChanged: (listener) => {
      changed = listener;
      return () => (changed = () => undefined);
    },
    later: () => () => undefined,
    load: async () => readLine,
  });
  await week.load();
  for (const { day } of week.days.value) week.record('paper', day);
  await settled();
  return { session, week, boxes, changed: (name: string) => changed(name) };
}

const paper = (row: Cell['row']): Cell => ({ resource: 'paper', row });
const plastic = (row: Cell['row']): Cell => ({ resource: 'plastic', row });

async function counted(session: Awaited<ReturnType<typeof memorySession>>): Promise<KnownEntry[]> {
  const listed = await session.book.list({ standing: 'counted', department: BVNB, limit: 100 });
  return listed.ok ? listed.value.map(({ entry }) => entry).toReversed() : [];
}

describe('a field of the week grid', () => {
  it.each([
    ['35', 35],
    ['2 ram', 1000],
    ['1.250', 1250],
    ['15 tờ A3', 30],
  ])('of paper reads "%s" as %d sheets', async (text, amount) => {
    const { week } = await opened();
    week.set(paper(MONDAY), text);
    expect(week.reading(paper(MONDAY))).toMatchObject({ kind: 'use', entries: [{ amount, day: MONDAY }] });
  });

  it('reads kinds of plastic, and asks of which kind a bare number is', async () => {
    const { week } = await opened();
    week.set(plastic(MONDAY), '6 chai 2 cốc');
    expect(week.reading(plastic(MONDAY))).toMatchObject({ entries: [{ item: 'bottle' }, { item: 'cup' }] });
    week.set(plastic(MONDAY), '3');
    expect(week.reading(plastic(MONDAY))).toMatchObject({
      kind: 'which-kind',
      choices: expect.arrayContaining(['3 chai']),
    });
  });

  it('takes K for no use, but not on a day with use', async () => {
    const { week, session } = await opened();
    week.set(paper(MONDAY), 'k');
    expect(week.reading(paper(MONDAY))).toEqual({ kind: 'none' });
    await session.book.save(
      [{ kind: 'use', department: BVNB, resource: 'paper', day: '2026-06-08', amount: 40 }],
      session.author(BVNB),
    );
    await settled();
    expect(week.reading(paper(MONDAY))).toMatchObject({ kind: 'used-already', record: { amount: 40 } });
  });

  it.each(['6 chai', 'hôm qua 20 tờ', '20 tờ, 6 chai'])(
    'takes only paper of its own day: not "%s"',
    async (text) => {
      const { week } = await opened();
      week.set(paper(TUESDAY), text);
      expect(week.reading(paper(TUESDAY))?.kind).not.toBe('use');
    },
  );
});

describe('saving a week', () => {
  it('writes every field in one step', async () => {
    const { week, session } = await opened();
    week.set(paper(MONDAY), '35');
    week.set(plastic(MONDAY), '6 chai 2 cốc');
    week.set(plastic(TUESDAY), 'K');
    expect(await week.save()).toBe(true);
    expect(await counted(session)).toMatchObject([
      { kind: 'use', resource: 'paper', amount: 35, day: '2026-06-08' },
      { kind: 'use', resource: 'plastic', item: 'bottle', amount: 6, day: '2026-06-08' },
      { kind: 'use', resource: 'plastic', item: 'cup', amount: 2, day: '2026-06-08' },
      { kind: 'none', resource: 'plastic', day: '2026-06-09' },
    ]);
    expect(week.filled.value).toEqual([]);
  });

  it('[Q4] writes nothing while one field is unclear, and keeps what was typed', async () => {
    const { week, session } = await opened();
    week.set(paper(MONDAY), '35');
    week.set(plastic(TUESDAY), '3');
    expect(week.isReady.value).toBe(false);
    expect(await week.save()).toBe(false);
    expect(await counted(session)).toEqual([]);
    expect(week.text(paper(MONDAY))).toBe('35');
  });

  it('writes the whole week as one entry over the working days that have come', async () => {
    const { week, session } = await opened();
    week.set(paper('week'), '120');
    expect(week.reading(paper('week'))).toMatchObject({ kind: 'use' });
    await week.save();
    await settled();
    expect(await counted(session)).toMatchObject([{ day: '2026-06-08', through: '2026-06-11', amount: 120 }]);
    expect(week.record('paper', TUESDAY)).toMatchObject({ amount: 30, state: 'estimated' });
  });

  it('says that an amount for the week makes a confirmed zero of one of its days void', async () => {
    const { week } = await opened();
    week.set(paper('week'), '120');
    expect(week.reading(paper('week'))).toMatchObject({ contradicts: false });
    week.set(paper(TUESDAY), 'k ');
    expect(week.reading(paper('week'))).toMatchObject({ contradicts: true });
    week.set(paper('week'), '');
    await week.save();
    await settled();
    week.set(paper('week'), '120');
    expect(week.reading(paper('week'))).toMatchObject({ contradicts: true });
  });

  it('confirms each working day by K in the row of the week', async () => {
    const { week, session } = await opened();
    week.set(plastic('week'), 'K');
    await week.save();
    const days = (await counted(session)).map((entry) => ('day' in entry ? entry.day : ''));
    expect(days).toEqual(['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11']);
  });

  it('can be undone as a whole', async () => {
    const { week, session } = await opened();
    week.set(paper(MONDAY), '35');
    week.set(paper(TUESDAY), '40');
    await week.save();
    expect(await week.undo('Hoàn tác')).toBe(true);
    expect(await counted(session)).toEqual([]);
  });

  it('never shows one department what was typed for another, whoever changes the department', async () => {
    const { week, session } = await opened();
    week.set(paper(MONDAY), '35');
    await session.change({ departments: [BVNB, 'van-phong'], department: 'van-phong' });
    expect(week.department.value?.id).toBe('van-phong');
    expect(week.text(paper(MONDAY))).toBe('');
    week.set(paper(MONDAY), '7');
    await session.change({ department: BVNB });
    expect(week.text(paper(MONDAY))).toBe('35');
  });

  it('keeps what is half typed for each week apart', async () => {
    const { week, boxes } = await opened();
    week.set(paper(MONDAY), '35');
    week.turn(-1);
    expect(week.filled.value).toEqual([]);
    const again = await opened(boxes);
    expect(again.week.text(paper(MONDAY))).toBe('35');
    week.turn(1);
    expect(week.text(paper(MONDAY))).toBe('35');
    week.turn(1);
    expect(dayText(week.monday.value)).toBe('2026-06-08');
  });
});

describe('the same week in another window', () => {
  const NAME = `week/${BVNB}/2026-06-08`;

  it('shows what is typed there, and no more once it is saved there', async () => {
    const { week, boxes, changed } = await opened();
    week.set(paper(MONDAY), '35');
    boxes(NAME).write(JSON.stringify([['paper|week', '120']]));
    changed('week/van-phong/2026-06-08');
    expect(week.text(paper(MONDAY))).toBe('35');
    changed(NAME);
    expect(week.filled.value).toEqual([paper('week')]);
    boxes(NAME).write('');
    changed(NAME);
    expect(week.filled.value).toEqual([]);
  });

  it('is not followed any more after its end', async () => {
    const { week, boxes, changed } = await opened();
    week.stop();
    boxes(NAME).write(JSON.stringify([['paper|week', '120']]));
    changed(NAME);
    expect(week.filled.value).toEqual([]);
  });
});

describe('where typing begins', () => {
  it('is the first field without a record that is still empty', async () => {
    const { week, session } = await opened();
    expect(week.firstGap.value).toEqual(paper(MONDAY));
    week.set(paper(MONDAY), '35');
    expect(week.firstGap.value).toEqual(plastic(MONDAY));
    await session.book.save(
      [
        { kind: 'none', department: BVNB, resource: 'plastic', day: '2026-06-08' },
        { kind: 'use', department: BVNB, resource: 'paper', day: '2026-06-09', amount: 40 },
      ],
      session.author(BVNB),
    );
    await settled();
    expect(week.firstGap.value).toEqual(plastic(TUESDAY));
  });

  it('is not told before what the days have is read', async () => {
    const session = await memorySession({ day: THURSDAY });
    const week = new Week(session, {
      draftBox: memoryBoxes(),
      onDraftChanged: () => () => undefined,
      later: () => () => undefined,
      load: async () => readLine,
    });
    expect(week.firstGap.value).toBeUndefined();
    await settled();
    expect(week.firstGap.value).toEqual(paper(MONDAY));
  });

  it('is the first empty field where every day has a record', async () => {
    const { week } = await opened();
    for (const cell of [paper('week'), plastic('week')]) week.set(cell, 'k');
    await week.save();
    await settled();
    expect(week.firstGap.value).toEqual(paper(MONDAY));
    week.set(paper(MONDAY), '35');
    expect(week.firstGap.value).toEqual(plastic(MONDAY));
  });
});

describe('the days of a week', () => {
  const calendar = workingCalendar(new Map());

  it('are Monday to Friday, and the Saturday that is worked', () => {
    const saturday = dayOf(2026, 8, 22);
    const days = weekDays(dayOf(2026, 8, 17), dayOf(2026, 9, 1), calendar);
    expect(days.map(({ day }) => day).at(-1)).toBe(saturday);
    expect(weekDays(MONDAY, THURSDAY, calendar)).toHaveLength(5);
  });

  it('show holidays as days off and what has not come as ahead', () => {
    const days = weekDays(dayOf(2026, 4, 27), dayOf(2026, 4, 28), calendar);
    expect(days.find(({ day }) => day === dayOf(2026, 4, 30))).toMatchObject({
      isWorking: false,
      isAhead: true,
    });
    // Monday 27 April is off for the Hùng Kings' day, which fell on a Sunday.
    expect(wholeWeek(days)).toEqual({ first: dayOf(2026, 4, 28), last: dayOf(2026, 4, 28) });
  });
});

describe('the address of a slip', () => {
  it('names any day of the week and a department', () => {
    expect(slipFromRoute('/2026-06-10/van-phong')).toEqual({ monday: MONDAY, department: 'van-phong' });
  });

  it.each(['', '/2026-06-31/van-phong', '/2026-06-10/', '/2026-06-10/../x'])(
    'is refused as "%s"',
    (route) => {
      expect(slipFromRoute(route)).toBeUndefined();
    },
  );
});
