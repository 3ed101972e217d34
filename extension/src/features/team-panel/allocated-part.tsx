import {
  allocatedText,
  amountText,
  coverageWords,
  dateOf,
  fixedText,
  inShownUnit,
  RESOURCES,
  type Fraction,
  type Language,
  type Office,
  type ResourceId,
  type SharedRow,
} from '@soxanh/core';
import type { ResourceCard } from '../../models/team-view.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { markClass } from '../../ui/state-mark.tsx';
import styles from './allocated-part.module.css';
import { JUDGED_WORDS } from './judged-words.ts';

interface AllocatedPartProps {
  readonly card: ResourceCard;
  readonly shared: SharedRow | undefined;
  readonly office: Office;
  readonly onOpen: () => void;
}

/** What falls to the department of a shared meter: an amount, and what its change comes from. Never a percentage (law A3). */
export function AllocatedPart({ card, shared, office, onOpen }: AllocatedPartProps) {
  const words = useWords(JUDGED_WORDS);
  const language = useLanguage();
  const { resource, total } = card;
  const name = `${words.share}, ${RESOURCES[resource].name[language]}`;
  const said =
    shared === undefined
      ? []
      : [...new Set(shared.meters.flatMap((id) => allocatedText(office, id, shared.judged, language)))];
  return (
    <section class={styles['part']} aria-label={name}>
      <span class={`${styles['hatch'] ?? ''} ${markClass({ state: 'allocated' })}`} aria-hidden="true" />
      <div>
        <p>
          {words.share}:{' '}
          <FigureButton
            text={total.amount === null ? undefined : amountText(total.amount, resource, language)}
            of={name}
            onOpen={onOpen}
          />
          {total.coverage.expected > 0 && ` · ${coverageWords(total.coverage, language)}`}
        </p>
        {said.map((sentence) => (
          <p key={sentence} class={styles['said']}>
            {sentence}
          </p>
        ))}
        {shared !== undefined && (
          <Folded summary={words.shareFold(yearOf(shared))}>
            {() => <p>{changeText(shared, words, language)}</p>}
          </Folded>
        )}
      </div>
    </section>
  );
}

type Words = (typeof JUDGED_WORDS)['vi'];

/** Amounts alone: "cùng kỳ năm 2025: 1.800 kWh. Thay đổi +220 kWh, trong đó do thay đổi tỷ lệ phân bổ: +202 kWh …". */
function changeText(row: SharedRow, words: Words, language: Language): string {
  const { resource, absolute, apart } = row;
  const before = absolute.compared.amount;
  const then = before === null ? words.none : amountText(before, resource, language);
  const head = `${words.shareBefore(then, yearOf(row))}.`;
  const upper = head.charAt(0).toUpperCase() + head.slice(1);
  if (apart === undefined) return upper;
  const [change, byShare, byBuilding] = [apart.change, apart.byShare, apart.byBuilding].map((part) =>
    signedAmount(part, resource, language),
  );
  return `${upper} ${words.shareChange(change ?? '', byShare ?? '', byBuilding ?? '')}`;
}

const yearOf = ({ dates }: SharedRow): number | undefined =>
  dates === undefined ? undefined : dateOf(dates.period.first).year;

/** A part of a change has its sign: three of them are to be added. */
function signedAmount(part: Fraction, resource: ResourceId, language: Language): string {
  const text = fixedText(inShownUnit(part, resource), 1, language);
  const sign = part.n > 0n && /[1-9]/.test(text) ? '+' : '';
  return `${sign}${text} ${RESOURCES[resource].shown.symbol[language]}`;
}
