import { createHash } from 'node:crypto';

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
