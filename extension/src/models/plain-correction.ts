import { signal, type Signal } from '@preact/signals';
import {
  checkDraft,
  dayText,
  err,
  LONGEST_SPAN_DAYS,
  ok,
  type Day,
  type EntryDraft,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { firstDayOf, lastDayOf } from './journal-entry.ts';
import { resourceOf, type JournalRow } from './journal-rows.ts';
import {
  fieldsOf,
  readField,
  textOfField,
  valueOfField,
  type FieldProblem,
  type Plain,
  type PlainField,
  type PlainWorld,
} from './plain-fields.ts';
import { sayingAgain } from './saying-again.ts';

/** What of a correction has to be mended before it can be saved. */
export type PlainProblem =
  | { readonly kind: 'day' | 'future-day' | 'span' | 'reason' | 'same' | 'too-long' | 'none-issued' }
  | FieldProblem;

type PlainRow = JournalRow & { readonly entry: Plain };

/** The correction of an entry that says numbers of a day: its numbers, its day, its moment, and whose paper it is of. */
export class PlainCorrection {
  readonly row: PlainRow;
  readonly fields: readonly PlainField[];
  readonly resource: ResourceId | undefined;
  readonly texts = new Map<PlainField, Signal<string>>();
  readonly first;
  readonly last;
  /** Read or counted before work. */
  readonly before;
  readonly hasMoment: boolean;
  /** It is of several days. */
  readonly hasLast: boolean;
  /** To whom paper was issued, or whose was counted; undefined for what is of a meter. */
  readonly department;
  readonly reason = signal('');
  /** Set once saving was tried: nobody is told of mistakes before. */
  readonly problem = signal<PlainProblem | undefined>(undefined);
  private readonly world: PlainWorld;
  /** What stood in the fields first: what was not touched is not read again. */
  private readonly untouched = new Map<PlainField, string>();

  constructor(row: PlainRow, world: PlainWorld) {
    const { entry } = row;
    this.row = row;
    this.world = world;
    this.fields = fieldsOf(entry);
    this.resource = resourceOf(entry, world.office);
    this.first = signal<Day | undefined>(firstDayOf(entry));
    this.last = signal<Day | undefined>(lastDayOf(entry));
    this.hasMoment = entry.kind === 'reading' || entry.kind === 'meter-event' || entry.kind === 'stock';
    this.hasLast = entry.kind === 'invoice' || (entry.kind === 'meter-use' && entry.through !== undefined);
    this.before = signal('moment' in entry && entry.moment === 'before');
    this.department = 'department' in entry ? signal(entry.department) : undefined;
    for (const field of this.fields) {
      const text = textOfField(entry, field, world);
      this.untouched.set(field, text);
      this.texts.set(field, signal(text));
    }
  }

  /**
   * The draft that corrects the entry, or what is to be mended.
   *
   * @param today no later day can have a value.
   */
  draft(today: Day): Result<EntryDraft, PlainProblem> {
    const read = this.read(today);
    this.problem.value = read.ok ? undefined : read.error;
    return read;
  }

  /** The reason that is typed; where none is, that is what has to be mended. */
  givenReason(): string | undefined {
    const reason = this.reason.value.trim();
    this.problem.value = reason === '' ? { kind: 'reason' } : undefined;
    return reason === '' ? undefined : reason;
  }

  private read(today: Day): Result<EntryDraft, PlainProblem> {
    const { entry } = this.row;
    const { value: day } = this.first;
    const last = this.hasLast ? this.last.value : day;
    if (day === undefined) return err({ kind: 'day' });
    if (last === undefined || last < day || last - day >= LONGEST_SPAN_DAYS) return err({ kind: 'span' });
    // An invoice may be for days to come; nothing else is known of them.
    if (last > today && entry.kind !== 'invoice') return err({ kind: 'future-day' });
    const said: Record<string, unknown> = { ...sayingAgain(entry), day: dayText(day) };
    for (const field of this.fields) {
      const value = this.valueOf(field, day);
      if (!value.ok) return value;
      said[field] = value.value;
    }
    // What was typed of another amount says nothing of this one.
    if (said['amount'] !== valueOfField(entry, 'amount')) said['typed'] = undefined;
    if (entry.kind === 'issue' && said['amount'] === 0) return err({ kind: 'none-issued' });
    if (this.hasLast) said['through'] = dayText(last);
    if (this.hasMoment) said['moment'] = this.before.value ? 'before' : undefined;
    if (this.department !== undefined) said['department'] = this.department.value;
    return this.checked(said);
  }

  private checked(said: Readonly<Record<string, unknown>>): Result<EntryDraft, PlainProblem> {
    const { entry } = this.row;
    if (isSame(said, sayingAgain(entry))) return err({ kind: 'same' });
    const reason = this.reason.value.trim();
    if (reason === '') return err({ kind: 'reason' });
    const checked = checkDraft({ ...filled(said), supersedes: [entry.id], reason } as EntryDraft);
    return checked.ok ? ok(checked.value) : err({ kind: 'too-long' });
  }

  private valueOf(field: PlainField, day: Day): Result<unknown, PlainProblem> {
    const { entry } = this.row;
    const text = this.texts.get(field)?.value.trim() ?? '';
    if (text === this.untouched.get(field)) return ok(valueOfField(entry, field));
    return readField(entry, field, text, day, this.world);
  }
}

const filled = (said: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

function isSame(a: Readonly<Record<string, unknown>>, b: object): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const other = new Map(Object.entries(b));
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(other.get(key)));
}
