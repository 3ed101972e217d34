import { addDays, dayOf, dayText, must, readLine, type KnownEntry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { memoryBoxes, memorySession, settled, type MemoryWorld } from '../data/testing/memory-session.ts';
import type { Later } from '../platform/timer.ts';
import { LineText } from './line-text.ts';
import { QuickLog } from './today-log.ts';
import { Today } from './today.ts';

const MONDAY = dayOf(2026, 6, 8);
const BVNB = 'bao-ve-noi-bo';

async function opened(world: Partial<MemoryWorld> = {}, boxes = memoryBoxes()) {
  const session = await memorySession({ day: MONDAY, ...world });
  const log = await reopened(session, boxes);
  return { session, boxes, ...log };
}

/** The popup, opened on what is there. */
async function reopened(
  session: Awaited<ReturnType<typeof memorySession>>,
  boxes: ReturnType<typeof memoryBoxes>,
) {
  const timers: { millis: number; action: () => void }[] = [];
  const later: Later = (millis, action) => {
    const timer = { millis, action };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer), 1);
  };
  const today = new Today(session, (department) => boxes(`chips/${department}`));
  const text = new LineText(boxes('line'));
  const log = await QuickLog.of(today, text, { box: boxes, later, load: async () => readLine });
  await log.line.load();
  expect(log.today.department.value).toBeDefined();
  void log.today.records.value;
  await settled();
  return { log, timers };
}

const counted = async (session: Awaited<ReturnType<typeof memorySession>>): Promise<KnownEntry[]> => {
  const listed = await session.book.list({ standing: 'counted', department: BVNB, limit: 100 });
  return listed.ok ? listed.value.map(({ entry }) => entry) : [];
};

