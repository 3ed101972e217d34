import { signal } from '@preact/signals';
import { dayOf, monthPeriod, must } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import type { Settings } from '../data/settings.ts';
import { Explanations, type ExplanationQuestion } from './explanation.ts';

const TODAY = dayOf(2026, 6, 8);
const JUNE = monthPeriod(2026, 6);

async function open(settings: Partial<Settings>) {
  const session = await memorySession({ day: TODAY, settings });
  const question = signal<ExplanationQuestion>({ period: JUNE });
  const reasons = new Explanations(session, () => () => undefined, question);
  await settled();
  const causes = async (): Promise<string[]> => {
    await settled();
    return (reasons.list.value.value ?? []).map(({ entry }) => entry.cause);
  };
  return { session, reasons, question, causes };
}

describe('reasons for numbers', () => {
  it('saves a reason of a building, corrects it with a why, removes it, and takes each back', async () => {
    const { reasons, causes } = await open({ role: 'office' });
    reasons.start({ of: 'building:toa-nha-1', resource: 'electricity', period: JUNE });
    expect(reasons.typed.value).toMatchObject({ first: JUNE.first, last: TODAY, cause: '' });
    await reasons.save();
    expect(reasons.mend.value).toBe('cause');
    reasons.change({ cause: 'heat' });
    await reasons.save();
    expect(await causes()).toEqual(['heat']);
    expect(reasons.typed.value).toBeUndefined();
    reasons.correct(must(reasons.list.value.value?.[0], 'it is listed'));
    reasons.change({ cause: 'equipment' });
    await reasons.save();
    expect(reasons.mend.value).toBe('reason');
    reasons.change({ reason: 'chọn nhầm' });
    await reasons.save();
    expect(await causes()).toEqual(['equipment']);
    await reasons.undo();
    expect(await causes()).toEqual(['heat']);
    await reasons.remove(must(reasons.list.value.value?.[0], 'it is listed'));
    expect(await causes()).toEqual([]);
    await reasons.undo();
    expect(await causes()).toEqual(['heat']);
  });

  it('pressed twice, saved and taken back once', async () => {
    const { reasons, causes } = await open({ role: 'office' });
    reasons.start({ of: 'building:toa-nha-1', resource: 'electricity', period: JUNE });
    reasons.change({ cause: 'heat' });
    await Promise.all([reasons.save(), reasons.save()]);
    expect(await causes()).toEqual(['heat']);
    expect(reasons.problem.value).toBeUndefined();
    await Promise.all([reasons.undo(), reasons.undo()]);
    expect(await causes()).toEqual([]);
    expect(reasons.problem.value).toBeUndefined();
  });

  it('shows those that touch the period and the subjects that are asked for', async () => {
    const { reasons, question, causes } = await open({ role: 'office' });
    reasons.start({ of: 'department:van-phong', resource: 'paper', period: JUNE });
    reasons.change({ cause: 'congress', first: dayOf(2026, 5, 20), last: dayOf(2026, 6, 2) });
    await reasons.save();
    expect(await causes()).toEqual(['congress']);
    question.value = { period: JUNE, subjects: [{ kind: 'department', id: 'bao-ve-noi-bo' }] };
    expect(await causes()).toEqual([]);
    question.value = { period: monthPeriod(2026, 5) };
    expect(await causes()).toEqual(['congress']);
    question.value = { period: monthPeriod(2026, 4) };
    expect(await causes()).toEqual([]);
  });

  it('[T1] a head explains the own department only, a recorder nothing', async () => {
    const head = await open({ role: 'head' });
    expect(head.reasons.subjects()).toEqual(['department:bao-ve-noi-bo']);
    const recorder = await open({ role: 'recorder' });
    expect(recorder.reasons.subjects()).toEqual([]);
    recorder.reasons.start({ period: JUNE });
    expect(recorder.reasons.typed.value).toBeUndefined();
  });

  it('refuses days to come and "another reason" without words', async () => {
    const { reasons } = await open({ role: 'head' });
    reasons.start({ resource: 'paper', period: JUNE });
    reasons.change({ cause: 'other' });
    await reasons.save();
    expect(reasons.mend.value).toBe('text');
    reasons.change({ text: 'in tài liệu', last: dayOf(2026, 6, 9) });
    await reasons.save();
    expect(reasons.mend.value).toBe('future-day');
  });
});
