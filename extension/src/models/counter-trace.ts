import {
  addDays,
  atPlaces,
  boundaryOf,
  dayNumberFromText,
  decimalFromText,
  decimalText,
  markAt,
  marksOf,
  METER,
  RESOURCES,
  useBetween as amountBetween,
  type Day,
  type Decimal,
  type Mark,
  type MeterEntry,
  type Office,
  type Period,
  type ResourceId,
  type Role,
} from '@soxanh/core';

/** What a counter showed at one moment, and who says so. */
export interface ReadingTrace {
  readonly day: Day;
  /** Before work; else after it (law M5). */
  readonly moment: 'before' | undefined;
  /** In the counter's own unit, as it was written down. */
  readonly value: string;
  /** A reading, or the event that stands in its place. */
  readonly kind: 'reading' | 'replaced' | 'multiplier' | 're-read';
  /** The utility's figure, not the office's own reading. */
  readonly utility: boolean;
  /** As whom it was recorded: no names (law T3). */
  readonly role: Role;
}

/** The use between two marks of a counter. */
export interface PieceTrace {
  readonly from: ReadingTrace;
  readonly to: ReadingTrace;
  /** Difference in the counter's unit, with the turns it made. */
  readonly difference: string;
  readonly turns: number;
  readonly multiplier: string;
  /** Small units, rounded once; undefined where it is lower than before: never a number (law M2). */
  readonly amount: number | undefined;
}

/** The pieces of which the use of some days is the sum; more than one where an event cut them (law M3). */
export interface CounterTrace extends Period {
  readonly pieces: readonly PieceTrace[];
}

/** Everything a counter's entries say, stretch by stretch: the same marks from which its days are made. */
export function counterTraces(
  office: Office,
  meter: string,
  resource: ResourceId,
  entries: readonly MeterEntry[],
): CounterTrace[] {
  const marks = marksOf(entries);
  const { rollovers } = marks;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const facts = office.facts.one(METER, meter);
  const traces: { first: Day; last: Day; pieces: PieceTrace[] }[] = [];
  let early: PieceTrace[] = [];
  let stated: Decimal | undefined;
  for (let at = 1; at < marks.boundary.length; at++) {
    const [from, to] = [markAt(marks, at - 1), markAt(marks, at)];
    stated = from.multiplier ?? stated;
    const first = addDays(from.boundary, 1);
    const piece = pieceOf(from, to, {
      byId,
      multiplier: stated ?? decimalOf(facts.at(first)?.multiplier ?? '1'),
      turns: rollovers.filter((day) => day > from.boundary && day <= to.boundary).length,
      digits: facts.at(first)?.digits,
      per: RESOURCES[resource].shown.per,
    });
    if (to.boundary > from.boundary) {
      traces.push({ first, last: to.boundary, pieces: [...early, ...(piece ?? [])] });
      early = [];
    } else if (traces.length === 0) early.push(...(piece ?? []));
    else traces.at(-1)?.pieces.push(...(piece ?? []));
  }
  return traces;
}

/** The newest thing a counter showed up to a day. */
export function lastReading(entries: readonly MeterEntry[], day: Day): ReadingTrace | undefined {
  const known = entries.filter((entry) => {
    const boundary = entry.kind === 'reading' ? boundaryOf(entry) : undefined;
    return boundary !== undefined && boundary <= day;
  });
  const newest = known
    .toSorted((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1))
    .at(-1);
  return newest === undefined ? undefined : readingOf(newest, 'after');
}

interface Known {
  readonly byId: ReadonlyMap<string, MeterEntry>;
  readonly multiplier: Decimal;
  readonly turns: number;
  readonly digits: number | undefined;
  readonly per: number;
}

/** One piece, or none where an entry it rests on is not at hand. */
function pieceOf(from: Mark, to: Mark, known: Known): PieceTrace[] | undefined {
  const { byId, multiplier, turns, digits, per } = known;
  const [start, end] = [byId.get(from.entry), byId.get(to.entry)].map((entry, at) =>
    entry === undefined ? undefined : readingOf(entry, at === 0 ? 'after' : 'before'),
  );
  if (start === undefined || end === undefined) return undefined;
  const places = Math.max(from.after.places, to.before.places);
  const round = digits === undefined ? 0n : BigInt(turns) * 10n ** BigInt(digits + places);
  const difference = atPlaces(to.before, places) - atPlaces(from.after, places) + round;
  const rolled = digits === undefined || turns === 0 ? {} : { rolled: { turns, digits } };
  const isKnown = difference >= 0n && (turns === 0 || digits !== undefined);
  return [
    {
      from: start,
      to: end,
      difference: decimalText(difference, places),
      turns,
      multiplier: decimalText(multiplier.digits, multiplier.places),
      amount: isKnown
        ? amountBetween({ from: from.after, to: to.before, multiplier, per, ...rolled })
        : undefined,
    },
  ];
}

/** What an entry says the counter showed, coming from the days before it or going on after it. */
function readingOf(entry: MeterEntry, side: 'before' | 'after'): ReadingTrace | undefined {
  const day = dayNumberFromText(entry.day);
  if (day === undefined) return undefined;
  if (entry.kind === 'reading') {
    const { moment, value, origin } = entry;
    return { day, moment, value, kind: 'reading', utility: origin === 'utility', role: entry.by.role };
  }
  if (entry.kind !== 'meter-event') return undefined;
  const { moment } = entry;
  const { role } = entry.by;
  switch (entry.event) {
    case 'replaced': {
      const value = side === 'before' ? entry.final : entry.start;
      return { day, moment, value, kind: 'replaced', utility: false, role };
    }
    case 'multiplier':
    case 're-read':
      return { day, moment, value: entry.value, kind: entry.event, utility: false, role };
    case 'rolled-over':
    case 'not-read':
      return undefined;
  }
}

const ONE: Decimal = { digits: 1n, places: 0 };

function decimalOf(text: string): Decimal {
  const read = decimalFromText(text);
  return read.ok ? read.value : ONE;
}
