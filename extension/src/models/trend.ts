import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  addDays,
  entryDays,
  habitsOf,
  meterIds,
  meterOn,
  meterResource,
  ok,
  periodOf,
  RESOURCE_IDS,
  subjectKey,
  WHOLE_OFFICE,
  type Day,
  type HabitFinding,
  type Period,
  type ResourceId,
  type Result,
  type Subject,
} from '@soxanh/core';
import type { BookEvidence, StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { Later } from '../platform/timer.ts';
import { partOf } from './explanation-draft.ts';
import { Explanations } from './explanation.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { DueDays } from './period-due.ts';
import type { TrendGrain } from './trend-points.ts';
import { trendPeriod, trendView, type TrendView } from './trend-view.ts';

/** A course, and what is told to the head of the department alone. */
export interface TrendAnswer extends TrendView {
  /** Habits worth a look; undefined on every machine but that of the department's head (law T3). */
  readonly habits: readonly HabitFinding[] | undefined;
}

/** The state of the page Diễn biến: whose course, of what, how finely, up to when. */
export class Trend {
  readonly due: DueDays;
  readonly subject: ReadonlySignal<Subject>;
  readonly resource: ReadonlySignal<ResourceId>;
  readonly grain = signal<TrendGrain>('month');
  readonly period: ReadonlySignal<Period>;
  readonly answer: LiveAnswer<TrendAnswer, StoreProblem>;
  readonly reasons: Explanations;
  private readonly whose = signal<Subject | undefined>(undefined);
  private readonly what = signal<ResourceId | undefined>(undefined);
  /** The last day in sight; undefined follows today. */
  private readonly end = signal<Day | undefined>(undefined);
  private readonly session: Session;

  constructor(session: Session, later: Later) {
    this.session = session;
    this.due = new DueDays(session.book);
    this.subject = computed(() => this.whose.value ?? this.ownSubject());
    this.resource = computed(() => {
      const possible = this.resources();
      const { value: asked } = this.what;
      return asked !== undefined && possible.includes(asked) ? asked : (possible[0] ?? 'paper');
    });
    this.period = computed(() =>
      trendPeriod(session.book.office.value, this.grain.value, this.end.value ?? this.due.today.value),
    );
    this.answer = liveAnswer(() => this.ask());
    const question = computed(() => ({
      period: this.period.value,
      subjects: this.explained(),
      resource: this.resource.value,
    }));
    this.reasons = new Explanations(session, later, question);
  }

  /** Subjects in the order of the list: the office, its buildings, departments, meters. */
  subjects(): readonly Subject[] {
    const { value: office } = this.session.book.office;
    const { value: today } = this.due.today;
    const part = (kind: Exclude<Subject['kind'], 'office'>) => (id: string) => ({ kind, id });
    return [
      WHOLE_OFFICE,
      ...office.buildings.map(({ id }) => id).map(part('building')),
      ...office.departments
        .filter(({ id, kind }) => kind !== 'union' && office.isOpen(id, today))
        .map(({ id }) => id)
        .map(part('department')),
      ...meterIds(office)
        .filter((id) => meterOn(office, id, today) !== undefined)
        .map(part('meter')),
    ];
  }

  /** What a subject uses: of a building what its meters count, of a meter its own. */
  resources(): readonly ResourceId[] {
    const { kind, id } = this.subject.value;
    const { value: office } = this.session.book.office;
    if (kind === 'office' || kind === 'department') return RESOURCE_IDS;
    const meters = meterIds(office).filter((meter) =>
      kind === 'meter' ? meter === id : meterOn(office, meter, this.due.today.value)?.building === id,
    );
    const counted = new Set(meters.map((meter) => meterResource(office, meter)));
    return RESOURCE_IDS.filter((resource) => counted.has(resource));
  }

  showSubject(key: string): void {
    this.whose.value = key === subjectKey(WHOLE_OFFICE) ? WHOLE_OFFICE : partOf(key);
  }

  showResource(resource: ResourceId): void {
    this.what.value = resource;
  }

  showGrain(grain: TrendGrain): void {
    this.grain.value = grain;
  }

  /** Half the stretch in sight back or forth; never past today. */
  step(step: -1 | 1): void {
    const { first, last } = this.period.peek();
    const half = Math.max(1, Math.round((last - first + 1) / 2));
    const end = addDays(last, step * half);
    this.end.value = end < this.due.today.peek() ? end : undefined;
  }

  /** Tells whether the newest days are in sight. */
  isNewest(): boolean {
    return this.period.value.last >= this.due.today.value;
  }

  stop(): void {
    batch(() => {
      this.answer.stop();
      this.reasons.stop();
    });
  }

  /** Whose reasons stand on the line: of the whole office everybody's. */
  private explained() {
    const { value: subject } = this.subject;
    if (subject.kind === 'office') return undefined;
    const { value: office } = this.session.book.office;
    if (subject.kind === 'department') return [subject];
    const meters = meterIds(office).filter(
      (id) =>
        subject.kind === 'building' && meterOn(office, id, this.due.today.value)?.building === subject.id,
    );
    return [subject, ...meters.map((id) => ({ kind: 'meter' as const, id }))];
  }

  private ownSubject(): Subject {
    const { role, department } = this.session.settings.value;
    return role === 'office' || department === undefined
      ? WHOLE_OFFICE
      : { kind: 'department', id: department };
  }

  private async ask(): Promise<Result<TrendAnswer, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const question = {
      subject: this.subject.value,
      resource: this.resource.value,
      grain: this.grain.value,
      period: this.period.value,
    };
    const isHead = this.isHeadOf(question.subject);
    const known = await book.evidence(this.due.asOf.value);
    if (!known.ok) return known;
    const view = trendView(known.value, question);
    const habits = isHead ? await this.askHabits(known.value, view) : ok(undefined);
    return habits.ok ? ok({ ...view, habits: habits.value }) : habits;
  }

  /** Habits are told to the head of that very department first (law T3): those who record do not read of themselves here. */
  private isHeadOf({ kind, id }: Subject): boolean {
    const { role, departments } = this.session.settings.value;
    return kind === 'department' && departments.includes(id) && role === 'head';
  }

  private async askHabits(
    { evidence }: BookEvidence,
    { subject, resource, looked }: TrendView,
  ): Promise<Result<readonly HabitFinding[], StoreProblem>> {
    const period = { first: periodOf(looked.last, 'month').first, last: looked.last };
    const listed = await this.session.book.list({
      kinds: ['use'],
      department: subject.id,
      resource,
      ...period,
      standing: 'counted',
      limit: MOST_ENTRIES,
    });
    if (!listed.ok) return listed;
    const entries = listed.value.flatMap(({ entry }) => (entry.kind === 'use' ? [entry] : []));
    const part = { kind: 'department' as const, id: subject.id };
    return ok(habitsOf(evidence, part, resource, period, entryDays(entries)));
  }
}

/** More entries of a month and a resource than a department writes by hand. */
const MOST_ENTRIES = 1000;
