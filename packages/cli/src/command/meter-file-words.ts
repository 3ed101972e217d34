import type { Bilingual, ResourceId } from '@soxanh/core';
import {
  METER_FIELD_NAMES,
  METER_UNIT_HINTS,
  quoted,
  type MeterField,
  type MeterRefusal,
} from '@soxanh/files';
import { fileWords } from './file-words.ts';

/** What is said of a meter file of which nothing was taken in: what is wrong, and which option answers it. */
export function meterFileWords(refusal: MeterRefusal, resource: ResourceId): Bilingual {
  switch (refusal.kind) {
    case 'no-meter-column':
      return noColumn(refusal);
    case 'double-meter-column':
      return {
        vi: `có nhiều cột cùng tên ${quoted(refusal.heading)}. Nêu ${OPTIONS[refusal.field]} bằng số thứ tự cột.`,
        en: `several columns are called ${quoted(refusal.heading)}. Name ${OPTIONS[refusal.field]} by the number of the column.`,
      };
    case 'only-none':
      return onlyNone(refusal);
    case 'not-a-day-wide':
      return {
        vi: `${refusal.columns} cột không chia đều được một ngày (24, 48, 96, …). Kiểm tra --amount-column ĐẦU..CUỐI.`,
        en: `${refusal.columns} columns are no equal parts of a day (24, 48, 96, …). Check --amount-column FIRST..LAST.`,
      };
    case 'kind-unknown':
      return {
        vi: 'chưa rõ mỗi dòng là chỉ số, số dùng của một ngày hay của một khoảng. Nêu --as readings, use hoặc intervals.',
        en: "it is not clear whether a row is a counter's value, a day's amount or an interval's. Name --as readings, use or intervals.",
      };
    case 'no-meaning':
      return {
        vi: `${refusal.option} không có nghĩa với tệp này. Bỏ tùy chọn hoặc kiểm tra các cột.`,
        en: `${refusal.option} has no meaning for this file. Leave it out or check the columns.`,
      };
    case 'unknown-unit':
      return {
        vi: `${quoted(refusal.unit)} không phải đơn vị của công tơ, đồng hồ này. Nêu --unit: ${METER_UNIT_HINTS[resource]}.`,
        en: `${quoted(refusal.unit)} is not a unit of this meter. Name --unit: ${METER_UNIT_HINTS[resource]}.`,
      };
    case 'rate-needs-intervals':
      return {
        vi: `${quoted(refusal.unit)} là công suất hoặc lưu lượng, chỉ có ở khoảng thời gian. Nêu --as intervals hoặc --unit khác.`,
        en: `${quoted(refusal.unit)} is a rate, which only intervals have. Name --as intervals or another --unit.`,
      };
    case 'step-unknown':
      return {
        vi: 'chưa rõ mỗi khoảng dài bao lâu: tệp có dưới hai thời điểm, hoặc chúng cách nhau hơn một ngày. Nêu --end-column, hoặc --as use nếu mỗi dòng là một ngày.',
        en: 'how long the intervals are is not clear: there are fewer than two stamps, or they are more than a day apart. Name --end-column, or --as use if a row is a day.',
      };
    case 'no-stamps':
      return {
        vi: `dòng ${refusal.row.row}: ${quoted(refusal.row.text)} không phải ngày, và không thấy dòng số liệu nào. Kiểm tra --day-column, --amount-column.`,
        en: `row ${refusal.row.row}: ${quoted(refusal.row.text)} is no date, and there are no rows of data. Check --day-column and --amount-column.`,
      };
    default:
      return fileWords(refusal);
  }
}

const OPTIONS: Readonly<Record<MeterField, string>> = {
  day: '--day-column',
  time: '--time-column',
  end: '--end-column',
  amount: '--amount-column',
  moment: '--moment-column',
  only: '--only',
};

/** How many headings are worth showing. */
const SHOWN_HEADINGS = 12;

function onlyNone({ column, value, there }: Extract<MeterRefusal, { kind: 'only-none' }>): Bilingual {
  const shown = there.map(quoted).join(', ') || '–';
  return {
    vi: `không dòng nào có cột ${quoted(column)} là ${quoted(value)}. Đầu tệp có: ${shown}. Sửa --only.`,
    en: `no row has ${quoted(value)} in the column ${quoted(column)}. The file begins with: ${shown}. Correct --only.`,
  };
}

function noColumn({
  field,
  wanted,
  headings,
  width,
}: Extract<MeterRefusal, { kind: 'no-meter-column' }>): Bilingual {
  const shown = headings.slice(0, SHOWN_HEADINGS).map(quoted).join(', ');
  const columns =
    shown === ''
      ? { vi: `Tệp có ${width} cột, không có tiêu đề`, en: `There are ${width} columns without headings` }
      : { vi: `Các cột: ${shown}`, en: `Columns: ${shown}` };
  const name = METER_FIELD_NAMES[field];
  const what =
    wanted === undefined
      ? { vi: `không có cột ${name.vi}`, en: `there is no column for the ${name.en}` }
      : { vi: `không có cột ${quoted(wanted)}`, en: `there is no column ${quoted(wanted)}` };
  return {
    vi: `${what.vi}. ${columns.vi}. Nêu ${OPTIONS[field]} bằng tên hoặc số thứ tự.`,
    en: `${what.en}. ${columns.en}. Name ${OPTIONS[field]} by heading or by number.`,
  };
}
