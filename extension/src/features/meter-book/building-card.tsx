import {
  amountText,
  coverageWords,
  emptyBuildingText,
  groupName,
  makeupText,
  meterName,
  NOT_DUE,
  rangeText,
  RESOURCES,
  unfilledText,
  type Office,
} from '@soxanh/core';
import { useMemo } from 'preact/hooks';
import { TrendLine } from '../../charts/trend-line.tsx';
import type { MeterPeriod } from '../../models/meter-book.ts';
import type { BuildingUse } from '../../models/meter-building.ts';
import type { Openings } from '../../models/openings.ts';
import { routeOfMeter } from '../../models/meter-route.ts';
import { Card } from '../../ui/card.tsx';
import { DaysTable } from '../../ui/days-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Makeup } from '../../ui/makeup.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StretchesRead } from '../../ui/opening/stretches-read.tsx';
import { StateLegend } from '../../ui/state-legend.tsx';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface BuildingCardProps {
  readonly use: BuildingUse;
  readonly view: MeterPeriod;
  readonly office: Office;
  readonly openings: Openings;
}

/** What a building used over the period, day by day, with its coverage (law L2) and what is in no day (law M4). */
export function BuildingCard({ use, view, office, openings }: BuildingCardProps) {
  const words = useWords(WORDS).building;
  const language = useLanguage();
  const { resource, amount, coverage, makeup, unfilled } = use;
  const whose =
    use.of.kind === 'meter'
      ? meterName(office, use.of.id)
      : (office.buildings.find(({ id }) => id === use.of.id)?.name ?? '');
  const name = words.title(whose, RESOURCES[resource].name[language]);
  return (
    <Card
      title={name}
      aside={<span class={styles['small']}>{groupName(view.period, view.reach, language)}</span>}
    >
      <p class={styles['total']}>
        <FigureButton
          text={amount === null ? '–' : amountText(amount, resource, language)}
          of={name}
          onOpen={() => openings.days(use.of, resource, view.period)}
        />
      </p>
      <p class={styles['small']}>
        {coverage.expected === 0 ? NOT_DUE[language] : coverageWords(coverage, language)}
        {makeupText(makeup, resource, language) === '' ? null : (
          <>
            {' · '}
            <Makeup makeup={makeup} resource={resource} />
          </>
        )}
      </p>
      {unfilled.map((one) => (
        <Notice key={`${one.meter} ${one.first}`} tone="note">
          {unfilledText(office, one, language)}
        </Notice>
      ))}
      <Days use={use} name={name} office={office} openings={openings} />
      <Empty use={use} office={office} openings={openings} />
      <p class={styles['small']}>
        {words.meters}{' '}
        {use.meters.map((meter, at) => (
          <span key={meter}>
            {at > 0 && ' · '}
            <a href={`#${routeOfMeter(meter)}`}>{meterName(office, meter)}</a>
          </span>
        ))}
      </p>
    </Card>
  );
}

interface DaysProps extends Pick<BuildingCardProps, 'use' | 'office' | 'openings'> {
  readonly name: string;
}

/** The days as a line, and as a table in which each of them opens. */
function Days({ use, name, office, openings }: DaysProps) {
  const words = useWords(WORDS).building;
  const language = useLanguage();
  const { of, resource, amount, days } = use;
  const isOff = useMemo(() => days.map(({ day }) => !office.calendar.isWorking(day)), [days, office]);
  if (amount === null) return <p>{words.none}</p>;
  const chart = words.chart(name);
  return (
    <Figure
      name={chart}
      table={
        <DaysTable
          caption={chart}
          resource={resource}
          days={days.toReversed()}
          onOpen={(day) => openings.days(of, resource, { first: day, last: day }, day)}
        />
      }
    >
      <p class={styles['unit']}>{words.aDay(RESOURCES[resource].shown.symbol[language])}</p>
      <TrendLine name={chart} days={days} isOff={isOff} resource={resource} language={language} />
      <StateLegend resource={resource} days={days} />
      <p class={styles['small']}>{words.key}</p>
    </Figure>
  );
}

/** "Điện ngoài giờ làm việc": what the building uses while nobody works in it. */
function Empty({ use, office, openings }: Omit<BuildingCardProps, 'view'>) {
  const { empty, resource, meters } = use;
  const [meter] = meters;
  const words = useWords(WORDS).building;
  const language = useLanguage();
  if (empty === undefined)
    return resource === 'electricity' ? <p class={styles['small']}>{words.noOff}</p> : null;
  const firsts = empty.off.stretches.map(({ first }) => first);
  const lasts = empty.off.stretches.map(({ last }) => last);
  const [first, last] = [firsts[0], lasts.at(-1)];
  return (
    <div>
      <p>
        <strong>{words.off(RESOURCES[resource].name[language])}</strong>{' '}
        {emptyBuildingText(empty, resource, language)}
      </p>
      {first === undefined || last === undefined ? null : (
        <p class={styles['small']}>{words.offHow(rangeText({ first, last }))}</p>
      )}
      {meter === undefined ? null : (
        <StretchesRead
          meter={meter}
          resource={resource}
          stretches={empty.off.stretches}
          office={office}
          figures={openings}
        />
      )}
    </div>
  );
}
