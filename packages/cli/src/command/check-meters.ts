import {
  addDays,
  amountText,
  behindSubMeters,
  checkInvoice,
  dayNumberFromText,
  directUse,
  invoicePeriod,
  invoiceText,
  isResourceId,
  isWithin,
  measuredOffWeight,
  numberText,
  lengthOf,
  meterDays,
  meterIds,
  meterName,
  meterResource,
  meterStretches,
  offWeight,
  openProblems,
  questionText,
  rangeText,
  ruleProblemText,
  settingOn,
  type InvoiceEntry,
  type MeterEntry,
  type Period,
  type ResourceId,
  type RuleProblem,
  type Stretch,
} from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { information, wrong, type Finding } from './finding.ts';
import { servingMeters } from './serving-meters.ts';

/** What is open about the meters of a book: questions, stretches too long to fill, rules, what counts twice, invoices. */
export function* meterFindings(figures: BookFigures): Generator<Finding> {
  const { book, ledger, judged } = figures;
  const { office } = book;
  for (const meter of meterIds(office)) {
    const resource = meterResource(office, meter);
    if (resource === undefined) continue;
    const entries = [...ledger.pages('meter', meter)].flatMap((page) => page.entries);
    const one = { meter, resource, entries };
    const stretches = meterStretches(office, meter, entries);
    for (const stretch of stretches) yield* stretchFindings(stretch, one, figures);
    yield* weightFindings(stretches, one, figures);
    yield* overlapFindings(one, figures);
    for (const entry of entries) if (entry.kind === 'invoice') yield* invoiceFindings(entry, one, figures);
  }
  for (const problem of openProblems(office, judged?.table.meters.problems ?? [])) {
    const narrow = { ...problem, period: problemDays(problem, figures) };
    yield wrong(ruleProblemText(office, narrow, 'vi'), ruleProblemText(office, narrow, 'en'));
  }
  yield* handFindings(figures);
}

/** A negative remainder is named by its own days, from the first to the last; other problems by those of the rule. */
function problemDays({ meter, kind, period }: RuleProblem, { book, judged }: BookFigures): Period {
  if (kind !== 'negative') return period;
  const all = (judged?.table.meters.meters ?? []).map(({ days }) => days);
  const rest = behindSubMeters(book.office, all).find((days) => days.meter === meter);
  if (rest === undefined) return period;
  const { amount, period: whole } = rest;
  const places = [...amount.keys()].filter((at) => (amount[at] ?? 0) < 0);
  const within = places.map((at) => addDays(whole.first, at)).filter((day) => isWithin(day, period));
  return { first: within[0] ?? period.first, last: within.at(-1) ?? period.last };
}

interface OneMeter {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly entries: readonly MeterEntry[];
}

function* stretchFindings(
  stretch: Stretch,
  { meter, resource, entries }: OneMeter,
  { book }: BookFigures,
): Generator<Finding> {
  const name = meterName(book.office, meter);
  const { first, last, question, kind, total, to } = stretch;
  if (question !== undefined) {
    const find = (id: string) => entries.find((entry) => entry.id === id);
    const [vi, en] = (['vi', 'en'] as const).map((language) =>
      questionText(question, { resource, find, language }),
    );
    yield wrong(`${to}: ${name}: ${vi ?? ''}`, `${to}: ${name}: ${en ?? ''}`);
  }
  if (kind !== 'unfilled' || total === undefined) return;
  const days = rangeText({ first, last });
  const limit = settingOn(book.office, 'gap-limit', first).value;
  yield wrong(
    `${to}: ${name}: ${amountText(total, resource, 'vi')} của ${lengthOf(stretch)} ngày (${days}) chưa chia theo ngày vì dài hơn ${limit} ngày. Ghi bổ sung chỉ số ở giữa, nếu có.`,
    `${to}: ${name}: ${amountText(total, resource, 'en')} of ${lengthOf(stretch)} days (${days}) are not spread over days, which are more than ${limit}. Add a reading between, if there is one.`,
  );
}

/** Differences below this, in thousandths of a working day, are not worth a word. */
const WEIGHT_TOLERANCE = 50;

