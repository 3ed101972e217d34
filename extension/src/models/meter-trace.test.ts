import { dayOf, must, periodOf, sampleOfficeFacts, type EntryDraft, type FactDraft } from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { DayDetails } from './day-details.ts';
import type { Figure } from './figure.ts';
import type { MeterTrace } from './meter-trace.ts';

const SATURDAY = dayOf(2026, 6, 6);
const MONDAY = dayOf(2026, 6, 8);
const OFFICE = { device: 'other', role: 'office' } as const;
const JUNE = periodOf(MONDAY, 'month');

const reading = (day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-1',
  day,
  value,
});

const fact = (topic: string, of: string, from: string, value: FactDraft['value']): FactDraft => ({
  topic,
  of,
  from,
  value,
});

/** Opens a day of a figure after some readings. */
async function opened(
  drafts: readonly EntryDraft[],
  figure: Omit<Figure, 'resource' | 'period'>,
  day = SATURDAY,
) {
  const facts = [
    ...sampleOfficeFacts('2025-01-01'),
    fact('head-count', 'van-phong', '2026-03-01', { people: 11 }),
  ];
  const session = await memorySession({ day: dayOf(2026, 6, 10), facts });
  const saved = await session.book.save(drafts, OFFICE);
  expect(saved.ok).toBe(true);
  const details = new DayDetails(session.book, { ...figure, resource: 'electricity', period: JUNE }, day);
  await vi.waitFor(() => expect(details.inside.value.value?.meters.length).toBeGreaterThan(0));
  await vi.waitFor(() => expect(details.answer.value.value).toBeDefined());
  const [trace] = details.inside.value.value?.meters ?? [];
  return { details, trace: must(trace, 'it comes from a meter') };
}

const FRIDAY_TO_MONDAY = [reading('2026-06-05', '812.00'), reading('2026-06-08', '818.35')];

const ofDepartment = { department: 'van-phong' };
const ofBuilding = { department: undefined, building: 'toa-nha-1' };

const pieces = ({ stretch }: MeterTrace) =>
  (stretch?.pieces ?? []).map(({ from, to, difference, multiplier, amount }) => [
    from.value,
    to.value,
    difference,
    multiplier,
    amount,
  ]);

describe('a metered day, opened', () => {
  it('[I3] leads down to the two readings, the difference, the multiplier and the weight of the day', async () => {
    const { trace } = await opened(FRIDAY_TO_MONDAY, ofBuilding);
    expect(pieces(trace)).toEqual([['812.00', '818.35', '6.35', '20', 127_000]]);
    expect(trace.stretch?.pieces[0]?.from.day).toBe(dayOf(2026, 6, 5));
    expect(trace.stretch?.pieces[0]?.to.day).toBe(MONDAY);
    expect(trace.stretch?.pieces[0]?.from.role).toBe('office');
    expect([trace.amount, trace.stretch?.total, trace.stretch?.kind]).toEqual([23_813, 127_000, 'gap']);
    expect(trace.stretch?.spread).toEqual({
      workingDays: 1,
      offDays: 2,
      off: 300,
      weight: 300,
      weights: 1600,
      given: 0,
      sum: 127_000,
    });
    expect(trace.rule).toBeUndefined();
  });

  it('[A1] leads up to the rule in force, the weights of that day, the common part and where the odd unit went', async () => {
    const { trace, details } = await opened(FRIDAY_TO_MONDAY, ofDepartment);
    const rule = must(trace.rule, 'it is shared out');
    expect([rule.by, rule.since, rule.total]).toEqual(['head-count', dayOf(2025, 1, 1), 23_813]);
    expect([rule.common?.id, rule.common?.weight]).toEqual(['dung-chung', 2000]);
    expect(rule.receivers.map(({ id, weight, since }) => [id, weight, since])).toEqual([
      ['to-chuc-can-bo', 12, dayOf(2025, 1, 1)],
      ['van-phong', 11, dayOf(2026, 3, 1)],
    ]);
    const shares = rule.receivers.map(({ share }) => share);
    expect((rule.common?.share ?? 0) + shares.reduce((a, b) => a + b, 0)).toBe(23_813);
    const own = rule.receivers.find((receiver) => receiver.own);
    const day = details.answer.value.value?.days.find((cell) => cell.day === SATURDAY);
    expect([own?.id, own?.share]).toEqual(['van-phong', day?.amount]);
    expect(rule.receivers.filter(({ odd }) => odd)).toHaveLength(1);
  });

  it('[M3] cuts a stretch at a replacement: the old counter to its last value, the new one from its first', async () => {
    const { trace, details } = await opened(
      [
        reading('2026-06-05', '99990.0'),
        {
          kind: 'meter-event',
          meter: 'dien-1',
          day: '2026-06-06',
          event: 'replaced',
          final: '99991.5',
          start: '3.0',
        },
        reading('2026-06-08', '8.0'),
      ],
      ofBuilding,
    );
    expect(pieces(trace)).toEqual([['99990.0', '99991.5', '1.5', '20', 30_000]]);
    expect(trace.stretch?.pieces[0]?.to.kind).toBe('replaced');
    details.toggle({ department: undefined, day: MONDAY });
    const after = await vi.waitFor(() => {
      const found = details.inside.value.value?.meters.find(({ day }) => day === MONDAY);
      return must(found, 'Monday is opened');
    });
    expect(pieces(after)).toEqual([['3.0', '8.0', '5', '20', 100_000]]);
  });

  it('[M2] shows a lower reading as a question without a number, and its days without a value', async () => {
    const { trace, details } = await opened(
      [reading('2026-06-05', '812'), reading('2026-06-08', '700')],
      ofDepartment,
    );
    expect([trace.amount, trace.stretch?.question?.kind, trace.rule]).toEqual([
      undefined,
      'lower',
      undefined,
    ]);
    expect(pieces(trace)).toEqual([['812', '700', '-112', '20', undefined]]);
    const besides = details.answer.value.value?.besides('vi').join(' ');
    expect(besides).toContain('cần trả lời');
  });

  it('[M4] keeps the amount of a gap too long to fill beside the total', async () => {
    const { trace, details } = await opened(
      [reading('2026-06-01', '100'), reading('2026-06-02', '101'), reading('2026-04-01', '40')],
      ofBuilding,
      dayOf(2026, 6, 1),
    );
    expect([trace.stretch?.kind, trace.amount]).toEqual(['unfilled', undefined]);
    const april = new DayDetails(details['book'], {
      ...ofBuilding,
      resource: 'electricity',
      period: periodOf(MONDAY, 'year'),
    });
    await vi.waitFor(() => expect(april.answer.value.value).toBeDefined());
    expect(april.answer.value.value?.amount).toBe(20_000);
    expect(april.answer.value.value?.besides('vi').join(' ')).toContain('1.200 kWh');
  });

  it('says which reading is the last where a day has none after it', async () => {
    const { trace } = await opened(FRIDAY_TO_MONDAY, ofBuilding, dayOf(2026, 6, 9));
    expect([trace.stretch, trace.last?.value, trace.amount]).toEqual([undefined, '818.35', undefined]);
  });

  it('sums a building’s figure to the same days, and leads to the meters, not to the journal', async () => {
    const { details } = await opened(FRIDAY_TO_MONDAY, ofBuilding);
    const figure = must(details.answer.value.value, 'it has an answer');
    expect([figure.amount, figure.makeup.estimated]).toEqual([127_000, 3]);
    expect(figure.days.every(({ department }) => department === undefined)).toBe(true);
    expect(details.meterRoute()).toBe('/dien-nuoc?cong-to=dien-1');
  });
});
