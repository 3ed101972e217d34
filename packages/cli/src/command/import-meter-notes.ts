import { amountText, dateText, dayNumberFromText, METER, type Bilingual } from '@soxanh/core';
import type { FileMeter, MeterFile, MeterPlan } from '@soxanh/files';
import { counted } from './counted.ts';
import { takenBackWords } from './import-outcome.ts';

/** What is worth knowing of an import beside its counts: what entered, what was there, what looks odd. */
export function* meterNotes(
  { days, spans, scheme }: MeterFile,
  plan: MeterPlan,
  { office, id, resource }: FileMeter,
  today: number,
): Generator<Bilingual> {
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
  if (rounded > 0) yield roundedWords(rounded);
  if (plan.present > 0) yield presentWords(plan.present);
  if (plan.takeBack.length > 0) yield takenBackWords(plan.takeBack.length);
  yield* notesOnDays(plan, office.facts.one(METER, id).begins(), today);
}

function* notesOnDays(plan: MeterPlan, stated: number | undefined, today: number): Generator<Bilingual> {
  const days = plan.add.flatMap(({ draft }) => dayNumberFromText(draft.day) ?? []);
  const early = days.filter((day) => stated !== undefined && day < stated);
  if (early.length > 0)
    yield entriesWith(early.length, {
      vi: 'ngày trước khi công tơ, đồng hồ được khai báo.',
      en: 'a day before the meter was stated.',
    });
  const future = days.filter((day) => day > today).toSorted((a, b) => a - b);
  const [first] = future;
  if (first !== undefined)
    yield entriesWith(future.length, {
      vi: `ngày chưa đến (từ ${dateText(first)}). Kiểm tra --date-order.`,
      en: `a day that has not come yet (from ${dateText(first)}). Check --date-order.`,
    });
}

function roundedWords(count: number): Bilingual {
  const { vi, en } = counted(count, 'số của ngày', ["day's amount was", "days' amounts were"]);
  return {
    vi: `Làm tròn ${vi} (một lần, nửa về số chẵn).`,
    en: `${en} rounded (once, halves to even).`,
  };
}

function presentWords(count: number): Bilingual {
  const { vi, en } = counted(count, 'ngày hoặc chỉ số', [
    'day or reading is in the book already and was',
    'days or readings are in the book already and were',
  ]);
  return { vi: `${vi} đã có trong sổ, không ghi lại.`, en: `${en} not written again.` };
}

function entriesWith(count: number, day: Bilingual): Bilingual {
  const { vi, en } = counted(count, 'lượt ghi', ['entry has', 'entries have']);
  return { vi: `${vi} có ${day.vi}`, en: `${en} ${day.en}` };
}
