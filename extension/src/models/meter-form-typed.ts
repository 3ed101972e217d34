import {
  dayNumberFromText,
  decimalText,
  shownPlaces,
  type Day,
  type MeterEntry,
  type ResourceId,
} from '@soxanh/core';
import { endValue, shownValue } from './meter-answer.ts';

/** What can be declared of a meter. */
export const METER_FORMS = [
  'reading',
  'replaced',
  'rolled-over',
  'multiplier',
  're-read',
  'not-read',
  'use',
  'invoice',
] as const;
export type MeterFormKind = (typeof METER_FORMS)[number];

/** The fields of a form in which a number is typed. */
export type NumberField = 'value' | 'start' | 'multiplier' | 'amount' | 'money';

/** What is typed in a form of the meter book. */
export interface MeterTyped extends Readonly<Record<NumberField, string>> {
  readonly kind: MeterFormKind;
  /** Undefined while what is typed is no day. */
  readonly day: Day | undefined;
  /** Last day of an amount or an invoice over several. */
  readonly through: Day | undefined;
  readonly isBefore: boolean;
  /** Of an invoice. */
  readonly number: string;
  readonly isUtility: boolean;
  readonly isAbout: boolean;
}

/** A form in which nothing is typed yet. */
export const emptyForm = (day: Day | undefined): MeterTyped => ({
  kind: 'reading',
  day,
  through: undefined,
  isBefore: false,
  value: '',
  start: '',
  multiplier: '',
  amount: '',
  money: '',
  number: '',
  isUtility: false,
  isAbout: false,
});

/** The form that says what an entry says. */
export function formOf(entry: MeterEntry, resource: ResourceId): MeterTyped {
  const plain = emptyForm(dayNumberFromText(entry.day));
  switch (entry.kind) {
    case 'reading':
      return { ...plain, ...ofMoment(entry), kind: 'reading', isUtility: entry.origin === 'utility' };
    case 'meter-event':
      return {
        ...plain,
        ...ofMoment(entry),
        kind: entry.event,
        multiplier: entry.event === 'multiplier' ? shown(entry.multiplier) : '',
      };
    case 'meter-use':
      return {
        ...plain,
        ...ofDays(entry, resource),
        kind: 'use',
        isUtility: entry.origin === 'utility',
        isAbout: entry.about === true,
      };
    case 'invoice':
      return {
        ...plain,
        ...ofDays(entry, resource),
        kind: 'invoice',
        money: entry.money === undefined ? '' : String(entry.money),
        number: entry.number ?? '',
      };
  }
}

const ofMoment = (entry: Extract<MeterEntry, { kind: 'reading' | 'meter-event' }>) => ({
  isBefore: entry.moment === 'before',
  value: shown(shownValue(entry)),
  start: shown(endValue(entry)),
});

const ofDays = (entry: Extract<MeterEntry, { kind: 'meter-use' | 'invoice' }>, resource: ResourceId) => ({
  through: dayNumberFromText(entry.through ?? ''),
  amount: shown(decimalText(entry.amount, shownPlaces(resource))),
});

/** A sign that either language reads as decimal, wherever its digits are fewer or more than three. */
const shown = (plain: string): string => plain.replace('.', ',');
