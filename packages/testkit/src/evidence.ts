import {
  addDays,
  stateCode,
  subjectKey,
  type Day,
  type Evidence,
  type IssueEntry,
  type Measuring,
  type Office,
  type Period,
  type ResourceId,
  type State,
  type StockEntry,
  type Part,
} from '@soxanh/core';

/** One day as a test states it; expected unless it says otherwise. */
export interface GivenDay {
  readonly amount?: number;
  readonly state: State;
  readonly expected?: boolean;
}

/** What a test states of a book without writing entries. */
export interface GivenEvidence {
  readonly office: Office;
  readonly asOf: Day;
  /** A day of a subject (`department:van-phong`); undefined for a day without state that nobody expects. */
  readonly day: (subject: string, day: Day, resource: ResourceId) => GivenDay | undefined;
  readonly stretches?: readonly Period[];
  /** Recorded by hand unless said. */
  readonly measuredBy?: (subject: string, period: Period) => readonly Measuring[];
  readonly paperOf?: (department: string) => readonly (IssueEntry | StockEntry)[];
}

/** Makes days for judgements out of what a test states, as a ledger would. */
export function givenEvidence(given: GivenEvidence): Evidence {
  const days = (subject: Part, resource: ResourceId, period: Period): ReturnType<Evidence['days']> => {
    const length = period.last - period.first + 1;
    const series = {
      amount: new Float64Array(length),
      state: new Uint8Array(length),
      expected: new Uint8Array(length),
      stretches: (given.stretches ?? []).filter(
        ({ first, last }) => first <= period.last && last >= period.first,
      ),
    };
    for (let at = 0; at < length; at++) {
      const one = given.day(subjectKey(subject), addDays(period.first, at), resource);
      if (one === undefined) continue;
      series.amount[at] = one.amount ?? 0;
      series.state[at] = stateCode(one.state);
      series.expected[at] = (one.expected ?? one.state !== 'day-off') ? 1 : 0;
    }
    return series;
  };
  return {
    office: given.office,
    asOf: given.asOf,
    days,
    measuredBy: (subject, _resource, period) =>
      given.measuredBy?.(subjectKey(subject), period) ?? [{ how: 'recorded', meters: [] }],
    paperOf: (department) => given.paperOf?.(department) ?? [],
  };
}
