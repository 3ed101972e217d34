import { RESOURCES, type Day, type Office, type Period } from '@soxanh/core';
import { isBlankSum } from '../../models/period-sum.ts';
import type { CardJudgement } from '../../models/team-judge.ts';
import type { CardPlace } from '../../models/team-places.ts';
import type { ResourceCard } from '../../models/team-view.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage } from '../../ui/language.ts';
import { AllocatedPart } from './allocated-part.tsx';
import { CardDays } from './card-days.tsx';
import { CardFigure } from './card-figure.tsx';
import { JudgedLines } from './judged-lines.tsx';
import styles from './team-panel.module.css';

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
  const [only, ...others] = card.places;
  const isOne = only !== undefined && others.length === 0;
  return (
    <Card title={name} aside={isOne && <h3 class={styles['placeName']}>{only.name}</h3>}>
      {card.places.map((place) => (
        <Place key={place.id} {...props} place={place} isNamed={!isOne} />
      ))}
      {!isBlankSum(card.total) && (
        <AllocatedPart card={card} shared={judgement?.shared} office={office} onOpen={props.onOpenPart} />
      )}
    </Card>
  );
}

interface PlaceProps extends AllocatedCardProps {
  readonly place: CardPlace;
  /** Its name stands here; a single one's stands beside the title. */
  readonly isNamed: boolean;
}

function Place(props: PlaceProps) {
  const { card, place, isNamed, judgement, office, period, today, onOpenPlace } = props;
  const language = useLanguage();
  const { resource } = card;
  const name = `${RESOURCES[resource].name[language]}, ${place.name}`;
  const isBlank = isBlankSum(place);
  return (
    <div class={styles['place']}>
      {isNamed && <h3 class={styles['placeName']}>{place.name}</h3>}
      <CardFigure of={name} sum={place} resource={resource} onOpen={() => onOpenPlace(place)} />
      {!isBlank && <JudgedLines judged={judgement?.of.get(`${place.kind}:${place.id}`)} office={office} />}
      <CardDays
        name={name}
        resource={resource}
        period={period}
        today={today}
        days={place.days}
        trend={place.trend}
        // Between two readings the days are spread evenly: their course says little and lies behind the fold.
        withTrend={false}
        isBlank={isBlank}
        onOpen={(day) => onOpenPlace(place, day)}
      />
    </div>
  );
}
