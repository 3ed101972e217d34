import {
  addCoverage,
  addDays,
  checkStock,
  dayNumberFromText,
  isWithin,
  NO_STATE,
  settingOn,
  standingCount,
  stateCode,
  type Coverage,
  type Day,
  type DaySeries,
  type Evidence,
  type IssueEntry,
  type Office,
  type Period,
  type Setting,
  type StandingCount,
  type StockCheck,
} from '@soxanh/core';

/** Paper of one department over a period: handed out, left, and recorded as used. */
export interface PaperRow {
  readonly department: string;
  /** The counts that stand at both ends. */
  readonly start: StandingCount;
  readonly end: StandingCount;
  /** What was handed out within the period, oldest first, and its sum in sheets. */
  readonly issues: readonly IssueEntry[];
  readonly issued: number;
  /** Sheets recorded as used, if anything is: nothing recorded is not zero (law L1). */
  readonly recorded: number;
  readonly isRecorded: boolean;
  /** Days recorded, of those expected (law L2). */
  readonly coverage: Coverage;
  readonly check: StockCheck;
}

/** Paper of the whole office: sums, and what of them was checked. */
export interface PaperTotal {
  /** What all had left at both ends; undefined where one of them was not counted: a sum of some would be read as all. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly issued: number;
  readonly recorded: number;
  readonly coverage: Coverage;
  /** Departments that were checked, and their sums: B and L. Ratios are never averaged. */
  readonly checked: number;
  readonly used: number;
  readonly recordedOfChecked: number;
}

/** The page's figures. */
export interface PaperView {
  readonly period: Period;
  readonly rows: readonly PaperRow[];
  readonly total: PaperTotal;
  /** How far recorded and used may be apart, with the day since which it holds. */
  readonly tolerance: Setting;
  /** Its last day has not passed: what is left then cannot be known yet. */
  readonly isRunning: boolean;
}

/** Whether savings are withheld because of it (law I1): undefined where it was not checked. */
export function isWithheld({ kind }: StockCheck): boolean | undefined {
  if (kind === 'unchecked' || kind === 'not-asked') return undefined;
  return kind !== 'agrees';
}

/** Departments whose paper is looked after: those that were open in the period and no union. */
function receivers(office: Office, { first, last }: Period): string[] {
  return office.departments
    .filter(({ id, kind }) => kind !== 'union' && (office.isOpen(id, first) || office.isOpen(id, last)))
    .map(({ id }) => id);
}

/** States of days that say something of their use. */
const VALUED: ReadonlySet<number> = new Set(
  (['measured', 'zero-confirmed', 'estimated', 'allocated'] as const).map(stateCode),
);

/**
 * What was handed out, counted and recorded in a period, department by department, with the check of the method (§3).
 *
 * @param today a period that it lies in is not over.
 */
export function paperView(evidence: Evidence, period: Period, today: Day): PaperView {
  const tolerance = settingOn(evidence.office, 'stock-tolerance', period.last);
  const rows = receivers(evidence.office, period)
    .map((department) => paperRow(evidence, department, period, tolerance.value))
    .filter((row) => row !== undefined);
  return { period, rows, total: totalOf(rows), tolerance, isRunning: period.last >= today };
}

/** @returns undefined for a department that has nothing to do with paper: that is neither expected to record it nor has any. */
function paperRow(
  evidence: Evidence,
  department: string,
  period: Period,
  tolerance: number,
): PaperRow | undefined {
  const part = { kind: 'department', id: department } as const;
  const { calendar } = evidence.office;
  const entries = evidence.paperOf(department).filter(({ resource }) => resource === 'paper');
  const days = evidence.days(part, 'paper', period);
  const recorded = days.amount.reduce((sum, amount) => sum + amount, 0);
  const isRecorded = days.state.some((code) => VALUED.has(code));
  const all = entries.filter((entry) => entry.kind === 'issue');
  const stocks = entries.filter((entry) => entry.kind === 'stock');
  const issues = all
    .filter(({ day }) => isWithin(dayNumberFromText(day) ?? addDays(period.first, -1), period))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const issuedOn = new Set(all.map(({ day }) => dayNumberFromText(day)));
  const isQuiet = (day: Day): boolean => !calendar.isWorking(day) && !issuedOn.has(day);
  const hasNone = entries.length === 0 && !isRecorded && days.expected.every((code) => code === 0);
  if (hasNone) return undefined;
  const isByHand = evidence.measuredBy(part, 'paper', period).every(({ how }) => how === 'recorded');
  return {
    department,
    start: standingCount(stocks, addDays(period.first, -1), isQuiet),
    end: standingCount(stocks, period.last, isQuiet),
    issues,
    issued: issues.reduce((sum, { amount }) => sum + amount, 0),
    recorded,
    isRecorded,
    coverage: coverageOf(days),
    check: isByHand ? checkStock({ period, recorded, entries, calendar, tolerance }) : { kind: 'not-asked' },
  };
}

function coverageOf({ state, expected }: DaySeries): Coverage {
  let [valued, due] = [0, 0];
  for (const [at, isExpected] of expected.entries()) {
    if (isExpected === 0) continue;
    due++;
    if (VALUED.has(state[at] ?? NO_STATE)) valued++;
  }
  return { valued, expected: due };
}

function totalOf(rows: readonly PaperRow[]): PaperTotal {
  const figures = rows.flatMap(({ check }) => ('figures' in check ? [check.figures] : []));
  const sum = (numbers: readonly number[]): number => numbers.reduce((so, each) => so + each, 0);
  return {
    start: countedBy(rows.map(({ start }) => start)),
    end: countedBy(rows.map(({ end }) => end)),
    issued: sum(rows.map(({ issued }) => issued)),
    recorded: sum(rows.map(({ recorded }) => recorded)),
    coverage: rows.map(({ coverage }) => coverage).reduce(addCoverage, { valued: 0, expected: 0 }),
    checked: figures.length,
    used: sum(figures.map(({ used }) => used)),
    recordedOfChecked: sum(figures.map(({ recorded }) => recorded)),
  };
}

function countedBy(counts: readonly StandingCount[]): number | undefined {
  const counted = counts.flatMap((count) => (count.kind === 'counted' ? [count.entry.amount] : []));
  return counted.length === counts.length ? counted.reduce((so, each) => so + each, 0) : undefined;
}
