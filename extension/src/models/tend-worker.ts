import {
  dayText,
  epochMillisOf,
  ok,
  type Day,
  type LineContext,
  type LineReading,
  type Result,
} from '@soxanh/core';
import type { SaveProblem, StoreProblem } from '../data/book.ts';
import type { Session, SessionProblem } from '../data/session.ts';
import type { Badge } from '../platform/badge.ts';
import type { Later } from '../platform/timer.ts';
import { badgeOf, flashOf, withSending } from './badge.ts';
import type { ByHand, Chip } from './chips.ts';
import { cautionOf, type Caution } from './line-caution.ts';
import { contextOf } from './line-context.ts';
import { draftOfChip, draftsOfLine, type Drafts } from './line-drafts.ts';
import { omniboxAnswer, type OmniboxAnswer } from './line-omnibox.ts';
import { cautionWords, savedWords, type Told } from './line-sentences.ts';
import type { Reader } from './line.ts';
import { nextWake, reminderOf } from './tend-reminder.ts';
import { KnownMonths } from './today-months.ts';
import { receiversOf } from './today-receivers.ts';
import { dayRecords, type DayRecords } from './today-record.ts';

/** What the worker needs from the browser. */
export interface WorkerWorld {
  readonly read: Reader;
  readonly later: Later;
  open(): Promise<Result<Session, SessionProblem>>;
  setBadge(badge: Badge): Promise<void>;
  /** Wakes the worker after a while. */
  setAlarm(millis: number): Promise<void>;
  remind(resources: readonly ByHand[], session: Session): Promise<boolean>;
  /** How sending stands, in one sentence; undefined where nothing is shared. */
  sending(session: Session): Promise<string | undefined>;
  /** The day of the last reminder. */
  remindedOn(): Promise<unknown>;
  markReminded(day: string): Promise<void>;
  /** Shows a line in the popup, which asks what has to be asked. */
  openWithLine(line: string): Promise<void>;
}

/** How long the mark that something was saved stands on the button. */
const FLASH_MILLIS = 4000;

const NO_BADGE: Badge = { text: '', tooltip: 'Sổ Xanh', tone: 'count' };

/**
 * What the background worker does when something wakes it. It keeps nothing it could not lose: the browser may end it
 * between any two events.
 */
export class BackgroundWork {
  private readonly world: WorkerWorld;
  private opened: Promise<Result<Session, SessionProblem>> | undefined;
  /** Lines whose understanding the address bar has shown. Lost with the worker, a line is asked about in the popup. */
  private readonly shown = new Set<string>();
  /** Marks that stand on the button for a moment; what they say gives way only when their time is over. */
  private flashes = 0;

  constructor(world: WorkerWorld) {
    this.world = world;
  }

  /** Brings the badge up to date, reminds if it is time, and asks to be woken when the clock alone changes something. */
  async refresh(): Promise<void> {
    const session = await this.session();
    if (session === undefined) return this.world.setBadge(NO_BADGE);
    const { book, settings } = session;
    const { language, reminder } = settings.value;
    const now = book.now();
    await this.world.setAlarm(nextWake(now, reminder) - epochMillisOf(now));
    const [place, sending] = await Promise.all([this.place(session), this.world.sending(session)]);
    if (!place.ok || place.value === undefined) return this.world.setBadge(withSending(NO_BADGE, sending));
    const { department, records } = place.value;
    const office = book.office.value;
    if (this.flashes === 0)
      await this.world.setBadge(
        withSending(badgeOf({ office, department, records, now, language }), sending),
      );
    const today = dayText(now.day);
    const remindedOn = await this.world.remindedOn();
    const missing = reminderOf({
      office,
      department: department.id,
      records,
      now,
      reminder,
      remindedOn,
      today,
    });
    if (missing.length > 0 && (await this.world.remind(missing, session)))
      await this.world.markReminded(today);
  }

  /** Lets go of the open book if this machine is set to another one now. */
  async follow(book: string | undefined): Promise<void> {
    const opened = await this.opened;
    if (opened?.ok !== true || opened.value.book.info.book === book) return;
    this.opened = undefined;
    opened.value.book.store.close();
  }

  /** What the address bar shows for a line. */
  async typed(text: string): Promise<OmniboxAnswer | undefined> {
    const session = await this.session();
    if (session === undefined) return undefined;
    const reader = await this.readerOf(session);
    if (reader === undefined) return undefined;
    const answer = omniboxAnswer(text, session.settings.value.language, reader);
    this.shown.clear();
    for (const line of answer.shown) this.shown.add(line);
    return answer;
  }

