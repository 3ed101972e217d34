import {
  dateText,
  dialText,
  groupedText,
  meterResource,
  NUMBER_SIGNS,
  numberText,
  readingText,
  type Language,
  type Office,
} from '@soxanh/core';
import { useEffect, useRef } from 'preact/hooks';
import type { MeterReading } from '../../models/meter-reading.ts';
import type { ReadingView } from '../../models/meter-view.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Beside } from './beside-reading.tsx';
import { LowerQuestion } from './lower-question.tsx';
import styles from './meters.module.css';
import { WORDS, type MeterWords } from './words.ts';

interface MeterFieldProps {
  readonly reading: MeterReading;
  readonly office: Office;
}

/** One meter: its last reading before anything is typed, and what a typed one would mean before it is saved. */
export function MeterField({ reading, office }: MeterFieldProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { meter } = reading.known.value;
  const { value: view } = reading.view;
  const error = errorText(view, words, language);
  const block = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // What is typed means something: that comes into sight beneath it.
    if (block.current?.contains(document.activeElement) === true)
      block.current.scrollIntoView({ block: 'nearest' });
  }, [view]);
  const again = (): void => {
    reading.again();
    // The question is gone, and the keyboard with it.
    block.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset class={styles['meter']} aria-label={meter.name} ref={block}>
      <TextField
        label={meter.name}
        hint={hintText(reading, words, language)}
        value={reading.text.value}
        inputMode="decimal"
        maxLength={20}
        error={error}
        disabled={reading.notRead.value}
        onInput={(text) => (reading.text.value = text)}
      />
      <div class={styles['meaning']} aria-live="polite">
        {isAsked(reading) ? <LowerQuestion reading={reading} onAgain={again} /> : null}
        <p>{meaningText(view, reading, office, words, language)}</p>
        {view.kind === 'two-ways' ? (
          <TwoWays values={view.values} onChoose={(text) => (reading.text.value = text)} />
        ) : null}
      </div>
      <Beside reading={reading} />
    </fieldset>
  );
}

/** The question stays in sight with the answer that is being given: what is typed there must not vanish when it is enough. */
const isAsked = ({ view, answer, drafts }: MeterReading): boolean =>
  view.value.kind === 'lower' || (answer.chosen.value !== undefined && drafts.value.length > 1);

function hintText(
  { last, known, standing, isUnread }: MeterReading,
  words: MeterWords,
  language: Language,
): string {
  const { value: before } = last;
  const { register, decimals } = known.value.meter;
  const shown = (value: string): string => dialText(value, decimals, language);
  const moment = before?.moment === 'before' ? words.moments.before : words.moments.after;
  const told =
    before === undefined
      ? words.noLast
      : words.last(shown(before.value), `${moment} ${dateText(before.day)}`);
  const stands =
    standing.value === undefined
      ? isUnread.value
        ? words.standingNotRead
        : undefined
      : words.standing(shown(standing.value));
  const code = register === undefined ? undefined : words.register(register);
  return [told, stands, code].filter((part) => part !== undefined).join(' · ');
}

/** What has to be mended, in the place of the hint. */
function errorText(view: ReadingView, words: MeterWords, language: Language): string | undefined {
  switch (view.kind) {
    case 'not-a-number':
      return words.notANumber;
    case 'too-many-digits':
      return words.tooMany(numberText(view.digits, 0, language));
    case 'no-day':
      return words.noDay;
    case 'future-day':
      return words.future;
    default:
      return undefined;
  }
}

function meaningText(
  view: ReadingView,
  { id, last, time }: MeterReading,
  office: Office,
  words: MeterWords,
  language: Language,
): string {
  const resource = meterResource(office, id);
  const { day, isBefore } = time.value;
  switch (view.kind) {
    case 'use': {
      const from = last.value;
      if (resource === undefined || from === undefined || day === undefined) return '';
      const to = { day, moment: isBefore ? ('before' as const) : undefined };
      return readingText({ resource, from, to, amount: view.upTo.total, times: view.usual?.times }, language);
    }
    case 'first':
      return words.first;
    case 'same':
      return words.same;
    case 'not-read':
      return words.willNotBeRead;
    case 'same-not-read':
      return words.sameNotRead;
    case 'question':
      return words.question;
    case 'two-ways':
      return words.twoWays;
    default:
      return '';
  }
}

/** A number that can be meant grouped or with decimals: each way is written so that it can be read in one way only. */
function TwoWays({
  values: [grouped, decimal],
  onChoose,
}: {
  readonly values: readonly [string, string];
  readonly onChoose: (text: string) => void;
}) {
  const language = useLanguage();
  const sign = NUMBER_SIGNS[language].decimal;
  return (
    <div class={styles['ways']}>
      <Button look="chip" onPress={() => onChoose(grouped)}>
        {groupedText(grouped, language)}
      </Button>
      <Button look="chip" onPress={() => onChoose(`${decimal.replace('.', sign)}0`)}>
        {groupedText(decimal, language)}
      </Button>
    </div>
  );
}