describe('the quick log', () => {
  it('saves a chip for the department and day in sight, and shows it in the total', async () => {
    const { log, session } = await opened();
    const [ten] = log.today.chips.value;
    expect(await log.press(must(ten, 'there are chips'))).toBe(true);
    await settled();
    expect(await counted(session)).toMatchObject([
      {
        kind: 'use',
        department: BVNB,
        resource: 'paper',
        amount: 10,
        day: '2026-06-08',
        by: { device: 'machine' },
      },
    ]);
    expect(log.today.records.value?.paper).toMatchObject({ amount: 10, state: 'measured', entries: 1 });
    expect(log.recent.entries.value?.map(({ entry }) => entry.kind)).toEqual(['use']);
  });

  it('[Q4] saves a line only as understood, and empties it', async () => {
    const { log, session, boxes } = await opened();
    log.line.set('2 ram A4, 15 tờ A3, 6 chai');
    expect(log.line.reading.value).toMatchObject({ kind: 'understood' });
    expect(await log.saveLine()).toBe(true);
    const amounts = (await counted(session)).map((entry) => (entry.kind === 'use' ? entry.amount : 0));
    expect(new Set(amounts)).toEqual(new Set([1030, 6]));
    expect(log.line.text.value).toBe('');
    expect(boxes('line').read()).toBe('');
  });

  it('saves a line once, however often Enter is pressed', async () => {
    const { log, session } = await opened();
    log.line.set('20 tờ');
    expect(await Promise.all([log.saveLine(), log.saveLine(), log.saveLine()])).toEqual([true, false, false]);
    expect(await log.saveLine()).toBe(false);
    expect(await counted(session)).toHaveLength(1);
  });

  it.each(['20', '20 tờ, 5 xyz', '1/3 ram', '-5 tờ', '   '])('[Q4] saves nothing of "%s"', async (text) => {
    const { log, session } = await opened();
    log.line.set(text);
    expect(await log.saveLine()).toBe(false);
    expect(await counted(session)).toEqual([]);
    expect(log.line.text.value).toBe(text);
  });

  it('reads the line again with the answer to a question, and remembers how the machine prints', async () => {
    const { log, session } = await opened();
    log.line.set('40 trang');
    const asked = log.line.reading.value;
    const twoSided = must(asked?.kind === 'ask' ? asked.choices[1] : undefined, 'two sides are offered');
    log.line.choose(twoSided);
    expect(log.line.reading.value).toMatchObject({ kind: 'understood', entries: [{ amount: 20 }] });
    expect(session.settings.value.sides).toBe(2);
  });

  it('takes back what was saved, for ten seconds by one press', async () => {
    const { log, session, timers } = await opened();
    await log.press({ resource: 'plastic', item: 'bottle', amount: 1 });
    const outcome = log.saving.outcome.value;
    expect(outcome).toMatchObject({ kind: 'saved', mayUndo: true });
    expect(timers).toMatchObject([{ millis: 10_000 }]);
    await log.remove(outcome?.kind === 'saved' ? outcome.entries : [], 'Hoàn tác');
    await settled();
    expect(await counted(session)).toEqual([]);
    expect(log.today.records.value?.plastic.state).toBeUndefined();
    expect(log.saving.outcome.value).toMatchObject({ kind: 'removed' });
    expect(timers).toEqual([]);
  });

  it('offers no undo after ten seconds, and still says what was saved', async () => {
    const { log, timers } = await opened();
    await log.press({ resource: 'paper', amount: 50 });
    timers[0]?.action();
    expect(log.saving.outcome.value).toMatchObject({ kind: 'saved', mayUndo: false });
  });

  it('[J1] corrects an entry by a new one that names it, with a reason', async () => {
    const { log, session } = await opened();
    log.line.set('đang gõ dở');
    await log.press({ resource: 'plastic', item: 'cup', amount: 1 });
    const [wrong] = await counted(session);
    const before = must(wrong?.kind === 'use' ? wrong : undefined, 'it was saved');
    log.startCorrection(before, 'vi');
    expect(log.line.text.value).toBe('1 cốc');
    log.line.set('3 cốc');
    expect(await log.saveLine()).toBe(true);
    expect(await counted(session)).toMatchObject([
      {
        kind: 'use',
        item: 'cup',
        amount: 3,
        supersedes: [before.id],
        reason: 'Ghi nhầm số',
        day: '2026-06-08',
      },
    ]);
    expect(log.line.text.value).toBe('đang gõ dở');
    expect(log.correcting.value).toBeUndefined();
  });

  it('keeps a correction on the day of the entry it corrects', async () => {
    const { log, session } = await opened();
    log.today.chooseDay(dayOf(2026, 6, 5));
    await log.press({ resource: 'paper', amount: 10 });
    log.today.chooseDay(undefined);
    const [wrong] = await counted(session);
    log.startCorrection(must(wrong?.kind === 'use' ? wrong : undefined, 'it was saved'), 'vi');
    log.line.set('25 tờ');
    await log.saveLine();
    expect(await counted(session)).toMatchObject([{ amount: 25, day: '2026-06-05' }]);
  });

  it('says what a use contradicts, and saves it; a zero after a use is not saved', async () => {
    const { log, session } = await opened();
    await log.confirmNone('plastic');
    await settled();
    log.line.set('3 chai');
    expect(log.caution.value).toMatchObject({ kind: 'contradicts-zero' });
    expect(await log.saveLine()).toBe(true);
    expect(log.saving.outcome.value).toMatchObject({ kind: 'saved', overrules: ['plastic'] });
    await settled();
    expect(log.today.records.value?.plastic).toMatchObject({ amount: 3, state: 'measured' });
    log.line.set('không dùng nhựa');
    expect(log.caution.value).toMatchObject({ kind: 'used-already' });
    expect(await log.saveLine()).toBe(false);
    expect(await counted(session)).toHaveLength(2);
  });

  it('records late for another day and takes no day that has not come', async () => {
    const { log, session } = await opened();
    expect(log.today.chooseDay(addDays(MONDAY, 1))).toBe(false);
    expect(log.today.chooseDay(addDays(MONDAY, -3))).toBe(true);
    log.line.set('30 tờ');
    await log.saveLine();
    expect(await counted(session)).toMatchObject([{ day: '2026-06-05', amount: 30 }]);
  });

  it('asks about an amount over the limits only with the usual day of the last weeks', async () => {
    const { log, session } = await opened();
    log.line.set('5000 tờ');
    expect(log.line.reading.value?.kind).toBe('ask');
    await settled();
    const office = { device: 'other', role: 'office' } as const;
    const days = Array.from({ length: 30 }, (_, back) => addDays(MONDAY, -back - 1));
    await session.book.save(
      days
        .filter((day) => session.book.office.value.calendar.isWorking(day))
        .map((day) => ({ kind: 'use', department: BVNB, resource: 'paper', day: dayText(day), amount: 400 })),
      office,
    );
    await settled();
    // 12.5 times the usual day: no longer out of the ordinary.
    expect(log.line.reading.value).toMatchObject({ kind: 'understood', entries: [{ amount: 5000 }] });
  });
});

