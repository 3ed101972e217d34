import {
  amountText,
  coverageWords,
  groupName,
  lengthOf,
  overlap,
  periodFromCode,
  rangeText,
  RESOURCES,
  totalStateName,
  type Grain,
  type Language,
  type Office,
  type Period,
  type Total,
} from '@soxanh/core';
import { alignedRows } from './aligned-rows.ts';

/** How totals are shown. */
interface Shown {
  /** What was asked for: the first and last group may be clipped to it. */
  readonly period: Period;
  readonly grain: Grain;
  readonly office: Office;
  readonly language: Language;
}

/** Totals as a table for people: names instead of ids, amounts with their unit, coverage and state beside them. */
export function totalsText(totals: readonly Total[], shown: Shown): string {
  const { office, language } = shown;
  const vi = language === 'vi';
  if (totals.length === 0)
    return vi
      ? 'Không có số liệu, và không có nội dung nào cần ghi trong kỳ này.'
      : 'There are no figures, and nothing is expected in this period.';
  const heading = vi
    ? ['Kỳ', 'Phòng', 'Nội dung', 'Số lượng', 'Tình trạng', 'Mức đủ số liệu', 'Số lượt ghi']
    : ['Period', 'Department', 'Resource', 'Amount', 'State', 'Coverage', 'Entries'];
  const rows = totals.map((total) => [
    nameOf(total.period, shown),
    office.department(total.department)?.name ?? total.department,
    RESOURCES[total.resource].name[language],
    total.amount === null ? '–' : amountText(total.amount, total.resource, language),
    totalStateName(total, language),
    coverageWords(total.coverage, language),
    String(total.entries),
  ]);
  return alignedRows([heading, ...rows], RIGHT);
}

/** "tháng 6/2026"; a group that the question cuts is called by its days. */
function nameOf(code: string, { period, grain, language }: Shown): string {
  const whole = periodFromCode(code);
  const part = whole.ok ? overlap(whole.value, period) : undefined;
  if (!whole.ok || part === undefined) return code;
  const isWhole = lengthOf(part) === lengthOf(whole.value);
  return isWhole ? groupName(whole.value, grain, language) : rangeText(part);
}

/** Columns of figures, which line up at their end. */
const RIGHT: ReadonlySet<number> = new Set([3, 6]);
