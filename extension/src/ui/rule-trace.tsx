import { amountText, dateText, numberText, type Day, type Language, type ResourceId } from '@soxanh/core';
import { useLanguage, useWords } from './language.ts';
import styles from './meter-trace.module.css';
import { weightText } from './weight-text.ts';
import { TRACE_WORDS } from './words/trace-words.ts';

interface ReceiverTraceValues {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly since: Day | undefined;
  readonly share: number;
  readonly odd: boolean;
  readonly own: boolean;
}

/** The rule by which a meter's day was shared out. */
export interface RuleTraceValues {
  readonly by: 'head-count' | 'area' | 'shares' | 'common' | 'alone' | 'none';
  readonly since: Day | undefined;
  readonly total: number;
  readonly common: ReceiverTraceValues | undefined;
  readonly rest: number;
  readonly receivers: readonly ReceiverTraceValues[];
}

interface RuleTraceProps {
  readonly rule: RuleTraceValues;
  readonly meter: string;
  readonly resource: ResourceId;
}

/** Hundredths of a per cent. */
const percent = (hundredths: number, language: Language): string => `${numberText(hundredths, 2, language)}%`;

/** By what a meter's day was shared out, who weighed how much since when, and where the odd unit went (laws A1, A2, A4). */
export function RuleTrace({ rule, meter, resource }: RuleTraceProps) {
  const words = useWords(TRACE_WORDS);
  const language = useLanguage();
  const { by, since, common, rest, receivers } = rule;
  const text = (of: number): string => amountText(of, resource, language);
  const head = [words.by[by], since === undefined ? '' : words.since(dateText(since))].filter(Boolean);
  if (by === 'alone' || by === 'none') return <p>{words.by[by]}</p>;
  return (
    <>
      <p class={styles['step']}>{words.allocation}</p>
      <p>{head.join(', ')}.</p>
      {common !== undefined && (
        <p class={common.own ? styles['sum'] : ''}>
          {words.common(percent(common.weight, language), text(common.share), common.name)}
        </p>
      )}
      {common !== undefined && receivers.length > 0 && <p>{words.rest(text(rest))}</p>}
      {by !== 'common' && receivers.length > 0 && (
        <Shares by={by} receivers={receivers} meter={meter} resource={resource} />
      )}
      {[common, ...receivers].some((receiver) => receiver?.odd === true) && (
        <p class={styles['note']}>{words.odd(text(1))}</p>
      )}
    </>
  );
}

type Shared = Exclude<RuleTraceValues['by'], 'common' | 'alone' | 'none'>;

interface SharesProps extends Pick<RuleTraceProps, 'meter' | 'resource'> {
  readonly by: Shared;
  readonly receivers: readonly ReceiverTraceValues[];
}

function Shares({ by, receivers, meter, resource }: SharesProps) {
  const words = useWords(TRACE_WORDS);
  const language = useLanguage();
  return (
    <table class={styles['shares']}>
      <caption class="visually-hidden">{words.shareTable(meter)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.department}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {receivers.map(({ id, name, weight, since, share, odd, own }) => (
          <tr key={id} class={own ? styles['own'] : ''}>
            <th scope="row">
              {name}
              <span class={styles['since']}>
                {[
                  weightText(by, weight, words, language),
                  since === undefined ? '' : words.since(dateText(since)),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </th>
            <td>
              {amountText(share, resource, language)}
              {odd && ' *'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