describe('a popup that dies', () => {
  it('keeps the line at every keystroke', async () => {
    const { log, session, boxes } = await opened();
    log.line.set('20 t');
    const again = await reopened(session, boxes);
    expect(again.log.line.text.value).toBe('20 t');
    expect(again.log.saving.outcome.value).toBeUndefined();
  });

  it('[S1] after the entry is on disk does not offer the line again', async () => {
    const { log, session, boxes } = await opened();
    await log.press({ resource: 'paper', amount: 20 });
    log.line.set('20 tờ');
    const left = await leftBehind(session, boxes, () => log.saveLine());
    expect(left).toMatchObject({ line: '20 tờ' });
    boxes('line').write(left.line);
    boxes('line-pending').write(left.pending);
    const again = await reopened(session, boxes);
    expect(again.log.line.text.value).toBe('');
    expect(again.log.saving.outcome.value).toMatchObject({ kind: 'saved', entries: [{ typed: '20 tờ' }] });
    expect(await counted(session)).toHaveLength(2);
  });

  it('[S1] after the entry is on disk: what is typed before the next page knows that stays', async () => {
    const { log, session, boxes } = await opened();
    log.line.set('20 tờ');
    const left = await leftBehind(session, boxes, () => log.saveLine());
    boxes('line-pending').write(left.pending);
    const text = new LineText(boxes('line'));
    const today = new Today(session, (department) => boxes(`chips/${department}`));
    const making = QuickLog.of(today, text, {
      box: boxes,
      later: () => () => {},
      load: async () => readLine,
    });
    text.set('20 tờ');
    const again = await making;
    await again.line.load();
    expect(again.saving.outcome.value).toMatchObject({ kind: 'saved', entries: [{ typed: '20 tờ' }] });
    expect(again.line.reading.value).toMatchObject({ kind: 'understood' });
    expect(await again.saveLine()).toBe(true);
    expect(await counted(session)).toHaveLength(2);
  });

  it('[S1] what is typed while a line is being saved stays behind it', async () => {
    const { log, session, boxes } = await opened();
    log.line.set('20 tờ');
    const saving = log.saveLine();
    log.line.set('20 tờ 5 chai');
    expect(await saving).toBe(true);
    expect(boxes('line').read()).toBe('5 chai');
    expect(await counted(session)).toMatchObject([{ amount: 20 }]);
  });

  it('before the entry is on disk offers the line again, whatever others saved meanwhile', async () => {
    const { log, session, boxes } = await opened();
    await log.press({ resource: 'paper', amount: 20 });
    log.line.set('20 tờ');
    const left = await leftBehind(session, boxes, () => log.saveLine());
    const lost = await opened();
    await lost.log.press({ resource: 'paper', amount: 35 });
    lost.boxes('line').write(left.line);
    lost.boxes('line-pending').write(left.pending.replace(/"after":"[^"]*"/, '"after":""'));
    const again = await reopened(lost.session, lost.boxes);
    expect(again.log.line.text.value).toBe('20 tờ');
    expect(again.log.saving.outcome.value).toBeUndefined();
  });

  it('with a damaged mark offers the line again', async () => {
    const { session, boxes } = await opened();
    boxes('line').write('20 tờ');
    boxes('line-pending').write('{"after":');
    const again = await reopened(session, boxes);
    expect(again.log.line.text.value).toBe('20 tờ');
  });
});

/** What a page leaves behind that ends at the moment at which its entry is on disk: nothing after it has run. */
async function leftBehind(
  session: Awaited<ReturnType<typeof memorySession>>,
  boxes: ReturnType<typeof memoryBoxes>,
  save: () => Promise<unknown>,
): Promise<{ readonly line: string; readonly pending: string }> {
  let left = { line: '', pending: '' };
  const stop = session.store.onChange(() => {
    left = { line: boxes('line').read(), pending: boxes('line-pending').read() };
  });
  await save();
  stop();
  return left;
}

describe('whom a machine records for', () => {
  it('lets the Office record on behalf of others for this time only', async () => {
    const { log, session } = await opened({
      settings: { role: 'office', departments: ['van-phong'], department: 'van-phong' },
    });
    expect(log.today.receivers.value.own.map(({ id }) => id)).toEqual(['van-phong']);
    expect(log.today.receivers.value.others.map(({ id }) => id)).toContain('dung-chung');
    expect(log.today.receivers.value.others.map(({ id }) => id)).not.toContain('chi-doan');
    await log.today.recordFor(BVNB);
    expect(log.today.department.value?.id).toBe(BVNB);
    expect(session.settings.value.department).toBe('van-phong');
    await log.press({ resource: 'paper', amount: 10 });
    expect(await counted(session)).toMatchObject([{ department: BVNB, by: { role: 'office' } }]);
  });

  it('remembers the switch between the departments of a shared machine', async () => {
    const { log, session } = await opened({ settings: { departments: [BVNB, 'to-chuc-dang'] } });
    await log.today.recordFor('to-chuc-dang');
    expect(session.settings.value.department).toBe('to-chuc-dang');
    expect(log.today.receivers.value.others).toEqual([]);
  });
});
