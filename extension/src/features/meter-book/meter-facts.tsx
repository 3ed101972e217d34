import {
  addDays,
  amountText,
  dateText,
  dialText,
  numberText,
  percentText,
  periodOf,
  type Office,
  type RuleStretch,
} from '@soxanh/core';
import type { MeterBookPage } from '../../models/meter-book.ts';
import { lastReading, type MeterKnown } from '../../models/meter-last.ts';
import { remainderOf } from '../../models/meter-rows.ts';
import { ruleHistory } from '../../models/meter-rules.ts';
import { servedNames } from '../../models/meter-served.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { momentText } from './entry-line.ts';
import styles from './meter-book.module.css';
import { Face } from './meter-list.tsx';
import { WORDS } from './words.ts';

interface MeterFactsProps {
  readonly known: MeterKnown;
  readonly model: MeterBookPage;
}

/** What the office stated of a meter, and how it is shared out, with the days from which each rule holds (law A2). */
export function MeterFacts({ known, model }: MeterFactsProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { office, meter } = known;
  const today = model.due.today.value;
  const last = lastReading(known);
  const facts: readonly (readonly [string, string])[] = [
    [words.list.serves, servedNames(office, meter, today).join('; ')],
    ...(meter.serial === undefined ? [] : [[words.detail.serial, meter.serial] as const]),
    [words.detail.every, words.detail.everyWords[meter.every]],
    [
      words.list.last,
      last === undefined
        ? '–'
        : `${dialText(last.value, meter.decimals, language)}, ${momentText(last, words)}`,
    ],
  ];
  return (
    <Card title={meter.name}>
      <dl class={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.list.face}</dt>
          <dd>
            <Face meter={meter} />
          </dd>
        </div>
      </dl>
      <h3>{words.detail.rules}</h3>
      <ul class={styles['leads']}>
        {ruleHistory(office, meter.id, today).map((rule) => (
          <li key={rule.first}>
            {words.detail.since(dateText(rule.first))}: <Rule rule={rule} office={office} />
          </li>
        ))}
      </ul>
      <Rest known={known} model={model} />
    </Card>
  );
}

function Rule({ rule, office }: { readonly rule: RuleStretch; readonly office: Office }) {
  const words = useWords(WORDS).detail;
  const language = useLanguage();
  const nameOf = (id: string | undefined): string => office.department(id ?? '')?.name ?? '';
  const { by, receivers, weights, common, commonReceiver } = rule;
  if (by === 'none') return <>{words.noRule}</>;
  if (by === 'alone') return <>{words.alone(nameOf(receivers[0]))}</>;
  if (by === 'common') return <>{words.allCommon(nameOf(commonReceiver))}</>;
  const weightText = (weight: number): string => {
    if (by === 'head-count') return words.people(numberText(weight, 0, language));
    return by === 'area'
      ? words.squareMetres(numberText(weight, 2, language))
      : percentText(weight, 10_000, language);
  };
  const parts = receivers.map((id, at) => `${nameOf(id)} (${weightText(weights[at] ?? 0)})`).join(', ');
  const first =
    common === 0 ? '' : `${words.common(percentText(common, 10_000, language), nameOf(commonReceiver))} `;
  return (
    <>
      {first}
      {words.by[by]}: {parts}
    </>
  );
}

/** What remains behind sub-meters over the last whole month: below zero it warns. */
function Rest({ known: { office, meter }, model }: MeterFactsProps) {
  const words = useWords(WORDS).detail;
  const language = useLanguage();
  const thisMonth = periodOf(model.due.today.value, 'month');
  const period = periodOf(addDays(thisMonth.first, -1), 'month');
  const rest = remainderOf(office, model.round.pages.value.value ?? new Map(), meter.id, period);
  if (rest === undefined) return null;
  const subs = rest.subs.map(({ name }) => name).join(', ');
  const month = `${dateText(period.first)} - ${dateText(period.last)}`;
  return (
    <>
      <h3>{words.rest}</h3>
      <p>
        {words.restOf(amountText(rest.amount, meter.resource, language), month, subs)}{' '}
        {rest.missing === 0 ? null : words.restMissing(numberText(rest.missing, 0, language))}
      </p>
      {rest.isNegative && <Notice tone="ask">{words.negative}</Notice>}
    </>
  );
}
