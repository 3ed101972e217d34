import {
  allocatedText,
  amountText,
  coverageWords,
  dateText,
  meterName,
  periodName,
  RESOURCES,
  shownFraction,
  type Day,
  type Language,
  type Office,
} from '@soxanh/core';
import { Dialog } from '../dialog.tsx';
import { useLanguage, useWords } from '../language.ts';
import { SHARE_WORDS } from '../words/share-words.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures, ShareSideValues, ShareValues } from './opening.ts';
import styles from './opening.module.css';
import { RuleLines } from './rule-lines.tsx';

interface ShareDialogProps {
  readonly share: ShareValues;
  readonly office: Office;
  readonly asOf: Day;
  readonly figures: OpenedFigures;
}

/**
 * "Xem cách tính" of an allocated figure: the two parts of its change (method §10), and of both sides what the meters
 * counted, by which rule and weights it was shared out since when, and the way down to the readings (law I3). Amounts
 * alone: it has no percentage (law A3).
 */
export function ShareDialog({ share, office, asOf, figures }: ShareDialogProps) {
  const words = useWords(SHARE_WORDS);
  const language = useLanguage();
  const { department, resource, judged, meters } = share.row;
  const name = office.department(department)?.name ?? department;
  const named = `${RESOURCES[resource].name[language]}, ${name}`;
  const said = meters.flatMap((id) => allocatedText(office, id, judged, language));
  const sentences = [...changeTexts(share, words, language), ...new Set(said), words.asOf(dateText(asOf))];
  return (
    <Dialog title={words.title(named)} close={words.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {share.sides.map((side) => (
          <ShareSide key={side.period.first} side={side} share={share} office={office} figures={figures} />
        ))}
        <ul class={styles['sentences']}>
          <li>{words.weighed}</li>
          <li>{words.calendar}</li>
        </ul>
      </div>
    </Dialog>
  );
}

interface ShareSideProps extends Omit<ShareDialogProps, 'asOf'> {
  readonly side: ShareSideValues;
}

/** One side: the department's part and its meters, each of which opens to its days, and the rules in force. */
function ShareSide({ side, share, office, figures }: ShareSideProps) {
  const words = useWords(SHARE_WORDS);
  const language = useLanguage();
  const { department, resource } = share.row;
  const common = { resource, days: { period: side.period, without: [] }, office, figures };
  const name = periodName(side.period, language);
  return (
    <section>
      <h3>{name.charAt(0).toUpperCase() + name.slice(1)}</h3>
      <p>
        {words.own}{' '}
        <DaysFigure of={{ kind: 'department', id: department }} amount={side.amount} {...common} />
      </p>
      {side.meters.map(({ id, amount, rules }) => (
        <div key={id} class={styles['side']}>
          <p>
            {meterName(office, id)}: <DaysFigure of={{ kind: 'meter', id }} amount={amount} {...common} />
          </p>
          <RuleLines rules={rules} />
        </div>
      ))}
    </section>
  );
}

type Words = (typeof SHARE_WORDS)['vi'];

/** What the change comes from, with its arithmetic; or why it is not told apart. */
function changeTexts(share: ShareValues, words: Words, language: Language): string[] {
  const { absolute, apart, resource } = share.row;
  const text = (amount: number | null): string =>
    amount === null ? words.none : amountText(amount, resource, language);
  const sides = words.absolute(text(absolute.judged.amount), text(absolute.compared.amount));
  const { told } = share;
  if (apart === undefined || told?.kind !== 'told-apart') return [sides, untoldText(share, words, language)];
  const { judged, compared } = told;
  const part = (side: typeof judged): string => {
    const { n, d } = side.share;
    return text(Number((n * BigInt(side.total)) / d));
  };
  const exact = (of: typeof apart.change): string => shownFraction(of, resource, language);
  return [
    sides,
    words.change(exact(apart.change)),
    words.byBuilding(part(compared), text(judged.total), text(compared.total), exact(apart.byBuilding)),
    words.byShare(exact(apart.byShare)),
  ];
}

function untoldText({ told, row }: ShareValues, words: Words, language: Language): string {
  const { untold } = words;
  if (row.dates === undefined || told === undefined) return untold.nothing;
  if (told.kind === 'told-apart') return untold.lengths;
  return told.kind === 'not-enough'
    ? untold['not-enough'](coverageWords(told.coverage, language))
    : untold[told.kind];
}
