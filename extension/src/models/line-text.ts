import { signal, type ReadonlySignal } from '@preact/signals';
import type { DraftBox } from '../platform/draft-box.ts';

/** The line as it is typed, before anything understands it: there as soon as the page is, and kept at every keystroke. */
export class LineText {
  readonly text: ReadonlySignal<string>;
  private readonly typed = signal('');
  private readonly draft: DraftBox;
  private keeps = true;
  /** What the last page left half typed. */
  private left: string;

  constructor(draft: DraftBox) {
    this.draft = draft;
    this.text = this.typed;
    this.typed.value = this.left = draft.read();
  }

  /** What is typed now. Kept at once, so that closing at any moment loses nothing. */
  set(text: string): void {
    this.typed.value = text;
    if (this.keeps) this.draft.write(text);
  }

  /** What was typed before the line was there. */
  typedBefore(text: string): void {
    if (text !== '') this.set(this.typed.peek() + text);
  }

  /** A line from elsewhere takes the place of what was left; what was typed here before it came stays behind it. */
  put(line: string): void {
    const now = this.typed.peek();
    this.set(now === this.left ? line : `${line}, ${now}`);
    this.left = '';
  }

  /** A line is on disk and goes; what was typed behind it meanwhile stays. */
  saved(line: string): void {
    const rest = (text: string): string =>
      text.startsWith(line) ? text.slice(line.length).trimStart() : text;
    if (this.keeps) this.set(rest(this.typed.peek()));
    else this.draft.write(rest(this.draft.read()));
  }

  /** A line that the last page left here was on disk already. The same words typed since are another line. */
  savedBefore(line: string): void {
    if (this.left.startsWith(line)) this.saved(line);
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
