import { LOWER_ANSWERS, type LowerAnswer } from './meter-answer.ts';

/** The texts that can be typed of a reading. */
export const TYPED_PARTS = ['text', 'note', 'whyNot', 'final', 'start', 'value'] as const;

/** What is typed of a reading, as it is kept while the page is closed; what is empty is left out. */
export type TypedReading = { readonly [part in (typeof TYPED_PARTS)[number]]?: string } & {
  readonly notRead?: boolean;
  readonly chosen?: string;
};

/** Reads what was kept of a reading: parts that are no text are left out. */
export function keptReading(kept: unknown): TypedReading {
  if (typeof kept !== 'object' || kept === null) return {};
  const parts: Readonly<Record<string, unknown>> = { ...kept };
  const texts = [...TYPED_PARTS, 'chosen'].filter((part) => typeof parts[part] === 'string');
  return {
    ...Object.fromEntries(texts.map((part) => [part, parts[part]])),
    ...(parts['notRead'] === true ? { notRead: true } : {}),
  };
}

/** The answer to a lower reading that was being given. */
export const keptAnswer = ({ chosen }: TypedReading): LowerAnswer | undefined =>
  LOWER_ANSWERS.find((answer) => answer === chosen);

/** Tells whether anything of a reading is typed. */
export const isTyped = (typed: TypedReading): boolean => Object.keys(typed).length > 0;
