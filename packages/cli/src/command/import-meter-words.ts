import { amountText, numberText, rangeText, type Bilingual, type ResourceId } from '@soxanh/core';
import type { FileMeter, MeterFile, MeterPlan, MeterSummary } from '@soxanh/files';
import type { Call } from './command.ts';
import { counted } from './counted.ts';
import { meterNotes } from './import-meter-notes.ts';
import { writtenWords } from './import-outcome.ts';

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
    readonly summary: MeterSummary | undefined;
    readonly meter: FileMeter;
  },
): void {
  print.line(countWords(file, plan));
  if (summary !== undefined) print.line(dayWords(summary, file, meter.resource));
  for (const note of meterNotes(file, plan, meter, today)) print.line(note);
  print.line(writtenWords(plan.add.length, options.has('dry-run')));
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
  const rows = counted(counts.seen, 'dòng', ['row read', 'rows read']);
  return { vi: `Đã đọc ${rows.vi}: ${said('vi')}.`, en: `${rows.en}: ${said('en')}.` };
}

function dayWords(summary: MeterSummary, file: MeterFile, resource: ResourceId): Bilingual {
  const { first, last, whole, estimated, missing, total } = summary;
  const days = rangeText({ first, last });
  const filled = counted(whole, 'ngày đủ số đo', ['day filled', 'days filled']);
  const n = (count: number, language: 'vi' | 'en'): string => numberText(count, 0, language);
  const isRead = file.scheme === 'readings';
  return {
    vi: `${days}: ${filled.vi}, ${n(estimated, 'vi')} ngày ước tính, ${n(missing, 'vi')} ngày chưa có số; ${isRead ? 'giữa các chỉ số' : 'đo được'} ${amountText(total, resource, 'vi')}.`,
    en: `${days}: ${filled.en}, ${n(estimated, 'en')} estimated, ${n(missing, 'en')} missing; ${amountText(total, resource, 'en')} ${isRead ? 'between the readings' : 'measured'}.`,
  };
}
