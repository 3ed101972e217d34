import {
  rangeText,
  RESOURCES,
  subjectName,
  unfilledText,
  unusualText,
  type Office,
  type Period,
} from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { routeOfMeter } from '../../models/meter-route.ts';
import type { MeterWork } from '../../models/overview-meters.ts';
import type { Overview } from '../../models/overview.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface ReviewCardProps {
  readonly work: MeterWork;
  readonly period: Period;
  readonly overview: Overview;
  readonly office: Office;
}

/** What a person has to look into, each with the way to where it is mended. */
export function ReviewCard({ work, period, overview, office }: ReviewCardProps) {
  const words = useWords(WORDS);
  const { questions, unread, unfilled } = work;
  const { value: looked } = overview.unusual.value;
  const isOfPeriod = looked?.period.first === period.first && looked.period.last === period.last;
  const isWork = questions.length + unread.length + unfilled.length > 0;
  return (
    <Card title={words.reviewTitle}>
      <div class={styles['review']}>
        <MeterLists work={work} office={office} />
        {overview.unusual.problem.value !== undefined ? (
          <p>{words.unreviewed}</p>
        ) : !isOfPeriod ? (
          <p class={styles['quiet']}>{words.reviewing}</p>
        ) : looked.days.length > 0 ? (
          <UnusualList looked={looked} office={office} />
        ) : (
          !isWork && <p>{words.reviewNone}</p>
        )}
      </div>
    </Card>
  );
}

function MeterLists({ work, office }: Pick<ReviewCardProps, 'work' | 'office'>) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const way = (meter: string) => <a href={`#${routeOfMeter(meter)}`}>{words.toMeters}</a>;
  return (
    <>
      <List title={words.questions}>
        {work.questions.map((each) => (
          <li key={`${each.meter} ${each.first}`}>
            {words.question(each.name, rangeText(each))} {way(each.meter)}
          </li>
        ))}
      </List>
      <List title={words.unread}>
        {work.unread.map((each) => (
          <li key={each.meter}>
            {words.unreadDays(each.name, rangeText(each), each.count)} {way(each.meter)}
          </li>
        ))}
      </List>
      <List title={words.unfilled}>
        {work.unfilled.map((each) => (
          <li key={`${each.meter} ${each.first}`}>
            {unfilledText(office, each, language)} {way(each.meter)}
          </li>
        ))}
      </List>
    </>
  );
}

interface UnusualListProps {
  readonly looked: NonNullable<Overview['unusual']['value']['value']>;
  readonly office: Office;
}

/** They are kept in every sum: a day worth a look is no mistake by itself. */
function UnusualList({ looked, office }: UnusualListProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <>
      <List title={words.unusual}>
        {looked.days.map((finding) => (
          <li key={`${finding.of.id} ${finding.resource} ${finding.day}`}>
            {`${RESOURCES[finding.resource].name[language]}, ${subjectName(office, finding.of, language)}, ${unusualText(finding, language)}.`}
          </li>
        ))}
      </List>
      <a href="#/dien-bien">{words.toTrend}</a>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly children: readonly ComponentChildren[];
}

function List({ title, children }: ListProps) {
  if (children.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}