/** What the meter's own readings around days off say they weigh, where that is another weight than is reckoned with. */
function* weightFindings(
  stretches: readonly Stretch[],
  { meter, resource }: OneMeter,
  { book, asOf }: BookFigures,
): Generator<Finding> {
  const { office } = book;
  const measured = measuredOffWeight(stretches, office.calendar);
  const used = offWeight(office, meter, resource, asOf);
  if (measured === undefined || Math.abs(measured - used) < WEIGHT_TOLERANCE) return;
  const name = meterName(office, meter);
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    [measured, used].map((weight) => `${numberText(weight, 1, language)}%`),
  );
  yield information(
    `${name}: theo các chỉ số đã đọc, một ngày nghỉ dùng bằng ${vi?.[0] ?? ''} một ngày làm việc; đang chia theo ${vi?.[1] ?? ''}. Văn phòng Ban có thể khai báo lại (weight-${meter}: ${measured}).`,
    `${name}: by its readings a day off uses ${en?.[0] ?? ''} of a working day; days are spread by ${en?.[1] ?? ''}. The Office may state it (weight-${meter}: ${measured}).`,
  );
}

function* overlapFindings({ meter, entries }: OneMeter, { book }: BookFigures): Generator<Finding> {
  const name = meterName(book.office, meter);
  const given = entries.filter((entry) => entry.kind === 'meter-use');
  for (const id of directUse(given).overlapping) {
    const entry = given.find((one) => one.id === id);
    const days = daysOf(entry);
    yield wrong(
      `${id}: ${name}, ${days}: số lượng trùng ngày hoặc trùng giờ với lượt khác nên không tính. Bỏ một trong hai.`,
      `${id}: ${name}, ${days}: this amount shares days or minutes with another and does not count. Remove one of them.`,
    );
  }
}

function daysOf(entry: { readonly day: string; readonly through?: string | undefined } | undefined): string {
  const [first, last] = [entry?.day, entry?.through ?? entry?.day].map((text) =>
    dayNumberFromText(text ?? ''),
  );
  return first === undefined || last === undefined ? '?' : rangeText({ first, last });
}

/** How far an invoice may be from the meter's own days, in hundredths of a per cent of them: readers come on other days. */
const INVOICE_TOLERANCE = 500;

function* invoiceFindings(
  entry: InvoiceEntry,
  { meter, resource, entries }: OneMeter,
  { book }: BookFigures,
): Generator<Finding> {
  const { office } = book;
  const period = invoicePeriod(entry);
  const days = period === undefined ? undefined : meterDays(office, meter, entries, period);
  if (period === undefined || days === undefined) return;
  const off = offWeight(office, meter, resource, period.first);
  const check = checkInvoice(entry, days, office.calendar, off);
  if (check === undefined) return;
  const name = meterName(office, meter);
  const [vi, en] = (['vi', 'en'] as const).map((language) => invoiceText(check, resource, language));
  const at = `${entry.id}: ${name}:`;
  if (check.counted === undefined) {
    yield information(`${at} ${vi ?? ''}`, `${at} ${en ?? ''}`);
    return;
  }
  const apart = Math.abs(check.invoiced - check.counted);
  if (10_000 * apart <= INVOICE_TOLERANCE * Math.abs(check.counted)) return;
  yield wrong(
    `${at} ${vi ?? ''} Quá ${INVOICE_TOLERANCE / 100}%: đối chiếu lại chỉ số và hóa đơn.`,
    `${at} ${en ?? ''} More than ${INVOICE_TOLERANCE / 100}%: compare the readings with the invoice again.`,
  );
}

/** Use recorded by hand of what a meter gives the department already. */
function* handFindings({ book }: BookFigures): Generator<Finding> {
  const { office } = book;
  const metered = new Set(meterIds(office).map((id) => meterResource(office, id)));
  for (const entry of book.resolution.counted) {
    if (entry.kind !== 'use') continue;
    const { resource, amount } = entry;
    if (!isResourceId(resource) || !metered.has(resource)) continue;
    const day = dayNumberFromText(entry.day);
    const meters = day === undefined ? [] : servingMeters(office, entry.department, resource, day);
    if (meters.length === 0) continue;
    const name = office.department(entry.department)?.name ?? entry.department;
    const [vi, en] = (['vi', 'en'] as const).map((language) => amountText(amount, resource, language));
    yield wrong(
      `${entry.id}: ${name}, ${daysOf(entry)}: ghi tay ${vi ?? ''} trong khi đã có số từ ${meters.join(', ')}; đang tính cả hai. Bỏ lượt ghi tay.`,
      `${entry.id}: ${name}, ${daysOf(entry)}: ${en ?? ''} recorded by hand while ${meters.join(', ')} gives a figure; both count. Remove the entry.`,
    );
  }
}
