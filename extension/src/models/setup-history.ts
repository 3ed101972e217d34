import { dayNumberFromText, dayOf, type Day, type EntryId, type Fact } from '@soxanh/core';

/** One step of what was stated of a thing: from which day it holds, and what. */
export interface SetupStep {
  readonly id: EntryId;
  readonly from: Day;
  readonly value: Readonly<Record<string, unknown>>;
  /** It holds today. */
  readonly isCurrent: boolean;
}

/**
 * What was stated of one thing over time, newest day first. Of several statements for one day only the one that holds is
 * shown: the greatest id.
 */
export function setupHistory(facts: readonly Fact[], topic: string, of: string, today: Day): SetupStep[] {
  const byDay = new Map<Day, Fact>();
  for (const fact of facts) {
    if (fact.topic !== topic || fact.of !== of) continue;
    const day = dayNumberFromText(fact.from) ?? dayOf(1970, 1, 1);
    const rival = byDay.get(day);
    if (rival === undefined || fact.id > rival.id) byDay.set(day, fact);
  }
  const steps = [...byDay].toSorted(([a], [b]) => b - a);
  const current = steps.find(([day]) => day <= today);
  return steps.map(([from, fact]) => ({
    // A fact's id is the id of the entry that states it.
    id: fact.id as EntryId,
    from,
    value: valueOf(fact.value),
    isCurrent: current !== undefined && current[0] === from,
  }));
}

const valueOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
