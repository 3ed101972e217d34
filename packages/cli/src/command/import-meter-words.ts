import {
  amountText,
  dateText,
  dayNumberFromText,
  METER,
  numberText,
  questionText,
  rangeText,
  type Bilingual,
  type ResourceId,
} from '@soxanh/core';
import {
  meterProblemWords,
  type FileMeter,
  type MeterFile,
  type MeterPlan,
  type MeterProblem,
  type meterSummary,
} from '@soxanh/files';
import type { Printer } from '../world/printer.ts';
import type { Call } from './command.ts';

type Summary = ReturnType<typeof meterSummary>;

/** Rows that are named one by one; the others are counted, and all stand in `--rejects`. */
const NAMED_ROWS = 50;

/** The rows that were not taken in, and the readings that raise a question: file, row, field, reason, what to do. */
export function sayMeterProblems(
  print: Printer,
  file: string,
  problems: readonly MeterProblem[],
  summary: Summary,
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

/** What was read, which days it fills, what enters, and what was written. */
export function sayMeterImport(
  { print, options, today }: Call,
  {
    file,
    plan,
    summary,
    meter,
  }: {
    readonly file: MeterFile;
    readonly plan: MeterPlan;
    readonly summary: Summary;
    readonly meter: FileMeter;
  },
): void {
  print.line(countWords(file, plan));
  if (summary !== undefined) print.line(dayWords(summary, file, meter.resource));
  for (const note of notesOn(file, plan, meter, today)) print.line(note);
  const n = (language: 'vi' | 'en'): string => numberText(plan.add.length, 0, language);
  print.line(
    options.has('dry-run')
      ? {
          vi: `Chạy thử: sẽ ghi ${n('vi')} lượt ghi. Chưa ghi gì.`,
          en: `Dry run: ${n('en')} entries would be written. Nothing was written.`,
        }
      : { vi: `Đã ghi ${n('vi')} lượt ghi.`, en: `${n('en')} entries were written.` },
  );
}

/** Every row of the file stands in exactly one of these numbers. */
function countWords({ counts }: MeterFile, plan: MeterPlan): Bilingual {
  const differing = plan.differences.reduce((sum, { rows }) => sum + rows, 0);
  const parts: readonly (readonly [number, string, string, boolean])[] = [
    [counts.used - differing, 'nhận', 'used', true],
    [counts.refused + differing, 'cần xem lại', 'refused', true],
    [counts.withoutValue, 'không có số đo', 'without a value', false],
    [counts.repeated, 'lặp lại', 'repeated', false],
    [counts.between, 'giữa hai cuối ngày', "between days' ends", false],
    [counts.leftOut, 'bỏ ra', 'left out', false],
  ];
  const shown = parts.filter(([count, , , always]) => always || count > 0);
  const said = (language: 'vi' | 'en'): string =>
    shown
      .map(([count, vi, en]) =>
        language === 'vi' ? `${vi} ${numberText(count, 0, 'vi')}` : `${numberText(count, 0, 'en')} ${en}`,
      )
      .join(', ');
  return {
    vi: `Đã đọc ${numberText(counts.seen, 0, 'vi')} dòng: ${said('vi')}.`,
    en: `${numberText(counts.seen, 0, 'en')} rows read: ${said('en')}.`,
  };
}

function dayWords(summary: NonNullable<Summary>, file: MeterFile, resource: ResourceId): Bilingual {
  const { first, last, whole, estimated, missing, total } = summary;
  const days = rangeText({ first, last });
  const n = (count: number, language: 'vi' | 'en'): string => numberText(count, 0, language);
  const isRead = file.scheme === 'readings';
  return {
    vi: `${days}: ${n(whole, 'vi')} ngày đủ số đo, ${n(estimated, 'vi')} ngày ước tính, ${n(missing, 'vi')} ngày chưa có số; ${isRead ? 'giữa các chỉ số' : 'đo được'} ${amountText(total, resource, 'vi')}.`,
    en: `${days}: ${n(whole, 'en')} days filled, ${n(estimated, 'en')} estimated, ${n(missing, 'en')} missing; ${amountText(total, resource, 'en')} ${isRead ? 'between the readings' : 'measured'}.`,
  };
}

function* notesOn(
  { days, spans, scheme }: MeterFile,
  plan: MeterPlan,
  { office, id, resource }: FileMeter,
  today: number,
): Generator<Bilingual> {
  const n = (count: number, language: 'vi' | 'en'): string => numberText(count, 0, language);
  if (scheme !== 'readings') {
    const entered = plan.add.reduce(
      (sum, { draft }) => sum + (draft.kind === 'meter-use' ? draft.amount : 0),
      0,
    );
    yield {
      vi: `Vào sổ: ${amountText(entered, resource, 'vi')}.`,
      en: `Entered: ${amountText(entered, resource, 'en')}.`,
    };
  }
  const rounded = [...days, ...spans].filter(({ exact }) => !exact).length;
  if (rounded > 0)
    yield {
      vi: `Làm tròn ${n(rounded, 'vi')} số của ngày (một lần, nửa về số chẵn).`,
      en: `${n(rounded, 'en')} days' amounts were rounded (once, halves to even).`,
    };
  if (plan.present > 0)
    yield {
      vi: `${n(plan.present, 'vi')} ngày hoặc chỉ số đã có trong sổ, không ghi lại.`,
      en: `${n(plan.present, 'en')} days or readings are in the book already and were not written again.`,
    };
  if (plan.takeBack.length > 0)
    yield {
      vi: `Bỏ ${n(plan.takeBack.length, 'vi')} lượt ghi cũ (--replace).`,
      en: `${n(plan.takeBack.length, 'en')} older entries are taken back (--replace).`,
    };
  yield* notesOnDays(plan, office.facts.one(METER, id).begins(), today);
}

function* notesOnDays(plan: MeterPlan, stated: number | undefined, today: number): Generator<Bilingual> {
  const days = plan.add.flatMap(({ draft }) => dayNumberFromText(draft.day) ?? []);
  const early = days.filter((day) => stated !== undefined && day < stated);
  if (early.length > 0)
    yield {
      vi: `${early.length} lượt ghi có ngày trước khi công tơ, đồng hồ được khai báo.`,
      en: `${early.length} entries have a day before the meter was stated.`,
    };
  const future = days.filter((day) => day > today).toSorted((a, b) => a - b);
  const [first] = future;
  if (first !== undefined)
    yield {
      vi: `${future.length} lượt ghi có ngày chưa đến (từ ${dateText(first)}). Kiểm tra --date-order.`,
      en: `${future.length} entries have a day that has not come yet (from ${dateText(first)}). Check --date-order.`,
    };
}
