import type { Office } from '../office/office.ts';
import type { Entry, KnownEntry } from './entry.ts';
import type { EntryId } from './id.ts';
import type { JudgedBook, Writer } from './judged-book.ts';
import { known } from './kind.ts';
import { batchVoidedBy, targetsOf } from './link.ts';
import { mayWrite, type Duty } from './may-write.ts';
import { deviceOf, isOfDuty } from './of-duty.ts';

/**
 * How many removals of removals are looked through to find whose an entry is: a database that is asked beforehand has to
 * know where to end.
 */
export const MOST_REMOVALS = 64;

/**
 * How many rows and entries one entry may reach through removals and imports: as many as the largest import has. What
 * reaches more is nobody's to take back but the Office's, whoever asks and however often (law S6).
 */
export const MOST_REACHED = 200_000;

/** How many rows of an import, from its first, were found good for somebody in an office. */
interface LookedAt {
  readonly office: Office;
  readonly good: number;
}

/** By the list of rows, then by whose hands it was looked at for. */
const lookedAt = new WeakMap<readonly Entry[], WeakMap<object, Map<string, LookedAt>>>();

/** Tells what an author may correct: what its machine wrote, and as a head what belongs to the department. */
export class Hands {
  private readonly writer: Writer;
  private readonly by: Duty;
  private readonly office: Office;
  private readonly book: JudgedBook;
  /** Nothing is written while an entry is judged: what was looked up once is still that. */
  private readonly found = new Map<EntryId, Entry | undefined>();
  private reached = 0;
  private readonly imports = new Set<readonly Entry[]>();

  constructor(writer: Writer, by: Duty, office: Office, book: JudgedBook) {
    this.writer = writer;
    this.by = by;
    this.office = office;
    this.book = book;
  }

  /** What is there under an id. */
  entry(id: EntryId): Entry | undefined {
    if (!this.found.has(id)) this.found.set(id, this.book.entry(id));
    return this.found.get(id);
  }

  /** The first row of an import that is not the author's to take back; of too many the first. */
  strangeRow(rows: readonly Entry[]): Entry | undefined {
    if (!this.reachesImport(rows)) return rows[0];
    const { writer } = this;
    return this.firstNot(rows, writer, (row) => this.isOwn(row) || this.isRecordOfDepartment(row));
  }

  /** Whether an entry is the author's to correct as far as it tells itself; a removal is for `mayTouch`. */
  mayBeTouched(target: Entry): boolean {
    return this.isOwn(target) || (this.isHead && (isRemoval(target) || this.isRecordOfDepartment(target)));
  }

  /** Whether an entry is the author's to correct. */
  mayTouch(target: Entry): boolean {
    return this.isOwn(target) || (this.isHead && this.isOfDepartment(target));
  }

  private get isHead(): boolean {
    return this.by.role === 'head';
  }

  private isOwn(target: Entry): boolean {
    const device = deviceOf(target);
    return (
      device !== undefined &&
      this.writer.devices.has(device) &&
      isOfDuty(target, this.writer.duties, this.office)
    );
  }

  /**
   * A removal belongs to whom everything belongs that it removed, however often it was removed and put back; circles of
   * removals belong to nobody. Step by step, and not beyond `MOST_REMOVALS`: a row of thousands is somebody's trick.
   */
  private isOfDepartment(target: Entry): boolean {
    if (!isRemoval(target)) return this.isRecordOfDepartment(target);
    const seen = new Set<EntryId>([target.id]);
    let isAnything = false;
    let step: readonly Entry[] = [target];
    for (let steps = 0; step.length > 0; steps++) {
      const next: Entry[] = [];
      for (const entry of step) {
        if (!isRemoval(entry)) {
          if (!this.isRecordOfDepartment(entry)) return false;
          isAnything = true;
          continue;
        }
        if (steps === MOST_REMOVALS) return false;
        const rows = this.rowsTakenBackBy(entry);
        const named = targetsOf(entry);
        this.book.walked?.(named.length);
        if (rows === undefined || rows.length + named.length === 0 || !this.reaches(named.length))
          return false;
        isAnything ||= rows.length > 0;
        for (const id of named) {
          if (seen.has(id)) continue;
          seen.add(id);
          const row = this.entry(id);
          if (row === undefined) return false;
          next.push(row);
        }
      }
      step = next;
    }
    return isAnything;
  }

  /** The rows of the import that a removal takes back; undefined where they are not all the department's. */
  private rowsTakenBackBy(removal: Entry): readonly Entry[] | undefined {
    const batch = batchVoidedBy(removal);
    if (batch === undefined) return [];
    const rows = this.book.batch(batch);
    if (!this.reachesImport(rows)) return undefined;
    // Whose machine it is makes no difference here: in one office it is one answer for all heads of the department.
    const strange = this.firstNot(rows, this.office, (row) => this.isRecordOfDepartment(row));
    return strange === undefined ? rows : undefined;
  }

  private isRecordOfDepartment(entry: Entry): boolean {
    const one = known(entry);
    return this.isHead && one !== undefined && one.kind !== 'void' && mayWrite(this.by, one, this.office).ok;
  }

  /** Whether so many more are still within what one entry may reach, whatever was looked at for others before. */
  private reaches(more: number): boolean {
    this.reached += more;
    return this.reached <= MOST_REACHED;
  }

  private reachesImport(rows: readonly Entry[]): boolean {
    if (this.imports.has(rows)) return true;
    this.imports.add(rows);
    return this.reaches(rows.length);
  }

  /**
   * The first row that fails. An import may have tens of thousands of rows and be taken back hundreds of times in one push:
   * of each list it is remembered how far it was found good, for each who asked.
   */
  private firstNot(rows: readonly Entry[], who: object, isGood: (row: Entry) => boolean): Entry | undefined {
    const { office, by } = this;
    const askers = getOrMake(lookedAt, rows, () => new WeakMap<object, Map<string, LookedAt>>());
    const duties = getOrMake(askers, who, () => new Map<string, LookedAt>());
    const key = JSON.stringify([by.role, by.department]);
    const before = duties.get(key);
    const first = before?.office === office ? before.good : 0;
    let good = first;
    for (let row = rows[good]; row !== undefined && isGood(row); row = rows[good]) good++;
    this.book.walked?.(good - first + 1);
    duties.set(key, { office, good });
    return rows[good];
  }
}

function getOrMake<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** Of a kind of later nobody can tell. */
const isRemoval = (entry: Entry): entry is KnownEntry => known(entry)?.kind === 'void';
