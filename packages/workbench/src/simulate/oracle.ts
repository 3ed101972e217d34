import { canonicalText, deviceOf, type Entry } from '@soxanh/core';
import type { Answer } from '@soxanh/sync';

/** What must never be, and was: which rule, and what showed it. */
export class Violation extends Error {
  readonly rule: string;
  readonly detail: string;

  constructor(rule: string, detail: string) {
    super(`${rule}: ${detail}`);
    [this.rule, this.detail] = [rule, detail];
  }
}

/**
 * What the world was told, kept outside of everything that is being tried: the entries any screen ever called saved, and
 * those any machine was told are on the hub.
 */
export class Oracle {
  /** Texts that a screen called saved, with the machine that wrote them. */
  readonly savedBy = new Map<string, string>();
  /** Texts that the hub said it has. */
  readonly acknowledged = new Set<string>();
  /** Texts that nobody has any more, because what had them was destroyed. */
  readonly forgiven = new Set<string>();
  /** Texts that somebody made by hand: in a file, or to push them. */
  readonly forged = new Set<string>();
  /** Texts that no machine was ever allowed to write. */
  readonly unlawful = new Set<string>();
  /** Texts that nothing speaks against. */
  readonly lawful = new Set<string>();
  private broken: Violation | undefined;
  private readonly everOnHub = new Set<string>();
  private onHub = new Set<string>();
  private readonly twins = new Map<string, string>();
  private readonly log: () => readonly string[];

  /** @param log the hub's log as it is on its disk. */
  constructor(log: () => readonly string[]) {
    this.log = log;
  }

  saved(by: string, entries: readonly Entry[]): void {
    for (const entry of entries) this.savedBy.set(canonicalText(entry), by);
  }

  /** Whether somebody recorded an entry on a machine under the name it has still, and not on a copy of it. */
  isBy(name: string, device: string, entry: Entry): boolean {
    return this.savedBy.get(canonicalText(entry)) === name && deviceOf(entry) === device;
  }

  /** Somebody makes another text under an entry's id. */
  twin(text: string, original: string): void {
    this.forged.add(text);
    this.twins.set(text, original);
  }

  /** What a machine heard. What somebody made by hand is in no journal. */
  heard(lines: readonly string[], answers: readonly Answer[]): void {
    for (const text of kept(lines, answers)) if (!this.twins.has(text)) this.acknowledged.add(text);
  }

  /** What a hub said, whether anybody heard it or not. */
  said(lines: readonly string[], answers: readonly Answer[]): void {
    for (const text of kept(lines, answers)) this.onHub.add(text);
  }

  /** What was seen in the middle of something, where nobody waits for it. */
  breaks(violation: Violation): void {
    this.broken ??= violation;
  }

  /** @throws the first that was seen. */
  holds(): void {
    if (this.broken !== undefined) throw this.broken;
  }

  /** Tells whether the hub has or ever had a text. */
  wasOnHub(text: string): boolean {
    if (!this.everOnHub.has(text)) this.remember(this.log());
    return this.everOnHub.has(text);
  }

  /** What the hub's log has before it is put back. */
  remember(log: readonly string[]): void {
    for (const text of log) this.everOnHub.add(text);
  }

  /** A hub that was stopped has what it had said it has (law S2). */
  checkRestart(log: readonly string[]): void {
    const there = new Set(log);
    for (const text of this.onHub)
      if (!there.has(text)) throw new Violation('S2', `not on the hub: ${named(text)}`);
  }

  /** Somebody put back what was there earlier: from now on no more than that is there for sure. */
  hubWasSetBack(log: readonly string[]): void {
    // To a hub that has forgotten the entry, its id is nobody's: who comes first has it.
    for (const [text, original] of this.twins) {
      this.forged.delete(text);
      this.lawful.delete(original);
    }
    const there = new Set(log);
    for (const original of this.twins.values()) if (!there.has(original)) this.acknowledged.delete(original);
    this.onHub = new Set([...this.onHub].filter((text) => there.has(text)));
  }

  /** After something was destroyed: what is nowhere any more is not asked for. */
  forgive(everywhere: ReadonlySet<string>): void {
    for (const text of [...this.savedBy.keys(), ...this.acknowledged]) {
      if (!everywhere.has(text)) this.forgiven.add(text);
    }
  }
}

const kept = (lines: readonly string[], answers: readonly Answer[]): readonly string[] =>
  lines.filter((_, at) => answers[at]?.is === 'stored' || answers[at]?.is === 'same');

/** An entry's text in few words, for a report. */
export function named(text: string): string {
  try {
    const entry = JSON.parse(text) as Entry;
    const { n } = entry as { readonly n?: unknown };
    return `${entry.kind} ${deviceOf(entry) ?? '?'}/${String(n)} ${entry.id}`;
  } catch {
    return text.slice(0, 80);
  }
}
