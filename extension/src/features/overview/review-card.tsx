import {
  amountText,
  disputeText,
  rangeText,
  RESOURCES,
  ruleProblemText,
  subjectName,
  unfilledText,
  unusualText,
  type Day,
  type Office,
  type Part,
  type Period,
  type ResourceId,
  type RuleProblem,
  type UnusualFinding,
} from '@soxanh/core';
import { toChildArray, type ComponentChildren } from 'preact';
import { routeOfMeter } from '../../models/meter-route.ts';
import type { MeterWork } from '../../models/overview-meters.ts';
import type { Overview } from '../../models/overview.ts';
import { routeOfPart } from '../../models/setup-route.ts';
import { Card } from '../../ui/card.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface ReviewCardProps {
  readonly work: MeterWork;
  readonly period: Period;
  readonly overview: Overview;
  readonly office: Office;
  readonly onOpen: OpenDays;
}

/** Opens days down to what they are made of (law I3), one of them at once if it is named. */
type OpenDays = (of: Part, resource: ResourceId, period: Period, day?: Day) => void;

/** What a person has to look into, each with the way to where it is mended. */
export function ReviewCard({ work, period, overview, office, onOpen }: ReviewCardProps) {
  const words = useWords(WORDS);
  const { value: looked } = overview.unusual.value;
  const isOfPeriod = looked?.period.first === period.first && looked.period.last === period.last;
  const isWork = Object.values(work).some((list) => list.length > 0);
  return (
    <Card title={words.reviewTitle}>
      <div class={styles['review']}>
        <MeterLists work={work} office={office} />
        {overview.unusual.problem.value !== undefined ? (
          <p>{words.unreviewed}</p>
        ) : !isOfPeriod ? (
          <p class={styles['quiet']}>{words.reviewing}</p>
        ) : looked.days.length > 0 ? (
          <UnusualList looked={looked} office={office} onOpen={onOpen} />
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
        {work.partUnfilled.map((each) => (
          <li key={`${each.meter} ${each.first}`}>
            {words.partUnfilled(
              each.name,
              rangeText(each.inside),
              amountText(each.amount, each.resource, language),
              rangeText(each),
            )}{' '}
            {way(each.meter)}
          </li>
        ))}
      </List>
      <RuleLists work={work} office={office} />
    </>
  );
}

/** What keeps a meter's amount from the departments, and what was said twice and differently. */
function RuleLists({ work, office }: Pick<ReviewCardProps, 'work' | 'office'>) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <>
      <List title={words.problems}>
        {work.problems.map((each) => (
          <li key={`${each.meter} ${each.kind} ${each.period.first}`}>
            {ruleProblemText(office, each, language)} <RuleWay problem={each} />
          </li>
        ))}
      </List>
      <List title={words.disputes}>
        {work.disputes.map((each) => (
          <li key={`${each.meter} ${each.first}`}>
            {disputeText(office, each, language)}{' '}
            <a href={`#${routeOfMeter(each.meter)}`}>{words.toMeters}</a>
          </li>
        ))}
      </List>
    </>
  );
}

/** Where it is mended: head-counts at the departments, rules at the meters, readings at the meter itself. */
function RuleWay({ problem: { kind, meter } }: { readonly problem: RuleProblem }) {
  const words = useWords(WORDS);
  if (kind === 'negative') return <a href={`#${routeOfMeter(meter)}`}>{words.toMeters}</a>;
  return <a href={`#${routeOfPart(kind === 'no-weight' ? 'phong' : 'dien-nuoc')}`}>{words.toSetup}</a>;
}

interface UnusualListProps {
  readonly looked: NonNullable<Overview['unusual']['value']['value']>;
  readonly office: Office;
  readonly onOpen: OpenDays;
}

/** They are kept in every sum: a day worth a look is no mistake by itself. */
function UnusualList({ looked, office, onOpen }: UnusualListProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <>
      <List title={words.unusual}>
        {looked.days.map((finding) => (
          <li key={`${finding.of.id} ${finding.resource} ${finding.day}`}>
            {`${RESOURCES[finding.resource].name[language]}, ${subjectName(office, finding.of, language)}, `}
            <FigureButton text={unusualText(finding, language)} onOpen={() => openDay(finding, onOpen)} />.
          </li>
        ))}
      </List>
      <a href="#/dien-bien">{words.toTrend}</a>
    </>
  );
}

/** That very day: its entries, or its stretch with the two readings. */
const openDay = ({ of, resource, day }: UnusualFinding, onOpen: OpenDays): void =>
  onOpen(of, resource, { first: day, last: day }, day);

interface ListProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function List({ title, children }: ListProps) {
  if (toChildArray(children).length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}
