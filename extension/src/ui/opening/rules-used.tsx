import { dateText, RESOURCES, type Comparison, type DayKind, type MethodKey } from '@soxanh/core';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import styles from './opening.module.css';
import { isAroundTet } from './around-tet.ts';
import { settingText } from './setting-text.ts';

/** The numbers of the method a comparison used, each with the day from which it holds, and the calendar (laws C2, I3). */
export function RulesUsed({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { settings, calendar, exposure } = comparison;
  const changed = (kind: DayKind): string =>
    calendar.changes
      .filter(({ is }) => is === kind)
      .map(({ day }) => dateText(day))
      .join(', ');
  const kinds = (['working', 'off'] as const).filter((kind) => changed(kind) !== '');
  return (
    <>
      <section>
        <h3>{words.settings}</h3>
        <ul class={styles['sentences']}>
          {settings
            .filter(({ key }) => isUsed(key, comparison))
            .map((setting) => {
              const said = settingText(setting, comparison.resource, words, language);
              return said === undefined ? null : <li key={setting.key}>{said}</li>;
            })}
          {exposure.since !== undefined && (
            <li>{`${words.exposureChosen}${words.since(dateText(exposure.since))}.`}</li>
          )}
        </ul>
      </section>
      <section>
        <h3>{words.calendar}</h3>
        <ul class={styles['sentences']}>
          <li>{words.official}</li>
          {kinds.map((kind) => (
            <li key={kind}>{`${words.changed[kind]}: ${changed(kind)}.`}</li>
          ))}
          {calendar.provisional.length > 0 && <li>{words.provisional(calendar.provisional.join(', '))}</li>}
        </ul>
      </section>
    </>
  );
}

/** Limits of Tết say nothing of a period far from it, and readings nothing of what is recorded by hand. */
function isUsed(key: MethodKey, comparison: Comparison): boolean {
  if (key === 'tet-before' || key === 'tet-after') return isAroundTet(comparison);
  return key !== 'edge-gap' || RESOURCES[comparison.resource].expectedOn === 'calendar-days';
}
