import { RESOURCES } from '@soxanh/core';
import type { OverviewCard, OverviewRow } from '../../models/overview-view.ts';
import type { PlaceRow } from '../../models/overview-meters.ts';
import { Card } from '../../ui/card.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { LeftOutLine } from './left-out-line.tsx';
import styles from './overview.module.css';
import { ResourceTable } from './resource-table.tsx';
import { WORDS } from './words.ts';

interface ResourceCardProps {
  readonly card: OverviewCard;
  readonly nameOf: (department: string) => string;
  /** Opens a department's figure; undefined the whole office's. */
  readonly onOpen: (department: OverviewRow['department'] | undefined) => void;
  /** Opens a building's figure. */
  readonly onOpenPlace: (place: PlaceRow) => void;
}

/** One resource over the office, and what its sum does not say. */
export function ResourceCard(props: ResourceCardProps) {
  const language = useLanguage();
  const { card, nameOf } = props;
  return (
    <Card title={RESOURCES[card.resource].name[language]}>
      <ResourceTable {...props} isWhole={false} />
      {card.leftOut !== undefined && <LeftOutLine card={card} leftOut={card.leftOut} nameOf={nameOf} />}
    </Card>
  );
}

interface BlankCardProps {
  readonly cards: readonly OverviewCard[];
  readonly propsOf: (card: OverviewCard) => Omit<ResourceCardProps, 'card'>;
}

/** Resources of which there is nothing to say yet: a line each, their rows behind it. */
export function BlankCard({ cards, propsOf }: BlankCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (cards.length === 0) return null;
  return (
    <Card title={words.blankTitle}>
      <div class={styles['blanks']}>
        {cards.map((card) => {
          const name = RESOURCES[card.resource].name[language];
          const why = card.places.length > 0 ? words.unreadYet : words.notDueYet;
          return (
            <Folded key={card.resource} summary={`${name}: ${why}`}>
              {() => <ResourceTable card={card} {...propsOf(card)} isWhole />}
            </Folded>
          );
        })}
      </div>
    </Card>
  );
}
