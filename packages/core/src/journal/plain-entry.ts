import { dayNumberFromText } from '../calendar/day.ts';
import { isRecordId } from '../office/record-id.ts';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { type NoneEntry, type UseEntry } from './entry.ts';
import { isDeviceId, isHash, isRole } from './envelope.ts';
import { LONGEST_TEXT } from './entry-limits.ts';
import { isEntryId } from './id.ts';

/**
 * Recognises the commonest entries without the schema library: a `use` or `none` of one day with well-known fields
 * only. A bundle of a million lines is mostly these, and this takes a quarter of the schema's time. Whatever it does not
 * recognise is for the schema to judge; what it does, the schema accepts (a test holds the two together).
 */
export function isPlainEntry(input: unknown): input is UseEntry | NoneEntry {
  if (typeof input !== 'object' || input === null) return false;
  const fields = input as Readonly<Record<string, unknown>>;
  for (const key in fields) if (!FIELDS.has(key)) return false;
  return isEnvelope(fields) && isPlace(fields) && (fields['kind'] === 'use' ? isUse(fields) : isNone(fields));
}

/** Fields that need no more than what is asked below. Corrections, spans and imported rows go to the schema. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['v', 'id', 'n', 'prev', 'kind', 'at', 'by', 'reason'],
  ...['department', 'resource', 'day', 'amount', 'item', 'about', 'typed', 'note'],
]);
const BY_FIELDS: ReadonlySet<string> = new Set(['device', 'role', 'department']);

type Fields = Readonly<Record<string, unknown>>;

function isEnvelope({ v, id, n, prev, at, by, reason, typed, note }: Fields): boolean {
  if (v !== 1 || typeof id !== 'string' || !isEntryId(id)) return false;
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 1) return false;
  if (prev !== null && (typeof prev !== 'string' || !isHash(prev))) return false;
  return isText(at) && isAuthor(by) && mayBeText(reason) && mayBeText(typed) && mayBeText(note);
}

function isAuthor(by: unknown): boolean {
  if (typeof by !== 'object' || by === null) return false;
  const fields = by as Fields;
  for (const key in fields) if (!BY_FIELDS.has(key)) return false;
  const { device, role, department } = fields;
  return (
    typeof device === 'string' &&
    isDeviceId(device) &&
    typeof role === 'string' &&
    isRole(role) &&
    (department === undefined || isId(department))
  );
}

const isPlace = ({ department, resource, day }: Fields): boolean =>
  isId(department) && isId(resource) && typeof day === 'string' && dayNumberFromText(day) !== undefined;

const isUse = ({ amount, item, about }: Fields): boolean =>
  typeof amount === 'number' &&
  Number.isSafeInteger(amount) &&
  amount >= 0 &&
  amount <= LARGEST_AMOUNT &&
  (item === undefined || isId(item)) &&
  (about === undefined || about === true);

const isNone = ({ kind, amount, item, about, typed }: Fields): boolean =>
  kind === 'none' && amount === undefined && item === undefined && about === undefined && typed === undefined;

const isId = (value: unknown): boolean => typeof value === 'string' && isRecordId(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_TEXT;
const mayBeText = (value: unknown): boolean => value === undefined || isText(value);
