import { dayOf, epochMillisOf } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HubProblem } from '../message/problem.ts';
import type { SyncProblem } from '../run/outcome.ts';
import { sendingState, type SendingState } from './sending-state.ts';
import { sendingText } from './sending-words.ts';

const at = (date: number, hour: number, minute: number): number =>
  epochMillisOf({ day: dayOf(2026, 6, date), minutes: hour * 60 + minute });
const NOW = at(8, 15, 0);
const link = (problem: HubProblem): SyncProblem => ({ of: 'link', problem });
const PROBLEMS: readonly SyncProblem[] = [
  link({ kind: 'token' }),
  link({ kind: 'protocol', oldest: 2, newest: 3 }),
  link({ kind: 'disk', free: 1, floor: 2 }),
  link({ kind: 'unavailable' }),
  { of: 'link', problem: { kind: 'unreached', detail: '' } },
  { of: 'folder', problem: { kind: 'gone' } },
  { of: 'store', problem: { kind: 'full' } },
  { of: 'store', problem: { kind: 'failed' } },
];

describe('sendingState', () => {
  it('is exactly one of them, and never says that all is sent while something is not', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3 }),
        fc.constantFrom(undefined, undefined, ...PROBLEMS),
        fc.constantFrom(undefined, at(8, 14, 5)),
        (pending, problem, failingSince) => {
          const state = sendingState({ pending, problem, failingSince });
          const count = 'count' in state ? state.count : 0;
          expect(count).toBe(pending);
          expect(state.kind === 'all-sent').toBe(
            pending === 0 &&
              failingSince === undefined &&
              !/token|protocol|disk|full|failed/u.test(problem?.problem.kind ?? ''),
          );
        },
      ),
    );
  });

  it('says first what somebody has to do', () => {
    const needs = PROBLEMS.map((problem) => {
      const state = sendingState({ pending: 1, problem, failingSince: NOW });
      return state.kind === 'needs' ? state.what : state.kind;
    });
    expect(needs).toEqual(['code', 'update', 'room', 'offline', 'offline', 'offline', 'space', 'book']);
  });
});

describe('the sentences', () => {
  const said = (state: SendingState): string[] => [
    sendingText(state, 'vi', NOW),
    sendingText(state, 'en', NOW),
  ];

  it('are the three, and one for what has to be done', () => {
    expect(said({ kind: 'all-sent' })).toEqual(['Đã gửi hết', 'All sent']);
    expect(said({ kind: 'waiting', count: 3 })).toEqual([
      'Còn 3 lượt ghi chưa gửi',
      '3 entries not sent yet',
    ]);
    expect(said({ kind: 'waiting', count: 12_345 })).toEqual([
      'Còn 12.345 lượt ghi chưa gửi',
      '12,345 entries not sent yet',
    ]);
    expect(said({ kind: 'waiting', count: 1 })).toEqual(['Còn 1 lượt ghi chưa gửi', '1 entry not sent yet']);
    expect(said({ kind: 'offline', since: at(8, 14, 5), count: 3 })).toEqual([
      'Chưa kết nối được từ 14 giờ 05; còn 3 lượt ghi chưa gửi',
      'No connection since 14:05; 3 entries not sent yet',
    ]);
    expect(said({ kind: 'offline', since: at(8, 14, 5), count: 0 })).toEqual([
      'Chưa kết nối được từ 14 giờ 05; không có lượt ghi chờ gửi',
      'No connection since 14:05; nothing is waiting',
    ]);
    expect(said({ kind: 'needs', what: 'code', count: 3 })[0]).toContain('Máy này cần mã kết nối mới');
    // What is wrong with this machine is not said of the network.
    expect(said({ kind: 'needs', what: 'space', count: 3 })[0]).toMatch(/^Máy này hết chỗ lưu/u);
    expect(said({ kind: 'needs', what: 'book', count: 3 })[1]).toMatch(/^The book on this machine/u);
    const [vi, en] = said({ kind: 'needs', what: 'server', count: 3 });
    expect(vi).toContain('máy chủ khác với máy chủ cơ quan quy định');
    expect(en).toContain('another server than the office has set');
  });

  it('[C1] name the day when it was another one, by the office’s clock', () => {
    expect(said({ kind: 'offline', since: at(7, 8, 30), count: 1 })).toEqual([
      'Chưa kết nối được từ 8 giờ 30, 07/6/2026; còn 1 lượt ghi chưa gửi',
      'No connection since 8:30, 07/6/2026; 1 entry not sent yet',
    ]);
  });
});
