import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { LineChoice, LineContext, LineReading, readLine } from '@soxanh/core';
import type { DraftBox } from '../platform/draft-box.ts';

/** Understands a line: `readLine` of the core. */
export type Reader = typeof readLine;

/** What a line needs around it. */
export interface LineWorld {
  readonly draft: DraftBox;
  /** Against what the line is read. A signal read in it makes the line be read again when it changes. */
  context(): LineContext | undefined;
  /** Fetches the reader: a large part of the program, and not needed before something is typed. */
  load(): Promise<Reader>;
  /** Called with the answer to "one side or two", to be remembered. */
  remember(sides: 1 | 2): void;
}

/** The line to type into, and what it means at every moment. */
export class Line {
  readonly text: ReadonlySignal<string>;
  /** Undefined while the reader is not there yet; `empty` for an empty line. */
  readonly reading: ReadonlySignal<LineReading | undefined>;
  private readonly typed = signal('');
  private readonly reader = signal<Reader | undefined>(undefined);
  private readonly world: LineWorld;
  private keeps = true;

  constructor(world: LineWorld) {
    this.world = world;
    this.text = this.typed;
    this.typed.value = world.draft.read();
    this.reading = computed(() => {
      if (this.typed.value.trim() === '') return { kind: 'empty' };
      const context = world.context();
      return context === undefined ? undefined : this.reader.value?.(this.typed.value, context);
    });
  }

  /** Fetches the reader; until then the line can be typed and is kept, and means nothing yet. */
  async load(): Promise<void> {
    this.reader.value = await this.world.load();
  }

  /** What is typed now. Kept at once, so that closing at any moment loses nothing. */
  set(text: string): void {
    this.typed.value = text;
    if (this.keeps) this.world.draft.write(text);
  }

  /** An answer to a question takes the place of the line, which is then read again. */
  choose({ line, sides }: LineChoice): void {
    if (sides !== undefined) this.world.remember(sides);
    this.set(line);
  }

  /** Lends the line to a correction: what was half typed stays kept and comes back. */
  lend(text: string): void {
    this.keeps = false;
    this.set(text);
  }

  /** Takes the line back from a correction. */
  takeBack(): void {
    this.keeps = true;
    this.typed.value = this.world.draft.read();
  }
}
