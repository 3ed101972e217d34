import {
  isResourceId,
  meterIds,
  meterName,
  meterOn,
  meterResource,
  type Day,
  type FactDraft,
  type Language,
  type Meter,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import { decimalFromTyped, typedFromDecimal } from './setup-number.ts';
import { wholeFromText } from './setup-department.ts';

/** What can be counted by a meter: a printer's page counter is one of paper. */
export const METERED: readonly ResourceId[] = ['electricity', 'water', 'paper'];

/** How often meters are read, oftenest first. */
export const READ_EVERY: readonly Meter['every'][] = ['day', 'week', 'month'];

/** A meter as a form holds it; numbers as they are typed. */
export interface MeterForm {
  readonly name: string;
  readonly resource: ResourceId;
  /** Whom it serves: everybody, a building with all departments in it, or those that are named. */
  readonly serves: 'office' | 'building' | 'departments';
  readonly building: string;
  readonly departments: readonly string[];
  /** The meter behind which it stands; empty for a main meter. */
  readonly parent: string;
  readonly digits: string;
  readonly decimals: string;
  readonly multiplier: string;
  readonly register: string;
  readonly serial: string;
  readonly writers: readonly string[];
  readonly every: Meter['every'];
  readonly open: boolean;
}

/** What a form holds of what was stated. */
export function meterForm(value: Readonly<Record<string, unknown>>, language: Language): MeterForm {
  const resource = textOf(value['resource']);
  const departments = textsOf(value['departments']);
  const building = textOf(value['building']);
  return {
    name: textOf(value['name']),
    resource: isResourceId(resource) ? resource : 'electricity',
    serves: departments.length > 0 ? 'departments' : building === '' ? 'office' : 'building',
    building,
    departments,
    parent: textOf(value['parent']),
    digits: textOf(value['digits']),
    decimals: textOf(value['decimals']),
    multiplier: typedFromDecimal(value['multiplier'], language),
    register: textOf(value['register']),
    serial: textOf(value['serial']),
    writers: textsOf(value['writers']),
    every: READ_EVERY.find((every) => every === value['every']) ?? 'month',
    open: value['open'] !== false,
  };
}

/** What a form states; what says nothing is left out. */
export function meterValue(form: MeterForm, language: Language): FactDraft['value'] {
  const text = (key: 'parent' | 'register' | 'serial') =>
    form[key].trim() === '' ? {} : { [key]: form[key].trim() };
  const whole = (key: 'digits' | 'decimals') =>
    form[key].trim() === '' ? {} : { [key]: wholeFromText(form[key]) };
  return {
    name: form.name.trim(),
    resource: form.resource,
    ...(form.serves === 'building' ? { building: form.building } : {}),
    ...(form.serves === 'departments' ? { departments: [...form.departments] } : {}),
    ...text('parent'),
    ...whole('digits'),
    ...whole('decimals'),
    ...(form.multiplier.trim() === ''
      ? {}
      : { multiplier: decimalFromTyped(form.multiplier, language) ?? form.multiplier.trim() }),
    ...text('register'),
    ...text('serial'),
    ...(form.writers.length === 0 ? {} : { writers: [...form.writers] }),
    ...(form.every === 'month' ? {} : { every: form.every }),
    ...(form.open ? {} : { open: false }),
  };
}

/** What is wrong with a meter beside the form of its fields. */
export type MeterProblem =
  'no-building' | 'no-department' | 'zero-multiplier' | 'own-parent' | 'has-sub-meters';

/**
 * Checks a meter against the office it stands in.
 *
 * @param id undefined for a new one.
 */
export function meterProblem(
  office: Office,
  id: string | undefined,
  form: MeterForm,
  day: Day,
  language: Language,
): MeterProblem | undefined {
  if (form.serves === 'building' && form.building === '') return 'no-building';
  if (form.serves === 'departments' && form.departments.length === 0) return 'no-department';
  const multiplier = decimalFromTyped(form.multiplier, language);
  if (multiplier !== undefined && Number(multiplier) === 0) return 'zero-multiplier';
  if (id === undefined) return undefined;
  if (standsBehind(office, form.parent, id, day)) return 'own-parent';
  return !form.open && subMetersOf(office, id, day).length > 0 ? 'has-sub-meters' : undefined;
}

/** Whether a meter is another one or stands behind it, however many lie between. */
function standsBehind(office: Office, meter: string, other: string, day: Day): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = meter; at !== undefined && at !== '';) {
    if (at === other) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    at = meterOn(office, at, day)?.parent;
  }
  return false;
}

/** The meters right behind a meter on a day. */
export const subMetersOf = (office: Office, id: string, day: Day): readonly Meter[] =>
  meterIds(office)
    .map((each) => meterOn(office, each, day))
    .filter((meter) => meter !== undefined)
    .filter(({ parent }) => parent === id);

const byName = new Intl.Collator('vi', { numeric: true });

/** Ids of all meters, those of one resource together in the order in which resources are shown, then by name. */
export const metersInOrder = (office: Office): readonly string[] =>
  METERED.flatMap((resource) =>
    meterIds(office)
      .filter((id) => meterResource(office, id) === resource)
      .toSorted((a, b) => byName.compare(meterName(office, a), meterName(office, b))),
  );

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
