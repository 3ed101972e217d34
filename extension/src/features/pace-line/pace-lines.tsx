import {
  amountNumber,
  amountText,
  fractionPercent,
  isWithoutUse,
  passingText,
  periodName,
  RESOURCES,
  subjectKey,
  subjectName,
  type Office,
  type Pace,
} from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import { PopupPace } from '../../models/popup-pace.ts';
import type { Today } from '../../models/today.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { PaceBar } from '../../ui/pace-bar.tsx';
import styles from './pace-lines.module.css';
import { WORDS } from './words.ts';

/** A thin line for each quota: what is used of it so far, and the day it would be passed at this pace. */
export function PaceLines({ today }: { readonly today: Today }) {
  const words = useWords(WORDS);
  const { book } = today.session;
  const pace = useMemo(() => new PopupPace(book, today.department), [book, today]);
  useEffect(() => () => pace.stop(), [pace]);
  const { value: paces } = pace.answer.value;
  // That a pace could not be read is no reason to disturb somebody who writes: the panel says it.
  if (paces === undefined || paces.length === 0) return null;
  return (
    <section class={styles['paces']} aria-label={words.title}>
      <h2 class="visually-hidden">{words.title}</h2>
      {paces.map((each) => (
        <PaceLine
          key={`${each.resource} ${subjectKey(each.subject)}`}
          pace={each}
          office={book.office.value}
        />
      ))}
    </section>
  );
}

function PaceLine({ pace, office }: { readonly pace: Pace; readonly office: Office }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { resource, subject, used, quota, usedShare, gone, period } = pace;
  const isNothing = isWithoutUse(pace);
  // What is lacking stands in the panel; here is room for one line.
  const passing = pace.passing.kind === 'unknown' ? words.unknown : passingText(pace, language);
  const name = [RESOURCES[resource].name[language]];
  if (subject.kind !== 'department') name.push(subjectName(office, subject, language));
  const share = usedShare === undefined ? '' : ` (${fractionPercent(usedShare, language)})`;
  const sum = `${amountNumber(used, resource, language)}/${amountText(quota.amount, resource, language)}${share}`;
  return (
    <div>
      <p class={styles['sum']}>
        <span>
          {name.join(', ')}, {periodName(period, language)}
        </span>
        {!isNothing && <b>{sum}</b>}
      </p>
      {!isNothing && <PaceBar used={usedShare} gone={gone} />}
      <p class={styles['passing']}>{isNothing ? words.noUse : passing}</p>
    </div>
  );
}
