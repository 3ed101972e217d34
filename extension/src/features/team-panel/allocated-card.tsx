import {
  amountText,
  coverageWords,
  dateText,
  RESOURCES,
  type Day,
  type Office,
  type Period,
} from '@soxanh/core';
import { TrendLine } from '../../charts/trend-line.tsx';
import type { CardJudgement } from '../../models/team-judge.ts';
import type { CardPlace } from '../../models/team-places.ts';
import type { ResourceCard } from '../../models/team-view.ts';
import { Card } from '../../ui/card.tsx';
import { DaysTable } from '../../ui/days-table.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Makeup } from '../../ui/makeup.tsx';
import { StateLegend } from '../../ui/state-legend.tsx';
import { StateStrip } from '../../ui/state-strip.tsx';
import { AllocatedPart } from './allocated-part.tsx';
import { JudgedLines } from './judged-lines.tsx';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface AllocatedCardProps {
  readonly card: ResourceCard;
  readonly judgement: CardJudgement | undefined;
  readonly office: Office;
  readonly period: Period;
  readonly today: Day;
  readonly onOpenPlace: (place: CardPlace, day?: Day) => void;
  readonly onOpenPart: () => void;
}

/**
 * A resource that is allocated: the building's figure, saving and pace stand large; what falls to the department small,
 * and without any percentage (law A3).
 */
export function AllocatedCard(props: AllocatedCardProps) {
  const { card, judgement, office } = props;
  const language = useLanguage();
  const name = RESOURCES[card.resource].name[language];
  return (
    <Card title={name}>
      {card.places.map((place) => (
        <Place key={place.id} {...props} place={place} />
      ))}
      <AllocatedPart card={card} shared={judgement?.shared} office={office} onOpen={props.onOpenPart} />
    </Card>
  );
}

function Place(props: AllocatedCardProps & { readonly place: CardPlace }) {
  const { card, place, judgement, office, period, today, onOpenPlace } = props;
  const language = useLanguage();
  const words = useWords(WORDS);
  const { resource } = card;
  const last = dateText(place.trend.at(-1)?.day ?? period.last);
  const name = `${RESOURCES[resource].name[language]}, ${place.name}`;
  return (
    <div class={styles['place']}>
      <h3>{place.name}</h3>
      <p class={place.amount === null ? styles['noTotal'] : styles['total']}>
        <FigureButton
          text={place.amount === null ? undefined : amountText(place.amount, resource, language)}
          of={name}
          onOpen={() => onOpenPlace(place)}
        />
      </p>
      <p class={styles['coverage']}>
        {place.coverage.expected === 0 ? words.noCoverage : coverageWords(place.coverage, language)}
      </p>
      <p class={styles['makeup']}>
        <Makeup makeup={place.makeup} resource={resource} />
      </p>
      <JudgedLines judged={judgement?.of.get(`${place.kind}:${place.id}`)} office={office} />
      <Figure name={name} table={<PlaceTable name={name} card={card} place={place} />}>
        <div class={styles['part']}>
          <p class={styles['caption']}>{words.strip}</p>
          <StateStrip
            resource={resource}
            period={period}
            days={place.days}
            today={today}
            onOpen={(day) => onOpenPlace(place, day)}
          />
          <StateLegend resource={resource} days={place.days} />
        </div>
        <div class={styles['part']}>
          <p class={styles['caption']}>{words.trend(last)}</p>
          <TrendLine
            name={words.trendName(name, last)}
            days={place.trend}
            resource={resource}
            language={language}
          />
          <p class={styles['key']}>{words.trendKey}</p>
        </div>
      </Figure>
    </div>
  );
}

interface PlaceTableProps {
  readonly name: string;
  readonly card: ResourceCard;
  readonly place: CardPlace;
}

/** Strip and line show days of one stretch: their numbers are one table, newest first. */
function PlaceTable({ name, card, place }: PlaceTableProps) {
  const words = useWords(WORDS);
  const all = new Map([...place.trend, ...place.days].map((day) => [day.day, day]));
  return (
    <DaysTable
      caption={words.daysTable(name)}
      resource={card.resource}
      days={[...all.values()].toSorted((a, b) => b.day - a.day)}
    />
  );
}
