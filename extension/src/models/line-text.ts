import { signal, type ReadonlySignal } from '@preact/signals';
import type { DraftBox } from '../platform/draft-box.ts';

/** The line as it is typed, before anything understands it: there as soon as the page is, and kept at every keystroke. */
export class LineText {
  readonly text: ReadonlySignal<string>;
  private readonly typed = signal('');
  private readonly draft: DraftBox;
  private keeps = true;

  constructor(draft: DraftBox) {
    this.draft = draft;
    this.text = this.typed;
    this.typed.value = draft.read();
  }

  /** What is typed now. Kept at once, so that closing at any moment loses nothing. */
  set(text: string): void {
    this.typed.value = text;
    if (this.keeps) this.draft.write(text);
  }

  /** Lends the line to a correction: what was half typed stays kept and comes back. */
  lend(text: string): void {
    this.keeps = false;
    this.set(text);
  }

  /** Takes the line back from a correction. */
  takeBack(): void {
    this.keeps = true;
    this.typed.value = this.draft.read();
  }
}
