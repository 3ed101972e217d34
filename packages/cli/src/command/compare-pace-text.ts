import {
  amountText,
  coverageWords,
  fractionPercent,
  noPaceText,
  paceText,
  periodName,
  RESOURCES,
  subjectName,
  type Day,
  type Language,
  type Office,
  type PacedRow,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { notBegun } from './as-of-words.ts';
import { alignedRows } from './aligned-rows.ts';

/** How rows of one resource stand to their quotas. */
export interface PacedResource {
  readonly resource: ResourceId;
  readonly rows: readonly PacedRow[];
}

interface Shown {
  readonly office: Office;
  readonly period: Period;
  readonly asOf: Day;
  readonly language: Language;
}

/** Quotas as tables for people: used, share of the period gone, pace, and when each would be passed or why not. */
export function paceTable(
  found: readonly PacedResource[],
  { office, period, asOf, language }: Shown,
): string {
  const vi = language === 'vi';
  const name = periodName(period, language);
  const parts = found.filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) {
    if (asOf < period.first) return notBegun(period, asOf, language);
    return vi
      ? `Chưa khai báo định mức cho đúng ${name}. Văn phòng Ban khai báo định mức của kỳ này, hoặc các kỳ nối nhau đúng bằng kỳ này.`
      : `No quota is stated for ${name}. The Office states one for this period, or for periods that make it up exactly.`;
  }
  const head = vi ? `So với định mức ${name}.` : `Against the quota of ${name}.`;
  return [head, ...parts.map((part) => resourceText(part, office, language))].join('\n\n');
}

function resourceText({ resource, rows }: PacedResource, office: Office, language: Language): string {
  const heading =
    language === 'vi'
      ? ['', 'Đã dùng', 'Định mức', 'Tỷ lệ', 'Thời gian đã qua', 'Tiến độ', 'Mức đủ số liệu']
      : ['', 'Used', 'Quota', 'Share', 'Period gone', 'Pace', 'Coverage'];
  const cells = rows.flatMap(({ subject, pace }) => {
    if (pace.kind !== 'pace') return [];
    const { used, quota, usedShare, gone, projection, coverage } = pace;
    const rate = projection.kind === 'projected' ? projection.pace : undefined;
    return [
      [
        subjectName(office, subject, language),
        amountText(used, resource, language),
        amountText(quota.amount, resource, language),
        usedShare === undefined ? '–' : fractionPercent(usedShare, language),
        fractionPercent(gone, language),
        rate === undefined ? '–' : fractionPercent(rate, language),
        coverageWords(coverage, language),
      ],
    ];
  });
  return [
    `${RESOURCES[resource].name[language]} (${RESOURCES[resource].shown.symbol[language]})`,
    ...(cells.length === 0 ? [] : [alignedRows([heading, ...cells], new Set([1, 2, 3, 4, 5]))]),
    ...rows.map(({ subject, pace }) => {
      const text = pace.kind === 'pace' ? paceText(pace, language) : noPaceText(office, pace, language);
      return `- ${subjectName(office, subject, language)}: ${text}`;
    }),
  ].join('\n');
}