  /** Enter in the address bar: saves what was shown as understood; anything else goes to the popup (law Q4). */
  async entered(text: string): Promise<void> {
    const session = await this.session();
    const reader = session === undefined ? undefined : await this.readerOf(session);
    const meaning = reader?.(text);
    const isShown = this.shown.has(text);
    this.shown.clear();
    if (session === undefined || meaning?.reading.kind !== 'understood' || !meaning.maySave || !isShown)
      return this.world.openWithLine(text);
    const drafts = draftsOfLine(meaning.reading, session.book.office.value);
    const saved = await this.save(session, drafts, meaning.reading.entries[0]?.department ?? '');
    if (!saved) await this.world.openWithLine(text);
  }

  /** Records a usual amount for the department of this machine, today. */
  async record(chip: Chip): Promise<void> {
    const session = await this.session();
    const department = session === undefined ? undefined : departmentOf(session)?.id;
    if (session === undefined || department === undefined) return this.world.openWithLine('');
    const drafts = [draftOfChip(chip, department, session.book.today())];
    await this.save(session, { drafts, notes: [] }, department);
  }

  /** The open book, if this machine has one that opens. A refusal is not remembered: the next event tries again. */
  async session(): Promise<Session | undefined> {
    this.opened ??= this.world.open();
    const opened = await this.opened;
    if (!opened.ok) this.opened = undefined;
    return opened.ok ? opened.value : undefined;
  }

  private async save(session: Session, { drafts, notes }: Drafts, department: string): Promise<boolean> {
    const { book, settings } = session;
    const { language } = settings.value;
    const saved = await book.save(drafts, session.author(department), notes);
    const told = toldIn(session);
    const message = saved.ok ? savedWords(saved.value.entries, told) : NOT_SAVED[language];
    this.flashes++;
    await this.world.setBadge(flashOf(saved.ok, message));
    this.world.later(FLASH_MILLIS, () => {
      this.flashes--;
      void this.refresh();
    });
    return saved.ok;
  }

  private async place(
    session: Session,
  ): Promise<
    Result<{ department: { id: string; name: string }; records: DayRecords } | undefined, SaveProblem>
  > {
    const department = departmentOf(session);
    if (department === undefined) return { ok: true, value: undefined };
    const records = await recordsNow(session, department.id, session.book.today());
    return records.ok ? { ok: true, value: { department, records: records.value } } : records;
  }

  /** Reads lines with what they would contradict. What the book holds of the days they name is read beforehand. */
  private async readerOf(session: Session) {
    const department = departmentOf(session);
    if (department === undefined) return undefined;
    const { book } = session;
    const today = book.today();
    const months = new KnownMonths(book);
    const context: LineContext = contextOf(session, { department: department.id, day: today, today, months });
    const records = await recordsNow(session, department.id, today);
    months.stop();
    const read = (text: string): { reading: LineReading; caution: string; maySave: boolean } => {
      const reading = this.world.read(text, context);
      const caution =
        reading.kind === 'understood' && records.ok ? cautionFor(reading, records.value) : undefined;
      const words = caution === undefined ? '' : cautionWords(caution, toldIn(session));
      return { reading, caution: words, maySave: caution?.kind !== 'used-already' };
    };
    const cautionFor = (
      { entries }: Extract<LineReading, { kind: 'understood' }>,
      known: DayRecords,
    ): Caution | undefined =>
      cautionOf(entries, (of, day) => (of === department.id && day === today ? known : undefined));
    return read;
  }
}

const departmentOf = ({
  book,
  settings,
}: Session): { readonly id: string; readonly name: string } | undefined => {
  const { own } = receiversOf(book.office.value, settings.value, book.today());
  return own.find(({ id }) => id === settings.value.department) ?? own[0];
};

const toldIn = ({ book, settings }: Session): Told => ({
  language: settings.value.language,
  today: book.today(),
  nameOf: (id) => book.office.value.department(id)?.name ?? '',
});

async function recordsNow(
  { book }: Session,
  department: string,
  day: Day,
): Promise<Result<DayRecords, StoreProblem>> {
  const cells = await book.cells({ period: { first: day, last: day }, department });
  if (!cells.ok) return cells;
  return ok(dayRecords(cells.value, day, book.office.value.calendar));
}

const NOT_SAVED = {
  vi: 'Chưa ghi được. Mở Sổ Xanh để ghi lại.',
  en: 'Not saved. Open Sổ Xanh and try again.',
};
