import {
  meterOn,
  meterResource,
  RESOURCES,
  ruleOn,
  shareOut,
  AREA,
  type Day,
  type FactDraft,
  type FactValue,
  type Language,
  type Office,
} from '@soxanh/core';
import { NO_NUMBER, typedFromWhole, wholeFromTyped } from './setup-number.ts';

/** By what a meter's use is shared out. */
export type SharedBy = FactValue<'allocation'>['by'];

/** All ways, in the order in which they are offered. */
export const SHARED_BY: readonly SharedBy[] = ['head-count', 'area', 'shares', 'common'];

/** A rule as a form holds it; percentages as they are typed. */
export interface AllocationForm {
  readonly by: SharedBy;
  /** Those it names; none: all whom the meter serves. */
  readonly departments: readonly string[];
  readonly shares: Readonly<Record<string, string>>;
  readonly common: string;
  /** Empty: the office's receiver of what no department uses. */
  readonly receiver: string;
}

const PERCENT_PLACES = 2;
const WHOLE = 10_000;

/** What a form holds of what was stated. */
export function allocationForm(value: Readonly<Record<string, unknown>>, language: Language): AllocationForm {
  const { departments, shares, receiver } = value;
  const stated = typeof shares === 'object' && shares !== null ? Object.entries(shares) : [];
  return {
    by: SHARED_BY.find((by) => by === value['by']) ?? 'head-count',
    departments: Array.isArray(departments) ? departments.filter((each) => typeof each === 'string') : [],
    shares: Object.fromEntries(
      stated.map(([id, share]) => [id, typedFromWhole(share, PERCENT_PLACES, language)]),
    ),
    common: typedFromWhole(value['common'], PERCENT_PLACES, language),
    receiver: typeof receiver === 'string' ? receiver : '',
  };
}

/** What a form states; what says nothing is left out. */
export function allocationValue(form: AllocationForm, language: Language): FactDraft['value'] {
  const { by, departments, receiver } = form;
  const hundredths = (text: string): number => wholeFromTyped(text, PERCENT_PLACES, language);
  const shares = Object.entries(form.shares).filter(([, text]) => text.trim() !== '');
  const hasCommon = by !== 'common' && form.common.trim() !== '';
  return {
    by,
    ...((by === 'head-count' || by === 'area') && departments.length > 0
      ? { departments: [...departments] }
      : {}),
    ...(by === 'shares'
      ? { shares: Object.fromEntries(shares.map(([id, text]) => [id, hundredths(text)])) }
      : {}),
    ...(hasCommon ? { common: hundredths(form.common) } : {}),
    ...(receiver === '' ? {} : { receiver }),
  };
}

/** Why a rule cannot be used: what is lacking, and of whom. */
export type AllocationLack =
  | { readonly kind: 'no-meter' | 'no-department' | 'no-weight' | 'no-receiver' | 'bad-common' }
  | { readonly kind: 'no-people' | 'no-area' | 'bad-share'; readonly departments: readonly string[] }
  /** Fixed shares that do not make up the whole, in hundredths of a per cent. */
  | { readonly kind: 'not-whole'; readonly sum: number };

/** What one receiver would get. */
export interface PreviewLine {
  readonly department: string;
  /** People, square decimetres or hundredths of a per cent; undefined for the common part. */
  readonly weight: number | undefined;
  /** Small units. */
  readonly amount: number;
}

/** What a rule would make of an amount on a day. */
export interface AllocationPreview {
  readonly by: SharedBy | 'alone' | 'none';
  /** Small units: a thousand of the unit people read. */
  readonly total: number;
  readonly lines: readonly PreviewLine[];
  readonly lack: AllocationLack | undefined;
}

const SHOWN_TOTAL = 1000;

/**
 * What would become of 1.000 kWh, m³ or sheets of a meter on a day, by the rule in force there. The shares sum to the
 * whole (law A1).
 *
 * @param office with the rule in it: a form's rule is supposed first (`Setup.supposing`).
 */
export function allocationPreview(office: Office, meter: string, day: Day): AllocationPreview {
  const resource = meterResource(office, meter) ?? 'electricity';
  const total = SHOWN_TOTAL * RESOURCES[resource].shown.per;
  const rule = ruleOn(office, meter, day);
  const lack = lackOf(office, meter, rule, day);
  if (lack !== undefined || rule.by === 'none') return { by: rule.by, total, lines: [], lack };
  const [common = 0] = rule.common === 0 ? [] : shareOut(total, [rule.common, WHOLE - rule.common], day);
  const rest = rule.receivers.length === 0 ? [] : shareOut(total - common, rule.weights, day);
  const lines: PreviewLine[] = rule.receivers.map((department, at) => ({
    department,
    weight: rule.by === 'alone' ? undefined : rule.weights[at],
    amount: rest[at] ?? 0,
  }));
  const taken: PreviewLine[] =
    rule.common === 0 || rule.commonReceiver === undefined
      ? []
      : [{ department: rule.commonReceiver, weight: undefined, amount: common }];
  return { by: rule.by, total, lines: [...lines, ...taken], lack: undefined };
}

function lackOf(
  office: Office,
  meter: string,
  rule: ReturnType<typeof ruleOn>,
  day: Day,
): AllocationLack | undefined {
  if (meterOn(office, meter, day) === undefined) return { kind: 'no-meter' };
  if (rule.by === 'none' || rule.by === 'alone') return undefined;
  if (rule.common > 0 && rule.commonReceiver === undefined) return { kind: 'no-receiver' };
  if (rule.common === WHOLE) return undefined;
  if (rule.receivers.length === 0) return { kind: 'no-department' };
  const unsaid = rule.receivers.filter((id) => !isStated(office, rule.by, id, day));
  if (unsaid.length > 0) return { kind: rule.by === 'area' ? 'no-area' : 'no-people', departments: unsaid };
  const sum = rule.weights.reduce((all, weight) => all + weight, 0);
  if (rule.by === 'shares' && sum !== WHOLE) return { kind: 'not-whole', sum };
  return sum === 0 ? { kind: 'no-weight' } : undefined;
}

function isStated(office: Office, by: SharedBy | 'alone' | 'none', id: string, day: Day): boolean {
  if (by === 'head-count') return office.headCount(id, day) !== undefined;
  return by !== 'area' || office.facts.one(AREA, id).at(day) !== undefined;
}

/** What is wrong with what was typed, before it can be a rule at all. */
export function typedLack(form: AllocationForm, language: Language): AllocationLack | undefined {
  const isShare = (text: string): boolean => {
    const share = wholeFromTyped(text, PERCENT_PLACES, language);
    return share !== NO_NUMBER && share <= WHOLE;
  };
  const isFilled = (text: string): boolean => text.trim() !== '';
  if (form.by !== 'common' && isFilled(form.common) && !isShare(form.common)) return { kind: 'bad-common' };
  if (form.by !== 'shares') return undefined;
  const wrong = Object.entries(form.shares).filter(([, text]) => isFilled(text) && !isShare(text));
  if (wrong.length > 0) return { kind: 'bad-share', departments: wrong.map(([id]) => id) };
  return Object.values(form.shares).some(isFilled) ? undefined : { kind: 'no-weight' };
}
