import { dateText, numberText, rangeText, type Language } from '@soxanh/core';
import { useLanguage, useWords } from '../language.ts';
import { weightText } from '../weight-text.ts';
import { TRACE_WORDS } from '../words/trace-words.ts';
import type { RuleValues } from './opening.ts';
import styles from './opening.module.css';

/** How a meter was shared out: a line for each rule, who weighed how much, and since when (laws A2, A4). */
export function RuleLines({ rules }: { readonly rules: readonly RuleValues[] }) {
  const words = useWords(TRACE_WORDS);
  const language = useLanguage();
  return (
    <ul class={styles['sentences']}>
      {rules.map((rule) => (
        <li key={rule.first}>{`${rangeText(rule)}: ${ruleText(rule, words, language)}`}</li>
      ))}
    </ul>
  );
}

type Words = (typeof TRACE_WORDS)['vi'];

function ruleText(rule: RuleValues, words: Words, language: Language): string {
  const { by, common, commonName, receivers } = rule;
  if (by === 'alone' || by === 'none') return words.by[by];
  const dated = (text: string, since: RuleValues['since']): string =>
    since === undefined ? text : `${text}, ${words.since(dateText(since))}`;
  const shares = receivers.map(
    ({ name, weight, since }) => `${name} (${dated(weightText(by, weight, words, language), since)})`,
  );
  const isPart = common > 0 && by !== 'common';
  return `${[
    dated(words.by[by], rule.since),
    ...(isPart ? [words.commonPart(`${numberText(common, 2, language)}%`, commonName)] : []),
    ...(shares.length === 0 ? [] : [shares.join(', ')]),
  ].join('; ')}.`;
}
