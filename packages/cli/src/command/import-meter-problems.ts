import { numberText, questionText, type Bilingual, type ResourceId } from '@soxanh/core';
import { meterProblemWords, type MeterProblem, type MeterSummary } from '@soxanh/files';
import type { Printer } from '../world/printer.ts';

/** Rows that are named one by one; the others are counted, and all stand in `--rejects`. */
const NAMED_ROWS = 50;

/** The rows that were not taken in, and the readings that raise a question: file, row, field, reason, what to do. */
export function sayMeterProblems(
  print: Printer,
  file: string,
  problems: readonly MeterProblem[],
  summary: MeterSummary | undefined,
  resource: ResourceId,
): void {
  for (const problem of problems.slice(0, NAMED_ROWS)) {
    const [vi, en] = [meterProblemWords(problem, resource, 'vi'), meterProblemWords(problem, resource, 'en')];
    print.warn({
      vi: `${file}: dòng ${problem.row}: ${vi.field}: ${vi.reason}. ${vi.advice}`,
      en: `${file}: row ${problem.row}: ${en.field}: ${en.reason}. ${en.advice}`,
    });
  }
  const more = problems.length - NAMED_ROWS;
  if (more > 0)
    print.warn({
      vi: `${file}: còn ${numberText(more, 0, 'vi')} chỗ khác cần xem lại; xem đủ bằng --rejects OUT.csv.`,
      en: `${file}: ${numberText(more, 0, 'en')} more to look at; --rejects OUT.csv lists them.`,
    });
  if (summary === undefined) return;
  const { questions, find } = summary;
  for (const { row, question } of questions) {
    const [vi, en] = (['vi', 'en'] as const).map((language) =>
      questionText(question, { resource, find, language }),
    );
    const hint = question.kind === 'lower' ? RESETS_HINT : { vi: '', en: '' };
    print.warn({
      vi: `${file}: dòng ${row}: ${vi ?? ''}${hint.vi}`,
      en: `${file}: row ${row}: ${en ?? ''}${hint.en}`,
    });
  }
}

const RESETS_HINT: Bilingual = {
  vi: ' Nếu bộ đếm về 0 mỗi nửa đêm, nêu --resets-daily.',
  en: ' If the counter falls to zero every midnight, name --resets-daily.',
};
