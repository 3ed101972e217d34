import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { LineChoice, LineContext, LineReading, readLine } from '@soxanh/core';
import type { LineText } from './line-text.ts';

/** Understands a line: `readLine` of the core. */
export type Reader = typeof readLine;

/** What a line needs around it. */
export interface LineWorld {
  readonly text: LineText;
  /** Against what the line is read. A signal read in it makes the line be read again when it changes. */
  context(): LineContext | undefined;
  /** Fetches the reader: a large part of the program, and not needed before something is typed. */
  load(): Promise<Reader>;
  /** Called with the answer to "one side or two", to be remembered. */
  remember(sides: 1 | 2): void;
}

/** What the typed line means at every moment. */
export class Line {
  readonly text: ReadonlySignal<string>;
  /** Undefined while the reader is not there yet; `empty` for an empty line. */
  readonly reading: ReadonlySignal<LineReading | undefined>;
  private readonly reader = signal<Reader | undefined>(undefined);
  private readonly world: LineWorld;

  constructor(world: LineWorld) {
    this.world = world;
    const { text } = world.text;
    this.text = text;
    this.reading = computed(() => {
      if (text.value.trim() === '') return { kind: 'empty' };
      const context = world.context();
      return context === undefined ? undefined : this.reader.value?.(text.value, context);
    });
  }

  /** Fetches the reader; until then the line can be typed and is kept, and means nothing yet. */
  async load(): Promise<void> {
    this.reader.value = await this.world.load();
  }

  /** What is typed now. */
  set(text: string): void {
    this.world.text.set(text);
  }

  /** An answer to a question takes the place of the line, which is then read again. */
  choose({ line, sides }: LineChoice): void {
    if (sides !== undefined) this.world.remember(sides);
    this.set(line);
  }
}
