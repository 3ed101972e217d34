import {
  amountText,
  dateText,
  dialText,
  groupedText,
  lengthOf,
  numberText,
  questionText,
  rangeText,
  type Day,
  type EntryId,
  type Language,
  type MeterEntry,
  type MeterQuestion,
  type ResourceId,
  type Role,
} from '@soxanh/core';
import { useLanguage, useWords } from './language.ts';
import styles from './meter-trace.module.css';
import { RuleTrace, type RuleTraceValues } from './rule-trace.tsx';
import { TRACE_WORDS } from './words/trace-words.ts';

/** What a counter showed at one moment. */
export interface ReadingTraceValues {
  readonly day: Day;
  readonly moment: 'before' | undefined;
  readonly value: string;
  readonly kind: 'reading' | 'replaced' | 'multiplier' | 're-read';
  readonly utility: boolean;
  /** As whom it was recorded; no names are kept. */
  readonly role: Role;
}

interface PieceTraceValues {
  readonly from: ReadingTraceValues;
  readonly to: ReadingTraceValues;
  readonly difference: string;
  readonly turns: number;
  readonly multiplier: string;
  readonly amount: number | undefined;
}

interface SpreadTraceValues {
  readonly workingDays: number;
  readonly offDays: number;
  readonly off: number;
  readonly weight: number;
  readonly weights: number;
  readonly given: number;
  readonly sum: number;
}

interface StretchTraceValues {
  readonly first: Day;
  readonly last: Day;
  readonly kind: 'single' | 'gap' | 'unfilled' | 'question';
  readonly total: number | undefined;
  readonly pieces: readonly PieceTraceValues[];
  readonly question: MeterQuestion | undefined;
  readonly spread: SpreadTraceValues | undefined;
}

/** A day of one meter: its two readings, how their difference was spread, and who got what of it. */
export interface MeterTraceValues {
  readonly meter: string;
  readonly name: string;
  readonly resource: ResourceId;
  readonly day: Day;
  readonly register: string | undefined;
  readonly decimals: number;
  readonly amount: number | undefined;
  readonly stretch: StretchTraceValues | undefined;
  readonly last: ReadingTraceValues | undefined;
  readonly given: readonly {
    readonly first: Day;
    readonly last: Day;
    readonly amount: number;
    readonly utility: boolean;
  }[];
  readonly subs: readonly { readonly name: string; readonly amount: number | undefined }[];
  readonly rule: RuleTraceValues | undefined;
  readonly find: (id: EntryId) => MeterEntry | undefined;
}

/** How one meter's day was worked out, step by step (law I3). */
export function MeterTrace({ trace }: { readonly trace: MeterTraceValues }) {
  const words = useWords(TRACE_WORDS);
  const language = useLanguage();
  const { name, register, stretch, last, given, subs, rule, resource, amount } = trace;
  const text = (of: number): string => amountText(of, resource, language);
  return (
    <section class={styles['meter']} aria-label={name}>
      <h3>{register === undefined ? name : `${name} (${words.register(register)})`}</h3>
      {given.map((each) => (
        <p key={each.first}>
          {words.given(rangeText(each), text(each.amount))} {each.utility && `(${words.utility})`}
        </p>
      ))}
      {stretch === undefined && given.length === 0 && (
        <p>
          {words.noReading}{' '}
          {last !== undefined && words.lastReading(readingText(last, 'to', trace, words, language))}
        </p>
      )}
      {stretch !== undefined && <Readings trace={trace} stretch={stretch} />}
      {stretch?.spread !== undefined && <Spread trace={trace} stretch={stretch} spread={stretch.spread} />}
      {subs.length > 0 && (
        <p>
          {words.subs}:{' '}
          {subs
            .map((sub) => `${sub.name} ${sub.amount === undefined ? words.noSub : text(sub.amount)}`)
            .join('; ')}
          .
        </p>
      )}
      {subs.length > 0 && amount !== undefined && <p>{words.day(text(rule?.total ?? amount))}</p>}
      {rule !== undefined && <RuleTrace rule={rule} meter={name} resource={resource} />}
    </section>
  );
}

