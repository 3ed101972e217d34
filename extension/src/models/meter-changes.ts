import {
  asIfSaved,
  meterStretches,
  usualUse,
  type EntryDraft,
  type MeterEntry,
  type Office,
  type Stretch,
  type UsualUse,
} from '@soxanh/core';

/** A stretch as it would be, and how it stands to the usual; undefined where nothing is known of that. */
export interface ChangedStretch extends Stretch {
  readonly usual: UsualUse | undefined;
}

/** What drafts would change in the stretches of a meter. */
export interface MeterChanges {
  /** Stretches that would be new, or have another figure. */
  readonly stretches: readonly ChangedStretch[];
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
    stretches: after
      .filter((stretch) => !stood.has(keyOf(stretch)))
      .map((stretch) => ({ ...stretch, usual: usualUse(office, meter, after, stretch) })),
    questions: asked(after) - asked(before),
  };
}

const keyOf = ({ first, last, total, kind }: Stretch): string => `${first} ${last} ${kind} ${total ?? ''}`;
