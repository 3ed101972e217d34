import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { epochMillisOf } from './calendar/moment.ts';
import { decodeBundle, encodeBundle, type Bundle } from './journal/bundle.ts';
import { chainProblems } from './journal/chain.ts';
import { clockOddity } from './journal/clock.ts';
import { resolve } from './journal/family.ts';
import type { EntryId } from './journal/id.ts';
import { addEntry, entrySet } from './journal/twins.ts';
import type { DayColumn } from './ledger/day-column.ts';
import { dayTable } from './ledger/day-table.ts';
import { ledgerOfJournal } from './ledger/ledger-of.ts';
import { stateOfCode } from './ledger/state.ts';
import { coverageText, wholeTotals, type Total } from './ledger/totals.ts';
import type { Fact } from './office/fact.ts';
import { officeOf } from './office/office.ts';
import { STATE_WORDS } from './report/words.ts';

/**
 * Golden files: bundles of every version of the format, worked out by hand, which every later version of this code must
 * read to the same result for ever. They are never changed; a new version of the format brings new files.
 */
const golden = (name: string): string =>
  readFileSync(new URL(`./journal/golden/${name}`, import.meta.url), 'utf8');

interface Expected {
  readonly standings: Readonly<Record<string, string>>;
  readonly twins: readonly number[];
  readonly idle: readonly (readonly [number, number])[];
  readonly chain: readonly object[];
  readonly oddClocks: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, number>>;
  readonly totals: readonly object[];
}

/** The ids of the files differ in their last digits only. */
const numberOf = (id: EntryId): number => Number(id.slice(24));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

function decoded(name: string): Bundle {
  const bundle = decodeBundle(golden(name));
  if (!bundle.ok) throw new Error(`${name} was refused: ${bundle.error.kind}`);
  return bundle.value;
}

const totalText = (total: Total, column: DayColumn): object => ({
  department: total.department,
  resource: total.resource,
  amount: total.amount,
  state: total.state,
  coverage: coverageText(total.coverage),
  entries: total.entries,
  amounts: [...column.amount],
  states: Array.from(column.state, (code) => {
    const state = stateOfCode(code);
    return state === undefined ? '-' : STATE_WORDS[state].mark.en;
  }).join(' '),
});

describe('v1-all-kinds', () => {
  const bundle = decoded('v1-all-kinds.jsonl');
  const set = entrySet();
  for (const entry of bundle.entries) addEntry(set, entry);
  const expected = JSON.parse(golden('v1-all-kinds.expected.json')) as Expected;
  const resolution = resolve(set.entries);

  it('[J5] decodes without a problem and encodes to the same bytes', () => {
    expect(bundle.problems).toEqual([]);
    expect(encodeBundle(bundle.header, bundle.entries)).toBe(golden('v1-all-kinds.jsonl'));
  });

  it('[J4] every entry stands as worked out by hand', () => {
    const ids = [...set.entries.keys()];
    expect(Object.fromEntries(ids.map((id) => [numberOf(id), resolution.standing(id)]))).toEqual(
      expected.standings,
    );
    expect(resolution.idle.map(({ by, target }) => [numberOf(by), numberOf(target)])).toEqual(expected.idle);
  });

  it('[J3] shows the twin, the edit it made visible, and the odd clock', () => {
    expect([...set.twins.keys()].map(numberOf)).toEqual(expected.twins);
    expect(chainProblems(set.entries.values(), sha256)).toEqual(
      expected.chain.map((problem) => expect.objectContaining(problem) as unknown),
    );
    const now = epochMillisOf({ day: day('2026-06-09'), minutes: 600 });
    const odd = [...set.entries.values()].map(
      (entry) => [numberOf(entry.id), clockOddity(entry, now)] as const,
    );
    expect(Object.fromEntries(odd.filter(([, oddity]) => oddity !== undefined))).toEqual(expected.oddClocks);
  });

  it('[L1] every day, total, state and coverage is as worked out by hand', () => {
    const facts = resolution.counted.filter((entry) => entry.kind === 'office') satisfies readonly Fact[];
    const office = officeOf(facts);
    for (const [department, people] of Object.entries(expected.people)) {
      expect(office.headCount(department, day('2026-06-08'))).toBe(people);
    }
    const question = {
      period: { first: day('2026-06-01'), last: day('2026-06-10') },
      asOf: day('2026-06-09'),
    };
    const table = dayTable(ledgerOfJournal(set.entries), office, question);
    const seen = wholeTotals(table, '').map((total, at) => totalText(total, table.columns[at] as DayColumn));
    expect(seen).toEqual(expected.totals.map((total) => ({ ...total })));
  });
});

describe('v1-damaged', () => {
  it('[J7] gives its good entries and reports each damaged line', () => {
    const { entries, problems } = decoded('v1-damaged.jsonl');
    expect(entries.map(({ id }) => numberOf(id))).toEqual([11, 14, 51, 62]);
    expect(problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`)).toMatchInlineSnapshot(`
      [
        "3 : is not JSON",
        "4 day: must be a day, YYYY-MM-DD",
        "6 : is not JSON",
        "8 amount: must be a whole number",
        "9 amount: must be at least 0",
        "10 : is not JSON",
        "11 : is larger than 65536 bytes",
        "12 : is deeper than 64 levels",
        "13 : holds a number too large to keep",
        "14 v: is missing",
        "15 : Invalid type: Expected Object but received null",
        "16 id: is missing",
        "17 : must name an entry or a batch",
        "20 v: is missing",
        "21 : is not JSON",
      ]
    `);
  });
});
