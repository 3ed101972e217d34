import {
  asOfDay,
  comparedRows,
  dayTable,
  ledgerEvidence,
  ledgerOf,
  ok,
  pacedRows,
  RESOURCE_IDS,
  sharedRows,
  SYNTHETIC_WORDS,
  type Against,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { openBook, reportDamage, type Book } from '../book/open-book.ts';
import type { Complaint, ExitCode } from '../world/complaint.ts';
import { questionOf } from './answer.ts';
import { asOfWords, warnOfFuture } from './as-of-words.ts';
import { choiceOption } from './choice-option.ts';
import type { Call, Command } from './command.ts';
import { comparisonJson, paceJson } from './compare-data.ts';
import { paceTable } from './compare-pace-text.ts';
import { comparisonTable } from './compare-text.ts';
import type { ComparedResource } from './compared-resource.ts';
import { findDepartment, findResource } from './find.ts';

/** With what a period may be compared. */
const AGAINST = ['last-year', 'previous', 'baseline', 'quota'] as const;

/** `soxanh compare`: a period against another one, or against its quota. */
export const compare: Command = {
  name: 'compare',
  operands: ['BOOK'],
  options: {
    month: 'text',
    from: 'text',
    to: 'text',
    against: 'text',
    'as-of': 'text',
    department: 'text',
    resource: 'text',
    format: 'text',
  },
  summary: {
    vi: 'so sánh với kỳ khác hoặc với định mức',
    en: 'compares with another period, or with the quota',
  },
  usage: [
    'soxanh compare BOOK (--month 2026-06 | --from DAY --to DAY) [--against last-year|previous|baseline|quota]',
    '               [--as-of DAY] [--department ID] [--resource R] [--format table|json]',
  ],
  run: async (call) => compareFor(call),
};

function compareFor(call: Call): Result<ExitCode, Complaint> {
  const { options, print } = call;
  const question = questionOf(call);
  if (!question.ok) return question;
  const against = choiceOption(options, 'against', AGAINST);
  if (!against.ok) return against;
  const format = choiceOption(options, 'format', ['table', 'json'] as const);
  if (!format.ok) return format;
  const named = options.text('resource');
  const resource = named === undefined ? ok(undefined) : findResource(named);
  if (!resource.ok) return resource;
  const book = openBook(call.world, call.operands[0] ?? '');
  if (!book.ok) return book;
  reportDamage(book.value, print);
  const only = options.text('department');
  const department = only === undefined ? ok(undefined) : findDepartment(book.value.office, only);
  if (!department.ok) return department;
  const asOf = question.value.asOf ?? asOfDay(book.value.office, call.moment);
  const say = format.value === 'json' ? print.warn : print.line;
  if (book.value.header.synthetic) say(SYNTHETIC_WORDS);
  say(asOfWords(asOf));
  warnOfFuture(call, asOf, book.value.header.synthetic);
  const asked = {
    period: question.value.period,
    asOf,
    resources: resource.value === undefined ? RESOURCE_IDS : [resource.value],
    department: department.value?.id,
    isJson: format.value === 'json',
  };
  const chosen = against.value ?? 'last-year';
  if (chosen === 'quota') answerPace(call, book.value, asked);
  else answerComparison(call, book.value, asked, chosen);
  return ok(book.value.damaged.length > 0 ? 1 : 0);
}

interface Asked {
  readonly period: Period;
  readonly asOf: Period['last'];
  readonly resources: readonly ResourceId[];
  readonly department: string | undefined;
  readonly isJson: boolean;
}

function answerComparison(
  { print }: Call,
  { office, resolution }: Book,
  asked: Asked,
  against: Against,
): void {
  const { period, asOf, resources, department, isJson } = asked;
  const ledger = ledgerOf(resolution.counted);
  const evidence = ledgerEvidence(ledger, office, asOf);
  const found = resources.map((resource): ComparedResource => {
    const question = { resource, period, department, against };
    const rows = comparedRows(evidence, ledger, question);
    const dates = rows[0]?.comparison.with.dates;
    const periods = dates === undefined ? [period] : [dates.period, period];
    const unfilled = periods.flatMap(
      (each) => dayTable(ledger, office, { period: each, asOf, resource }).meters.unfilled,
    );
    return { resource, rows, shares: sharedRows(evidence, question), unfilled };
  });
  if (isJson) print.raw(comparisonJson(found, against, period));
  else print.line(comparisonTable(found, { office, period, asOf, against, language: print.language }));
}

function answerPace({ print }: Call, { office, resolution }: Book, asked: Asked): void {
  const { period, asOf, resources, department, isJson } = asked;
  const evidence = ledgerEvidence(ledgerOf(resolution.counted), office, asOf);
  const found = resources.map((resource) => ({
    resource,
    rows: pacedRows(evidence, { resource, period, department }),
  }));
  if (isJson) print.raw(paceJson(found, period));
  else print.line(paceTable(found, { office, period, asOf, language: print.language }));
}
