import type { EntryId, Fact, FactDraft } from '@soxanh/core';

/** What one statement did: the entry, what it stated, and the facts whose place it took. */
export interface SetupAct {
  readonly id: EntryId;
  readonly fact: Pick<Fact, 'topic' | 'of' | 'from'>;
  readonly instead: readonly Fact[];
}

/** A fact to state, and the entries it takes the place of. */
export interface Statement {
  readonly fact: FactDraft;
  readonly instead: readonly EntryId[];
}

/**
 * What takes a statement back. Nothing is ever erased from a journal: facts whose place it took are stated once more, the
 * first of them in its place; where it began something new, a withdrawal takes its place.
 *
 * @returns at least one statement; the first supersedes the entry.
 */
export function takenBack({ id, fact, instead }: SetupAct): [Statement, ...Statement[]] {
  const [first, ...others] = instead;
  if (first === undefined) {
    const { topic, of, from } = fact;
    return [{ fact: { topic: 'withdrawn', of: 'office', from, value: { topic, of } }, instead: [id] }];
  }
  return [
    { fact: draftOf(first), instead: [id] },
    ...others.map((other) => ({ fact: draftOf(other), instead: [] })),
  ];
}

const draftOf = ({ topic, of, from, value }: Fact): FactDraft => ({
  topic,
  of,
  from,
  // A fact in force has fields: it was checked when it was stated.
  value: value as FactDraft['value'],
});
