import {
  asIfSaved,
  meterStretches,
  type EntryDraft,
  type MeterEntry,
  type Office,
  type Stretch,
} from '@soxanh/core';

/** What drafts would change in the stretches of a meter. */
export interface MeterChanges {
  /** Stretches that would be new, or have another figure. */
  readonly stretches: readonly Stretch[];
  /** How many more questions would be open; below zero where some are answered. */
  readonly questions: number;
}

/** What saving drafts would change, to be seen before it is done. */
export function changesOf(
  office: Office,
  meter: string,
  entries: readonly MeterEntry[],
  drafts: readonly EntryDraft[],
): MeterChanges {
  const before = meterStretches(office, meter, entries);
  const after = meterStretches(office, meter, asIfSaved(entries, drafts).entries);
  const stood = new Set(before.map(keyOf));
  const asked = (stretches: readonly Stretch[]): number =>
    stretches.filter(({ question }) => question !== undefined).length;
  return {
    stretches: after.filter((stretch) => !stood.has(keyOf(stretch))),
    questions: asked(after) - asked(before),
  };
}

const keyOf = ({ first, last, total, kind }: Stretch): string => `${first} ${last} ${kind} ${total ?? ''}`;
