import {
  dateText,
  dayNumberFromText,
  dialText,
  groupedText,
  questionText,
  readingText,
  type Language,
  type MeterEntry,
} from '@soxanh/core';
import { endValue } from '../../models/meter-answer.ts';
import type { MeterReading } from '../../models/meter-reading.ts';
import type { ReadingView } from '../../models/meter-view.ts';
import { exactText } from './entry-line.ts';
import type { MeterWords } from './words.ts';

/** What a typed reading would do, in words; empty while nothing is typed. */
export function viewText(
  reading: MeterReading,
  view: ReadingView,
  words: MeterWords,
  language: Language,
): string {
  const texts = words.view;
  const { decimals } = reading.known.value.meter;
  switch (view.kind) {
    case 'empty':
      return '';
    case 'not-a-number':
      return texts.notNumber;
    case 'too-many-digits':
      return texts.tooMany(view.digits);
    case 'two-ways':
      return texts.twoWays;
    case 'no-day':
      return texts.noDay;
    case 'future-day': {
      const { day } = reading.time.value;
      return texts.future(day === undefined ? '' : dateText(day));
    }
    case 'same':
      return texts.same;
    case 'not-read':
      return texts.notRead;
    case 'same-not-read':
      return texts.sameNotRead;
    case 'first':
      return texts.first;
    case 'use':
      return usedText(reading, view, words, language);
    case 'lower':
      return texts.lower(
        dialText(view.value, decimals, language),
        dialText(endValue(view.before), decimals, language),
        dayOf(view.before),
      );
    case 'question': {
      const { entries, meter } = reading.known.value;
      const find = (id: string): MeterEntry | undefined => entries.find((entry) => entry.id === id);
      return questionText(view.question, { resource: meter.resource, find, language, decimals });
    }
  }
}

const dayOf = ({ day }: MeterEntry): string => {
  const number = dayNumberFromText(day);
  return number === undefined ? '?' : dateText(number);
};

function usedText(
  reading: MeterReading,
  { upTo, moved, usual }: Extract<ReadingView, { kind: 'use' }>,
  words: MeterWords,
  language: Language,
): string {
  const { meter } = reading.known.value;
  const { day, isBefore } = reading.time.value;
  const { value: last } = reading.last;
  if (day === undefined || last === undefined) return '';
  const told = readingText(
    {
      resource: meter.resource,
      from: last,
      to: { day, moment: isBefore ? 'before' : undefined },
      amount: upTo.total,
      times: usual?.times,
    },
    language,
  );
  const parts = [
    told,
    moved === undefined
      ? undefined
      : words.view.moved(groupedText(moved, language), exactText(meter.multiplier, language)),
    upTo.kind === 'unfilled' ? words.view.long : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
