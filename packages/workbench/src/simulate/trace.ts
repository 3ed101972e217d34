import { createHash } from 'node:crypto';
import { kindOf } from './step-kind.ts';

/** What happened, line by line: two runs of one seed are the same, byte for byte. */
export class Trace {
  private readonly lines: string[] = [];
  private readonly digest = createHash('sha256');
  private readonly isKept: boolean;
  private steps = 0;

  constructor(isKept: boolean) {
    this.isKept = isKept;
  }

  step(who: string, what: string): void {
    this.write(`${++this.steps} ${who}: ${what}`);
  }

  /** Kinds of steps at which something was killed, with the side. */
  readonly kills = new Map<string, number>();

  kill(who: string, when: 'before' | 'after', what: string): void {
    this.note(`${who} killed ${when} ${what}`);
    const kind = `${when} ${kindOf(what)}`;
    this.kills.set(kind, (this.kills.get(kind) ?? 0) + 1);
  }

  note(text: string): void {
    this.write(`  -- ${text}`);
  }

  /** SHA-256 of everything written; to be asked once, at the end. */
  seal(): string {
    return this.digest.digest('base64url');
  }

  text(): string {
    return this.lines.join('\n');
  }

  private write(line: string): void {
    this.digest.update(`${line}\n`);
    if (this.isKept) this.lines.push(line);
  }
}
