import { reasonText, type ExplanationEntry, type Office } from '@soxanh/core';
import { Button } from './button.tsx';
import styles from './explanation-list.module.css';
import { useLanguage, useWords } from './language.ts';
import { EXPLANATION_WORDS } from './words/explanation-words.ts';

/** A reason that was given. */
export interface GivenReason {
  readonly entry: ExplanationEntry;
  readonly mayChange: boolean;
}

interface ExplanationListProps<T extends GivenReason> {
  readonly reasons: readonly T[];
  readonly office: Office;
  readonly onCorrect: (reason: T) => void;
  readonly onRemove: (reason: T) => void;
}

/** Reasons given for a number, oldest first. */
export function ExplanationList<T extends GivenReason>(props: ExplanationListProps<T>) {
  const { reasons, office, onCorrect, onRemove } = props;
  const words = useWords(EXPLANATION_WORDS);
  const language = useLanguage();
  if (reasons.length === 0) return <p class={styles['none']}>{words.none}</p>;
  return (
    <ul class={styles['list']}>
      {reasons.map((reason) => {
        const text = reasonText(office, reason.entry, language);
        return (
          <li key={reason.entry.id}>
            <span>{text}</span>
            {reason.mayChange ? (
              <span class={styles['deeds']}>
                <Button
                  look="quiet"
                  label={words.forReason(words.correct, text)}
                  onPress={() => onCorrect(reason)}
                >
                  {words.correct}
                </Button>
                <Button
                  look="quiet"
                  label={words.forReason(words.remove, text)}
                  onPress={() => onRemove(reason)}
                >
                  {words.remove}
                </Button>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