interface StretchProps {
  readonly trace: MeterTraceValues;
  readonly stretch: StretchTraceValues;
}

function Readings({ trace, stretch }: StretchProps) {
  const words = useWords(TRACE_WORDS);
  const language = useLanguage();
  const { resource, find, decimals } = trace;
  const { pieces, question, total, kind } = stretch;
  const text = (of: number): string => amountText(of, resource, language);
  return (
    <>
      <p class={styles['step']}>{words.readings}</p>
      {pieces.map((piece) => (
        <div key={`${piece.from.day} ${piece.from.value} ${piece.to.day}`} class={styles['piece']}>
          <p>{readingText(piece.from, 'from', trace, words, language)}</p>
          <p>{readingText(piece.to, 'to', trace, words, language)}</p>
          {piece.amount !== undefined && (
            <p>
              {words.difference(
                groupedText(piece.difference, language),
                groupedText(piece.multiplier, language),
                text(piece.amount),
              )}
              {piece.turns > 0 && ` (${words.turns(piece.turns)})`}
            </p>
          )}
        </div>
      ))}
      {question !== undefined && (
        <p class={styles['question']}>{questionText(question, { resource, find, language, decimals })}</p>
      )}
      {total !== undefined && <p>{stretchText(kind, stretch, text(total), words)}</p>}
    </>
  );
}

function Spread({ trace, stretch, spread }: StretchProps & { readonly spread: SpreadTraceValues }) {
  const words = useWords(TRACE_WORDS);
  const language = useLanguage();
  const { resource, amount, given } = trace;
  const { total } = stretch;
  if (total === undefined) return null;
  const text = (of: number): string => amountText(of, resource, language);
  const [off, weight, weights] = [spread.off, spread.weight, spread.weights].map((of) =>
    numberText(of, 0, language),
  );
  const isOwn = given.length > 0;
  const kinds = [
    ...(spread.workingDays > 0 ? [words.working(spread.workingDays)] : []),
    ...(spread.offDays > 0 ? [words.off(spread.offDays, off ?? '')] : []),
  ];
  return (
    <>
      <p class={styles['step']}>{words.spread}</p>
      {spread.given > 0 && <p>{words.givenDays(text(spread.given), text(total - spread.given))}</p>}
      <p>{words.together(kinds.join(', '), weights ?? '')}</p>
      {amount !== undefined && !isOwn && (
        <p class={styles['sum']}>
          {words.thisDay(text(total - spread.given), weight ?? '', weights ?? '', text(amount))}
        </p>
      )}
      {spread.sum === total && <p>{words.sum(text(total))}</p>}
    </>
  );
}

type Words = (typeof TRACE_WORDS)['vi'];

function stretchText(
  kind: StretchTraceValues['kind'],
  stretch: StretchTraceValues,
  total: string,
  words: Words,
): string {
  if (kind === 'single') return words.oneDay(total);
  const say = kind === 'unfilled' ? words.unfilled : words.stretch;
  return say(rangeText(stretch), lengthOf(stretch), total);
}

/** "cuối giờ 05/6/2026: 818,35 · ghi với tư cách Văn phòng Ban". */
function readingText(
  reading: ReadingTraceValues,
  side: 'from' | 'to',
  { resource, decimals }: MeterTraceValues,
  words: Words,
  language: Language,
): string {
  const when = `${words.moment[reading.moment ?? 'after']} ${dateText(reading.day)}`;
  const what = [words[side](reading.kind, resource), reading.utility ? words.utility : ''].filter(Boolean);
  const said = what.length === 0 ? '' : ` (${what.join(', ')})`;
  return `${when}${said}: ${dialText(reading.value, decimals, language)} · ${words.recordedBy(words.roles[reading.role])}`;
}
