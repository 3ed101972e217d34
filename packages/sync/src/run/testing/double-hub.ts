import { canonicalText, deviceOf, entryOf, err, ok, type Entry } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import type { Answer } from '../../message/answer.ts';
import { refusedLine } from '../../message/lines.ts';
import { PROTOCOL } from '../../message/protocol.ts';
import type { HubLink } from '../../port/hub-link.ts';
import { Fuse } from './fuse.ts';

interface Record {
  readonly line: string;
  readonly hash: string;
  readonly is: 'entry' | 'refusal';
  readonly tag: string;
}

/** What happens to a question on its way: it arrives, it is lost, or its answer is. */
export type Fate = 'arrives' | 'lost' | 'answer lost';

/** A hub in memory: the log, its generations, and whatever it is told to refuse. */
export class DoubleHub {
  readonly fuse = new Fuse();
  rights = 'r1';
  /** What becomes of an entry; stored unless told otherwise. */
  judge: (entry: Entry) => Answer = () => ({ is: 'stored' });
  fate: () => Fate = () => 'arrives';
  pushes = 0;
  private log: Record[] = [];
  private epochs = 1;
  private tags = 0;
  private readonly book: string;

  constructor(book: string) {
    this.book = book;
  }

  /** Texts of the entries in the log, sorted. */
  stored(): string[] {
    return this.log.flatMap(({ is, line }) => (is === 'entry' ? [line] : [])).toSorted();
  }

  get length(): number {
    return this.log.length;
  }

  /** Adds a line as a later version would. */
  addLine(line: string): void {
    this.log.push({ line, hash: sha256(line), is: 'entry', tag: `t${this.tags++}` });
  }

  /** Sets the log back to an earlier length: with a word (a restored back-up) or without one (a copied file). */
  restore(length: number, isTold: boolean): void {
    this.log = this.log.slice(0, length);
    if (isTold) this.epochs++;
  }

  link(): HubLink {
    return {
      push: async (head, lines) =>
        this.travel(() => {
          this.pushes++;
          const restart = this.check(head.high ?? '');
          if (restart !== undefined) return restart;
          const answers = lines.map((line) => this.take(line));
          const { epoch, rights } = this;
          return ok({ protocol: PROTOCOL, epoch, mark: this.markAt(this.log.length), rights, answers });
        }),
      pull: async ({ after, high, limit }) =>
        this.travel(() => {
          const restart = this.check(after) ?? this.check(high);
          if (restart !== undefined) return restart;
          const from = Number(after.split('.')[1] ?? 0);
          const lines = this.log.slice(from, from + limit).map(({ line }) => line);
          const records = lines.length;
          const { epoch, book, rights } = this;
          const cursor = this.markAt(from + records);
          const more = from + records < this.log.length;
          return ok({
            head: { protocol: PROTOCOL, book, epoch, first: from + 1, records, cursor, more, rights },
            lines,
          });
        }),
    };
  }

  private get epoch(): string {
    return `e${this.epochs}`;
  }

  private markAt = (seq: number): string => `${this.epoch}.${seq}.${this.log[seq - 1]?.tag ?? ''}.m`;

  /** A mark of another timeline: a log that was set back without a word gets a new generation. */
  private check(mark: string) {
    if (mark === '' || mark === this.markAt(Number(mark.split('.')[1]))) return undefined;
    if (mark.startsWith(`${this.epoch}.`)) this.epochs++;
    return err({ kind: 'restart', epoch: this.epoch } as const);
  }

  private take(line: string): Answer {
    const read = entryOf(line);
    if (!read.ok) return { is: 'refused', reason: { kind: 'no-entry' } };
    const hash = sha256(canonicalText(read.value));
    if (this.log.some((record) => record.hash === hash && record.is === 'entry')) return { is: 'same' };
    const answer = this.judge(read.value);
    const tag = `t${this.tags++}`;
    if (answer.is === 'stored') this.log.push({ line, hash, is: 'entry', tag });
    if (answer.is === 'refused' && !this.log.some((record) => record.hash === hash)) {
      const device = deviceOf(read.value) ?? '';
      const refused = { id: read.value.id, hash, device, reason: answer.reason };
      this.log.push({ line: refusedLine(refused), hash, is: 'refusal', tag });
    }
    return answer;
  }

  private async travel<T>(effect: () => T) {
    const lost = err({ kind: 'unreached', detail: 'lost' } as const);
    const fate = this.fate();
    if (fate === 'lost') return lost;
    const value = await this.fuse.step(effect);
    return fate === 'answer lost' ? lost : value;
  }
}
