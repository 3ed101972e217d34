import {
  groupsOf,
  lengthOf,
  paperStock,
  periodName,
  periodOf,
  settingOn,
  stockWords,
  type Language,
  type Period,
  type StockCheck,
} from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { wrong, type Finding } from './finding.ts';

/** Whole months of a department in which paper recorded and paper used by stock disagree beyond the tolerance. */
export function* paperFindings({ book, evidence, judged }: BookFigures): Generator<Finding> {
  const { office } = book;
  if (judged === undefined) return;
  const months = groupsOf(judged.period, 'month').filter(
    ({ period }) => lengthOf(period) === lengthOf(periodOf(period.first, 'month')),
  );
  for (const { id, name } of office.departments) {
    const entries = evidence.paperOf(id).filter(({ resource }) => resource === 'paper');
    if (entries.length === 0) continue;
    for (const { period } of months) {
      const tolerance = settingOn(office, 'stock-tolerance', period.last).value;
      yield* stockFindings(paperStock(evidence, id, period, tolerance).check, name, period);
    }
  }
}

function* stockFindings(check: StockCheck, name: string, period: Period): Generator<Finding> {
  const when = (language: Language): string => periodName(period, language);
  if (check.kind === 'differs' || check.kind === 'recount') {
    const [vi, en] = (['vi', 'en'] as const).map((language) =>
      stockWords(check.figures, check.kind === 'recount', when(language), 'paper', language),
    );
    yield wrong(
      `${name}: ${vi ?? ''}. Ghi bổ sung, hoặc kiểm tra số cấp phát và số còn tồn.`,
      `${name}: ${en ?? ''}. Record what is missing, or look over issues and counts.`,
    );
  }
  if (check.kind !== 'unchecked') return;
  for (const { end, why } of check.lacking) {
    if (why !== 'counted-differently') continue;
    const [vi, en] = end === 'start' ? ['đầu', 'start'] : ['cuối', 'end'];
    yield wrong(
      `${name}: ${vi} ${when('vi')} có hai số còn tồn khác nhau. Bỏ số sai.`,
      `${name}: two different counts at the ${en} of ${when('en')}. Remove the wrong one.`,
    );
  }
}
