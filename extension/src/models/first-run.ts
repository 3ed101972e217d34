import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Day, Department, Language, Result, Role } from '@soxanh/core';
import type { Book, BookInfo, SaveProblem, StoreProblem } from '../data/book.ts';
import type { BundleFileProblem, TextSource } from '../data/bundle-file.ts';
import type { Settings } from '../data/settings.ts';
import {
  beginBook,
  bundlePlan,
  newOfficeFacts,
  newPlan,
  samplePlan,
  type BookPlan,
} from '../data/start-book.ts';
import { DEFAULT_SCOPE, departmentsFromLines } from './first-run-office.ts';

/** What the first run needs from the machine. */
export interface FirstRunWorld {
  device(): Promise<string>;
  today(): Day;
  newName(): string;
  open(info: BookInfo): Promise<Result<Book, StoreProblem>>;
  change(change: Partial<Settings>): Promise<void>;
  /** What the administrator says the office is called. */
  officeName?(): Promise<string | undefined>;
}

/** A file that a person chose. */
export interface NamedFile extends TextSource {
  readonly name: string;
}

/** Where the book comes from. */
export type Source = 'sample' | 'hub' | 'bundle' | 'new';

/** The department for which the sample records until another is chosen. */
const SAMPLE_DEPARTMENT = 'bao-ve-noi-bo';

/** The three questions, in order. */
export const STEPS = ['office', 'departments', 'role'] as const;
export type Step = (typeof STEPS)[number];

/** What is to be mended before the next question. */
export type FirstRunProblem =
  | { readonly kind: 'no-source' | 'no-name' | 'no-departments' | 'no-file' | 'none-chosen' }
  | { readonly kind: 'file'; readonly problem: BundleFileProblem }
  | { readonly kind: 'not-begun'; readonly problem: SaveProblem };

/** The first run: three questions; nothing is written before the last is answered. */
export class FirstRunState {
  readonly step = signal<Step>('office');
  readonly source = signal<Source | undefined>(undefined);
  readonly officeName = signal('');
  /** Names of departments, one a line. */
  readonly departmentLines = signal('');
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly role = signal<Extract<Role, 'recorder' | 'office'>>('recorder');
  readonly problem = signal<FirstRunProblem | undefined>(undefined);
  /** Something is being read or written; `total` is 0 while it is not known. */
  readonly progress = signal<{ readonly done: number; readonly total: number } | undefined>(undefined);
  readonly plan: ReadonlySignal<BookPlan | undefined>;
  /** The departments to choose from. */
  readonly departments: ReadonlySignal<readonly Department[]>;
  private readonly planned = signal<BookPlan | undefined>(undefined);
  private readonly file = signal<NamedFile | undefined>(undefined);
  /** The name of the file that was chosen. */
  readonly fileName: ReadonlySignal<string | undefined>;
  private readonly world: FirstRunWorld;

  constructor(world: FirstRunWorld) {
    this.world = world;
    this.plan = this.planned;
    void this.nameOffice();
    this.fileName = computed(() => this.file.value?.name);
    this.departments = computed(
      () =>
        this.planned.value?.office.departments.filter(
          ({ id, kind }) => kind !== 'union' && this.planned.value?.office.isOpen(id, world.today()) === true,
        ) ?? [],
    );
  }

  /** What the administrator set stands there to begin with; what was typed meanwhile stays. */
  private async nameOffice(): Promise<void> {
    const name = await this.world.officeName?.();
    if (name !== undefined && this.officeName.peek() === '') this.officeName.value = name;
  }

  /** The file a person chose. */
  takeFile(file: NamedFile): void {
    this.file.value = file;
    this.problem.value = undefined;
  }

  /** Goes on to the next question, or says what is to be mended. */
  async next(language: Language): Promise<void> {
    this.problem.value = undefined;
    if (this.step.value === 'office') await this.answerOffice(language);
    else if (this.chosen.value.size === 0 && this.departments.value.length > 0)
      this.refuse({ kind: 'none-chosen' });
    else this.step.value = 'role';
  }

  back(): void {
    this.problem.value = undefined;
    this.step.value = STEPS[STEPS.indexOf(this.step.value) - 1] ?? 'office';
  }

