import {
  amountOf,
  amountText,
  decimalText,
  groupedText,
  itemText,
  ok,
  RESOURCES,
  type ItemId,
  type Language,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { itemNamed, numberEvidence, numberWith, rowProblemWords, type DecimalSign } from '@soxanh/files';
import { refuse, type Complaint } from '../world/complaint.ts';

/** An amount typed as an option, understood. */
export interface TypedAmount {
  /** Small units. */
  readonly amount: number;
  readonly about: boolean;
  readonly item: ItemId | undefined;
  /** How the number would read with the other decimal sign, where both readings make sense. */
  readonly otherReading: string | undefined;
}

const SHAPE = /^(khoảng|about|~)?\s*(-?\d[\d.,]*)\s*(\p{L}.*)?$/iu;

/**
 * Understands `15 tờ`, `1.250`, `12,5 kWh`, `khoảng 20`, `6 chai`. Numbers are read as the language writes them; what
 * is counted has no decimals, so there a separator before three digits always groups. Without a unit the amount is in
 * the unit people read.
 */
export function typedAmount(
  text: string,
  resource: ResourceId,
  language: Language,
): Result<TypedAmount, Complaint> {
  const { counted, shown } = RESOURCES[resource];
  const [, about, number = '', unit = ''] = SHAPE.exec(text.normalize('NFC').trim()) ?? [];
  const sign = signOf(number, counted, language);
  const value = sign === undefined ? undefined : numberWith(number, sign, true);
  if (sign === undefined || value === undefined) return notUnderstood(text, resource);
  const item = counted && resource === 'plastic' ? itemNamed(unit) : undefined;
  const unitName = unit === '' || item !== undefined ? shown.code : unit;
  const read = amountOf(value, unitName, resource);
  if (!read.ok) {
    const field = read.error.kind === 'unknown-unit' || read.error.kind === 'wrong-unit' ? 'unit' : 'amount';
    const problem = {
      row: 0,
      field,
      text: field === 'unit' ? unit : number,
      reason: { kind: 'amount', problem: read.error, resource },
    } as const;
    const [vi, en] = [rowProblemWords(problem, 'vi'), rowProblemWords(problem, 'en')];
    return refuse(
      `--amount: ${vi.reason}. ${vi.advice} Chưa ghi gì.`,
      `--amount: ${en.reason}. ${en.advice} Nothing was saved.`,
    );
  }
  if (read.value.amount === 0 && value.digits !== 0n) return tooSmall(text, resource);
  const other =
    !counted && numberEvidence(number) === 'either'
      ? numberWith(number, sign === ',' ? '.' : ',', true)
      : undefined;
  return ok({
    amount: read.value.amount,
    about: about !== undefined,
    item,
    otherReading:
      other === undefined
        ? undefined
        : `${groupedText(decimalText(other.digits, other.places), language)} ${unitName}`,
  });
}

function signOf(number: string, counted: boolean, language: Language): DecimalSign | undefined {
  const evidence = numberEvidence(number);
  if (evidence === 'none') return undefined;
  if (evidence === '.' || evidence === ',') return evidence;
  if (evidence === 'either' && counted) return number.includes('.') ? ',' : '.';
  return language === 'vi' ? ',' : '.';
}

/** Rounded to nothing, it would be taken for the word that nothing was used. */
function tooSmall(text: string, resource: ResourceId): ReturnType<typeof refuse> {
  const { unit } = RESOURCES[resource];
  return refuse(
    `--amount: "${text}" làm tròn thành 0 ${unit}. Ghi 0 nếu không dùng. Chưa ghi gì.`,
    `--amount: "${text}" rounds to 0 ${unit}. Write 0 if nothing was used. Nothing was saved.`,
  );
}

function notUnderstood(text: string, resource: ResourceId): ReturnType<typeof refuse> {
  const { vi, en } = RESOURCES[resource].shown.symbol;
  return refuse(
    `--amount: chưa hiểu "${text}". Ghi số kèm đơn vị, ví dụ "20 ${vi}". Chưa ghi gì.`,
    `--amount: "${text}" was not understood. Write a number with its unit, for example "20 ${en}". Nothing was saved.`,
  );
}

/** "20 tờ giấy", "6 chai", "12,5 kWh điện". */
export function amountPhrase(
  amount: number,
  resource: ResourceId,
  item: ItemId | undefined,
  language: Language,
): string {
  if (item !== undefined) return itemText(amount, item, language);
  const of = {
    paper: ['giấy', ''],
    plastic: ['đồ nhựa một lần', 'of single-use plastic'],
    electricity: ['điện', 'of electricity'],
    water: ['nước', 'of water'],
  } as const;
  const [vi, en] = of[resource];
  return `${amountText(amount, resource, language)} ${language === 'vi' ? vi : en}`.trim();
}
