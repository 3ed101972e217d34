import { useWords } from './language.ts';
import { ReasonField } from './reason-field.tsx';
import { REASON_WORDS } from './words/reason-words.ts';

interface WhyNotReadProps {
  readonly value: string;
  readonly onInput: (why: string) => void;
}

/** Why nobody could read a counter. */
export function WhyNotRead({ value, onInput }: WhyNotReadProps) {
  const words = useWords(REASON_WORDS);
  return <ReasonField label={words.notRead} common={words.notReads} value={value} onInput={onInput} />;
}
