import { isWithin, periodUpTo, type Period } from '../calendar/period.ts';
import { addDays, dayNumberFromText } from '../calendar/day.ts';
import type { Evidence } from '../insight/evidence.ts';
import { paperStock } from '../insight/paper-stock.ts';
import { settingOn } from '../office/method-settings.ts';
import type { StockCheck } from '../insight/stock-check.ts';
import type { Part } from '../insight/subject.ts';
import { hasValue } from '../insight/day-value.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import { RESOURCES } from '../quantity/resource.ts';
import { sum } from '../quantity/sum.ts';
import { subjectColumns } from './subject-columns.ts';
import { amountCell, NO_FIGURE, text, type Cell, type Column, type Row, type Table } from './table.ts';

/**
 * Paper recorded against paper used by stock, for each department that records it by hand (method §3): not recording must
 * never look like thrift.
 */
export function paperTable(evidence: Evidence, whole: Period, language: Language): Table {
  const { office, asOf } = evidence;
  // Beyond the day judged last nobody can have counted.
  const period = periodUpTo(whole, asOf);
  return {
    id: 'paper',
    title: language === 'vi' ? 'Giấy in, đối chiếu cấp phát' : 'Paper against stock',
    columns: columnsIn(language),
    rows:
      asOf < whole.first
        ? []
        : office.departments.flatMap(({ id, name }) => paperRow(evidence, { id, name }, period, language)),
  };
}

function columnsIn(language: Language): Column[] {
  const vi = language === 'vi';
  return [
    ...subjectColumns(language, 'department', 'unit'),
    { id: 'stock-first', heading: vi ? 'Còn tồn đầu kỳ' : 'In stock at the start', figures: true },
    { id: 'issued', heading: vi ? 'Đã cấp' : 'Issued', figures: true },
    { id: 'stock-last', heading: vi ? 'Còn tồn cuối kỳ' : 'In stock at the end', figures: true },
    { id: 'used', heading: vi ? 'Đã dùng theo cấp phát' : 'Used by stock', figures: true },
    { id: 'amount', heading: vi ? 'Đã ghi' : 'Recorded', figures: true },
    { id: 'difference', heading: vi ? 'Chênh lệch' : 'Difference', figures: true },
    { id: 'ratio', heading: vi ? 'Đã ghi so với cấp phát (κ)' : 'Recorded to used (κ)', figures: true },
    { id: 'outcome', heading: vi ? 'Kết quả' : 'Outcome' },
  ];
}

function paperRow(
  evidence: Evidence,
  { id, name }: { readonly id: string; readonly name: string },
  period: Period,
  language: Language,
): Row[] {
  const part: Part = { kind: 'department', id };
  const { state, expected } = evidence.days(part, 'paper', period);
  const tolerance = settingOn(evidence.office, 'stock-tolerance', period.last).value;
  const { recorded, entries, check } = paperStock(evidence, id, period, tolerance);
  const isFollowed = expected.includes(1) || state.some((code) => hasValue(code)) || entries.length > 0;
  if (!isFollowed || check.kind === 'not-asked') return [];
  const issues = entries.filter(
    ({ kind, day }) =>
      kind === 'issue' && isWithin(dayNumberFromText(day) ?? addDays(period.last, 1), period),
  );
  const issued = issues.length === 0 ? null : sum(issues.map(({ amount }) => amount));
  const known = state.some((code) => hasValue(code)) ? recorded : null;
  const cells = checkCells(check, { issued, recorded: known }, language);
  return [
    {
      total: false,
      source: { kind: 'stock', department: id, period },
      cells: [text(name), text(RESOURCES.paper.shown.symbol[language]), ...cells],
    },
  ];
}

const paper = (amount: number | null): Cell => amountCell(amount, 'paper');

function checkCells(
  check: StockCheck,
  { issued, recorded }: { readonly issued: number | null; readonly recorded: number | null },
  language: Language,
): Cell[] {
  const outcome = text(OUTCOMES[check.kind][language]);
  if (check.kind === 'unchecked' || check.kind === 'not-asked')
    return [NO_FIGURE, paper(issued), NO_FIGURE, NO_FIGURE, paper(recorded), NO_FIGURE, NO_FIGURE, outcome];
  const { figures } = check;
  return [
    paper(figures.start.amount),
    paper(figures.issued),
    paper(figures.end.amount),
    paper(figures.used),
    paper(recorded),
    paper(figures.difference),
    check.kind === 'recount' ? NO_FIGURE : { kind: 'percent', ratio: check.ratio, signed: false },
    outcome,
  ];
}

const OUTCOMES: Readonly<Record<StockCheck['kind'], Bilingual>> = {
  agrees: { vi: 'Khớp', en: 'Agrees' },
  differs: { vi: 'Lệch, chưa tính tiết kiệm', en: 'Differs, saving withheld' },
  recount: { vi: 'Cần kiểm đếm lại', en: 'Count again' },
  unchecked: { vi: 'Chưa đối chiếu với cấp phát', en: 'Not checked against what was handed out' },
  'not-asked': { vi: '', en: '' },
};