  toggle(department: string, isChosen: boolean): void {
    const next = new Set(this.chosen.value);
    if (isChosen) next.add(department);
    else next.delete(department);
    this.chosen.value = next;
    this.problem.value = undefined;
  }

  /** Begins the book and sets this machine to it. False if it could not: then nothing of the settings changed. */
  async finish(): Promise<boolean> {
    const plan = this.planned.value;
    if (plan === undefined || this.progress.value !== undefined) return false;
    const { world } = this;
    const total = plan.entries.length;
    this.progress.value = { done: 0, total };
    // A machine that takes in a journal goes on under a new name: its old entries may be in there, and elsewhere.
    const device = this.source.value === 'bundle' ? world.newName() : await world.device();
    const begun = await beginBook(
      plan,
      (info) => world.open(info),
      { device, role: 'office' },
      (done) => {
        this.progress.value = { done, total };
      },
    );
    if (!begun.ok) {
      this.progress.value = undefined;
      this.refuse({ kind: 'not-begun', problem: begun.error });
      return false;
    }
    const departments = this.departments.value.map(({ id }) => id).filter((id) => this.chosen.value.has(id));
    await world.change({
      device,
      book: plan.info,
      departments,
      department: this.first(departments),
      role: this.role.value,
    });
    this.progress.value = undefined;
    return true;
  }

  /**
   * Begins the sample as its Office and for all its departments, without a question: whoever came by its address has
   * answered already. False if it could not; the answers then stand, and only the last step is to be tried again.
   */
  async beginSample(): Promise<boolean> {
    this.source.value = 'sample';
    this.planned.value = samplePlan(this.world.today());
    this.chosen.value = new Set(this.departments.value.map(({ id }) => id));
    this.role.value = 'office';
    this.step.value = 'role';
    return this.finish();
  }

  private async answerOffice(language: Language): Promise<void> {
    const planned = await this.makePlan(language);
    if (planned === undefined) return;
    const isOther = planned.info.book !== this.planned.value?.info.book;
    this.planned.value = planned;
    const [only, ...others] = this.departments.value;
    // A new answer makes the next ones void; the same answer keeps them.
    if (isOther) this.chosen.value = new Set(only !== undefined && others.length === 0 ? [only.id] : []);
    if (isOther) this.role.value = this.source.value === 'new' ? 'office' : 'recorder';
    this.step.value = 'departments';
  }

  private async makePlan(language: Language): Promise<BookPlan | undefined> {
    switch (this.source.value) {
      case undefined:
        return this.refuse({ kind: 'no-source' });
      case 'sample':
        return samplePlan(this.world.today());
      case 'hub':
        // Its book is not planned here: it comes from the server, with what this machine may write (`Join`).
        return undefined;
      case 'bundle':
        return this.planFromFile();
      case 'new':
        return this.planNew(language);
    }
  }

  private async planFromFile(): Promise<BookPlan | undefined> {
    const { value: file } = this.file;
    if (file === undefined) return this.refuse({ kind: 'no-file' });
    this.progress.value = { done: 0, total: 0 };
    const plan = await bundlePlan(file);
    this.progress.value = undefined;
    return plan.ok ? plan.value : this.refuse({ kind: 'file', problem: plan.error });
  }

  private planNew(language: Language): BookPlan | undefined {
    const name = this.officeName.value.trim();
    const departments = departmentsFromLines(this.departmentLines.value);
    if (name === '') return this.refuse({ kind: 'no-name' });
    if (departments.length === 0) return this.refuse({ kind: 'no-departments' });
    const facts = newOfficeFacts(name, departments, DEFAULT_SCOPE[language], this.world.today());
    const { planned } = this;
    const book = planned.value?.facts.length ? planned.value.info.book : this.world.newName();
    return newPlan(book, facts);
  }

  /** The department for which is recorded first. */
  private first(departments: readonly string[]): string | undefined {
    const isSample = this.source.value === 'sample' && departments.includes(SAMPLE_DEPARTMENT);
    return isSample ? SAMPLE_DEPARTMENT : departments[0];
  }

  private refuse(problem: FirstRunProblem): undefined {
    this.problem.value = problem;
  }
}
