import { dayOf, must, ok, readLine, type KnownEntry } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { memorySession, type MemoryWorld } from '../data/testing/memory-session.ts';
import { tendSecondCopy } from '../data/tend-second-copy.ts';
import type { Badge } from '../platform/badge.ts';
import { chipOfMenu, menuItems } from './tend-menu.ts';
import { BackgroundWork } from './tend-worker.ts';

const MONDAY = dayOf(2026, 6, 8);
const BVNB = 'bao-ve-noi-bo';

async function working({ sending, ...world }: Partial<MemoryWorld> & { readonly sending?: string } = {}) {
  const session = await memorySession({ day: MONDAY, ...world });
  const badges: Badge[] = [];
  const opened: string[] = [];
  const reminded: string[] = [];
  const alarms: number[] = [];
  let remindedOn: string | undefined;
  const work = new BackgroundWork({
    read: readLine,
    later: () => () => undefined,
    open: async () => ok(session),
    setBadge: async (badge) => void badges.push(badge),
    setAlarm: async (millis) => void alarms.push(millis),
    remind: async (missing) => {
      reminded.push(missing.join());
      return true;
    },
    sending: async () => sending,
    remindedOn: async () => remindedOn,
    markReminded: async (day) => void (remindedOn = day),
    openWithLine: async (line) => void opened.push(line),
  });
  const counted = async (): Promise<KnownEntry[]> => {
    const listed = await session.book.list({ standing: 'counted', department: BVNB, limit: 100 });
    return listed.ok ? listed.value.map(({ entry }) => entry) : [];
  };
  return { session, work, badges, opened, reminded, alarms, counted };
}

describe('the address bar', () => {
  it('[Q4] saves a line whose understanding it has shown', async () => {
    const { work, counted, badges, opened } = await working();
    const shown = await work.typed('20 tờ');
    expect(shown?.first).toBe('Giấy: 20 tờ - Nhấn Enter để ghi');
    await work.entered('20 tờ');
    expect(await counted()).toMatchObject([{ amount: 20, department: BVNB, typed: '20 tờ' }]);
    expect(badges.at(-1)).toMatchObject({
      text: '✓',
      tooltip: 'Đã ghi 20 tờ giấy cho Phòng Bảo vệ chính trị nội bộ, ngày 08/6/2026.',
    });
    expect(opened).toEqual([]);
  });

  it('[Q4] takes a line it has not shown to the popup, and saves nothing', async () => {
    const { work, counted, opened } = await working();
    await work.typed('20 t');
    await work.entered('20 tờ');
    expect(await counted()).toEqual([]);
    expect(opened).toEqual(['20 tờ']);
  });

  it.each(['40 trang', '5 xyz', '20'])('takes "%s", which needs a person, to the popup', async (line) => {
    const { work, counted, opened } = await working();
    await work.typed(line);
    await work.entered(line);
    expect(await counted()).toEqual([]);
    expect(opened).toEqual([line]);
  });

  it('offers the answers to a question, each with what it means, and saves the one chosen', async () => {
    const { work, counted } = await working();
    const asked = await work.typed('40 trang');
    const twoSided = must(asked?.others[1], 'two sides are offered');
    expect(twoSided.description).toContain('20 tờ');
    await work.entered(twoSided.content);
    expect(await counted()).toMatchObject([{ amount: 20 }]);
  });

  it('says what a use contradicts, and does not take a zero after a use', async () => {
    const { work, session, counted } = await working();
    await session.book.save(
      [{ kind: 'none', department: BVNB, resource: 'plastic', day: '2026-06-08' }],
      session.author(BVNB),
    );
    expect((await work.typed('3 chai'))?.first).toContain('không còn được tính');
    await work.entered('3 chai');
    await work.typed('không dùng nhựa');
    await work.entered('không dùng nhựa');
    expect((await counted()).map(({ kind }) => kind)).toEqual(['use', 'none']);
  });
});

describe('the context menu', () => {
  it('records a usual amount for the department of this machine, today', async () => {
    const { work, counted, badges } = await working();
    const items = menuItems('vi').filter(({ parent }) => parent !== undefined);
    expect(items.map(({ title }) => title)).toEqual([
      '10 tờ giấy',
      '50 tờ giấy',
      'mở 1 ram (500 tờ)',
      '1 chai',
      '1 cốc (ly)',
      '1 túi',
      '1 hộp',
    ]);
    for (const { id } of items) await work.record(must(chipOfMenu(id), 'each line has its amount'));
    expect(await counted()).toHaveLength(7);
    expect(badges.at(-1)?.text).toBe('✓');
  });
});

describe('waking up', () => {
  it('brings the badge up to date and asks to be woken again', async () => {
    const { work, badges, alarms } = await working({ minutes: 14 * 60 });
    await work.refresh();
    expect(badges.at(-1)?.text).toBe('!');
    // The new day, ten hours and a minute ahead.
    expect(alarms).toEqual([601 * 60_000]);
  });

  it('reminds once on the day', async () => {
    const { work, reminded, session } = await working({ settings: { reminder: 16 * 60 } });
    await work.refresh();
    expect(reminded).toEqual([]);
    session.at(MONDAY, 16 * 60 + 5);
    await work.refresh();
    await work.refresh();
    expect(reminded).toEqual(['paper,plastic']);
  });
});

describe('the second copy', () => {
  it('[S1] gives the journal back what it has lost, and lets go of all but the newest', async () => {
    const before = await working();
    for (let sheets = 1; sheets <= 510; sheets++) {
      await before.session.book.save(
        [{ kind: 'use', department: BVNB, resource: 'paper', day: '2026-06-08', amount: sheets }],
        before.session.author(BVNB),
      );
    }
    const lines = await (await before.session.book.secondCopy()).lines();
    expect(lines).toHaveLength(510);
    // The same browser storage, and a journal that lost its database.
    const after = await working();
    await after.session.area.set(await before.session.area.withPrefix('kept/'));
    const tended = await tendSecondCopy(after.session.book, 'machine');
    expect(tended.restored).toBe(510);
    expect(await (await after.session.book.secondCopy()).lines()).toHaveLength(500);
    expect(await tendSecondCopy(after.session.book, 'machine')).toMatchObject({ restored: 0 });
  });

  it('leaves out what it cannot read', async () => {
    const { session } = await working();
    await session.area.set({ 'kept/test/x': '{"v":1,', 'kept/test/y': 7 });
    expect(await tendSecondCopy(session.book, 'machine')).toEqual({ restored: 0, clones: [] });
  });
});

describe('the tooltip', () => {
  it('says how sending stands beneath what is recorded, and nothing where nothing is shared', async () => {
    const shared = await working({ sending: 'Còn 3 lượt ghi chưa gửi' });
    await shared.work.refresh();
    expect(shared.badges.at(-1)?.tooltip).toBe(
      'Sổ Xanh - Phòng Bảo vệ chính trị nội bộ: hôm nay chưa ghi\nCòn 3 lượt ghi chưa gửi',
    );
    const alone = await working();
    await alone.work.refresh();
    expect(alone.badges.at(-1)?.tooltip).toBe('Sổ Xanh - Phòng Bảo vệ chính trị nội bộ: hôm nay chưa ghi');
  });

  it('says it also where there is nobody to record for', async () => {
    const { work, badges } = await working({
      settings: { role: 'leadership', departments: [], department: undefined },
      sending: 'Đã gửi hết',
    });
    await work.refresh();
    expect(badges.at(-1)?.tooltip).toBe('Sổ Xanh\nĐã gửi hết');
  });
});
