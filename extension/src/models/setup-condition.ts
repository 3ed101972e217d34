import type { FactValue } from '@soxanh/core';
import type { SetupStep } from './setup-history.ts';
import type { Setup } from './setup.ts';

/** What may change the conditions of a comparison. */
export type ConditionKind = FactValue<'condition'>['kind'];

/** All kinds, in the order in which they are offered. */
export const CONDITION_KINDS: readonly ConditionKind[] = [
  'equipment',
  'moved',
  'reorganised',
  'building',
  'other',
];

/** A changed condition as a form holds it. */
export interface ConditionForm {
  /** The building or department it befell. */
  readonly of: string;
  readonly kind: ConditionKind;
  readonly text: string;
}

/** A changed condition as it was stated. */
export interface ConditionRow {
  readonly of: string;
  readonly step: SetupStep;
  readonly form: ConditionForm;
}

/** All changed conditions, the newest first. */
export const conditionRows = (setup: Setup): ConditionRow[] =>
  setup
    .subjects('condition')
    .flatMap((of) =>
      setup.history('condition', of).map((step) => ({ of, step, form: conditionForm(of, step.value) })),
    )
    .toSorted((a, b) => b.step.from - a.step.from);

const conditionForm = (of: string, { kind, text }: Readonly<Record<string, unknown>>): ConditionForm => ({
  of,
  kind: CONDITION_KINDS.find((each) => each === kind) ?? 'other',
  text: typeof text === 'string' ? text : '',
});

/** What a form states. */
export const conditionValue = ({ kind, text }: ConditionForm) => ({
  kind,
  ...(text.trim() === '' ? {} : { text: text.trim() }),
});
