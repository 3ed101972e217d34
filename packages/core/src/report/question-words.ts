import { dayNumberFromText } from '../calendar/day.ts';
import { dateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { EntryId } from '../journal/id.ts';
import { dialText } from '../meter/dial-text.ts';
import type { InvoiceCheck } from '../meter/invoice.ts';
import type { MeterEntry } from '../meter/meter-days.ts';
import type { MeterQuestion } from '../meter/stretch.ts';
import { fraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { counterWord } from './subject-name.ts';

/** What a question is told with. */
export interface QuestionTold {
  readonly resource: ResourceId;
  readonly find: (id: EntryId) => MeterEntry | undefined;
  readonly language: Language;
  /** Of the counter's face; without them values are printed as they were written. */
  readonly decimals?: number;
}

/** A question a meter's readings open, with the answers that are likely (law M2). */
export function questionText(question: MeterQuestion, told: QuestionTold): string {
  const { resource, find, language, decimals = 0 } = told;
  const vi = language === 'vi';
  const value = (id: EntryId): string => valueText(find(id), decimals, language);
  const day = (id: EntryId): string => dayOfEntry(find(id));
  const meter = counterWord(resource, 'vi');
  switch (question.kind) {
    case 'lower': {
      const { now, before } = question;
      return vi
        ? `Chỉ số ${value(now)} (ngày ${day(now)}) thấp hơn lần trước (${value(before)}, ngày ${day(before)}). Chọn một: đã thay ${meter} · quay hết vòng số · lần này đọc nhầm · lần trước đọc nhầm. Khi chưa chọn, các ngày này để "Chưa có chỉ số".`
        : `${value(now)} (${day(now)}) is lower than the last reading (${value(before)} on ${day(before)}). Choose: meter replaced · rolled over · misread now · misread last time. Until then these days stay without a figure.`;
    }
    case 'rollover-unclear': {
      const { now, before } = question;
      return vi
        ? `Giữa ngày ${day(before)} (${value(before)}) và ngày ${day(now)} (${value(now)}) có ghi "quay hết vòng số" nhưng chỉ số không thấp đi, hoặc ghi nhiều lần. Kiểm tra ngày và lúc (đầu giờ, cuối giờ), bỏ lượt ghi trùng. Khi chưa sửa, các ngày này để "Chưa có chỉ số".`
        : `Between ${day(before)} (${value(before)}) and ${day(now)} (${value(now)}) a rollover was recorded though the reading did not fall, or more than one. Check its day and moment, and remove what was recorded twice. Until then these days stay without a figure.`;
    }
    case 'two-values': {
      const values = question.entries.map(value).join(vi ? ' và ' : ' and ');
      const on = question.entries.slice(0, 1).map(day).join('');
      return vi
        ? `Cùng một lúc (ngày ${on}) có các chỉ số khác nhau: ${values}. Bỏ chỉ số sai, hoặc ghi "đọc lại". Khi chưa chọn, các ngày liền đó để "Chưa có chỉ số".`
        : `Different readings of one moment (${on}): ${values}. Remove the wrong one, or record a re-read. Until then the days next to it stay without a figure.`;
    }
    case 'digits-unknown':
      return vi
        ? `Đã quay hết vòng số trước ngày ${day(question.now)} nhưng chưa khai báo số chữ số của ${meter}. Văn phòng Ban khai báo số chữ số.`
        : `It rolled over before ${day(question.now)}, and how many digits the counter has was not stated. State its digits.`;
    case 'multiplier-unknown': {
      const since = dateText(question.from);
      return vi
        ? `Hệ số nhân khác từ ngày ${since} nhưng chưa có chỉ số lúc thay đổi. Ghi thay đổi hệ số nhân kèm chỉ số ngày đó.`
        : `The multiplier is another from ${since}, and what the counter showed then is not known. Record the change with its reading.`;
    }
  }
}

const dayOfEntry = (entry: MeterEntry | undefined): string => {
  const day = dayNumberFromText(entry?.day ?? '');
  return day === undefined ? '?' : dateText(day);
};

/** What the counter showed by an entry. */
function valueText(entry: MeterEntry | undefined, decimals: number, language: Language): string {
  const shown = (value: string): string => dialText(value, decimals, language);
  if (entry?.kind === 'reading') return shown(entry.value);
  if (entry?.kind !== 'meter-event') return '?';
  switch (entry.event) {
    case 'replaced':
      return `${shown(entry.final)} → ${shown(entry.start)}`;
    case 'multiplier':
    case 're-read':
      return shown(entry.value);
    default:
      return '?';
  }
}

/** An invoice beside the meter's own days (law M6). */
export function invoiceText(check: InvoiceCheck, resource: ResourceId, language: Language): string {
  const { invoiced, counted, period, missing } = check;
  const vi = language === 'vi';
  const amount = amountText(invoiced, resource, language);
  const head = `${vi ? 'Hóa đơn' : 'Invoice'} ${amount} (${rangeText(period)})`;
  if (counted === undefined)
    return vi
      ? `${head}: chưa đối chiếu được, ${missing.length} ngày chưa có chỉ số.`
      : `${head}: cannot be compared, ${missing.length} days have no reading.`;
  const apart = Math.abs(invoiced - counted);
  const [own, difference] = [counted, apart].map((each) => amountText(each, resource, language));
  const share = counted === 0 ? '–' : fractionPercent(fraction(apart, Math.abs(counted)), language);
  return vi
    ? `${head}, chỉ số tự đọc ${own}, lệch ${difference} (${share}).`
    : `${head}, own readings ${own}, difference ${difference} (${share}).`;
}
