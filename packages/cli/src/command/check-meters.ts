import {
  amountText,
  dialDecimals,
  disputeText,
  lengthOf,
  meterIds,
  meterName,
  meterResource,
  meterStretches,
  openProblems,
  questionText,
  rangeText,
  ruleProblemText,
  settingOn,
  type Stretch,
} from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { invoiceFindings } from './check-invoices.ts';
import { handFindings, overlapFindings } from './check-twice.ts';
import { readingFindings } from './check-readings.ts';
import { weightFindings } from './check-weights.ts';
import { wrong, type Finding } from './finding.ts';
import type { OneMeter } from './one-meter.ts';

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
    yield* readingFindings(one, figures);
    yield* overlapFindings(one, figures);
    for (const entry of entries) if (entry.kind === 'invoice') yield* invoiceFindings(entry, one, figures);
  }
  for (const problem of openProblems(office, judged?.table.meters.problems ?? []))
    yield wrong(ruleProblemText(office, problem, 'vi'), ruleProblemText(office, problem, 'en'));
  for (const dispute of judged?.table.meters.disputes ?? [])
    yield wrong(disputeText(office, dispute, 'vi'), disputeText(office, dispute, 'en'));
  yield* handFindings(figures);
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
    const decimals = dialDecimals(book.office, meter, last);
    const [vi, en] = (['vi', 'en'] as const).map((language) =>
      questionText(question, { resource, find, language, decimals }),
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
