import {
  dayNumberFromText,
  err,
  GRAINS,
  isResourceId,
  lengthOf,
  ok,
  periodFromCode,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { XLSX_TYPE } from '@soxanh/files';
import type { HubProblem } from '@soxanh/sync';
import { exportFigures, type ExportAsk } from '../../service/export.ts';
import { problemAnswer } from '../errors.ts';
import type { Asked, Route } from '../route.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: XLSX_TYPE,
  json: 'application/json; charset=utf-8',
} as const;

/**
 * Five years and a month. What compares with the same month five years ago is in it; more is a slip of the keyboard, and would
 * keep everybody else's files waiting.
 */
const LONGEST_DAYS = 5 * 366 + 31;
const TOO_LONG = `at most ${LONGEST_DAYS} days, five years and a month`;

/** What is told back of a name nobody knows. */
const LONGEST_NAME = 40;

/** A month's figures as a file: for a job that runs each night, and for whoever has no book open. */
export const exportRoute: Route = {
  who: 'machine',
  method: 'GET',
  path: '/v1/books/:book/export',
  rate: 'export',
  answer: async (asked) => {
    const ask = askIn(asked);
    if (!ask.ok) return problemAnswer(ask.error);
    const file = await exportFigures(asked.hub, asked.book, asked.machine, ask.value, asked.request.signal);
    if (!file.ok) return problemAnswer(file.error);
    const body = typeof file.value === 'string' ? file.value : new Uint8Array(file.value);
    return new Response(body, { headers: { 'content-type': TYPES[ask.value.format] } });
  },
};

/** What may be asked with. `first` and `last` are older names of `from` and `to`. */
const NAMES: ReadonlySet<string> = new Set([
  'month',
  'from',
  'to',
  'first',
  'last',
  'resource',
  'format',
  'by',
  'language',
  'decimal',
]);

function askIn({ query, request }: Asked): Result<ExportAsk, HubProblem> {
  // A slip of the pen passed over would give another file than the one that was asked for, night after night.
  const unknown = [...new URL(request.url).searchParams.keys()].find((name) => !NAMES.has(name));
  if (unknown !== undefined) return wrong(unknown.slice(0, LONGEST_NAME));
  const period = periodIn(query);
  if (!period.ok) return period;
  const resource = resourceIn(query('resource'));
  if (!resource.ok) return resource;
  const format = oneOf(query('format'), ['csv', 'xlsx', 'json'] as const, 'csv');
  const by = oneOf(query('by'), GRAINS, 'month');
  const language = oneOf(query('language'), ['vi', 'en'] as const, 'vi');
  const decimal = oneOf(query('decimal'), [',', '.', undefined] as const, undefined);
  if (format === WRONG) return wrong('format');
  if (by === WRONG) return wrong('by');
  if (language === WRONG) return wrong('language');
  if (decimal === WRONG) return wrong('decimal');
  return ok({ period: period.value, resource: resource.value, format, by, language, decimal });
}

/** `month=2026-06`, or days: `from` and `to`, as the command line has them. One of the two, and each said once. */
function periodIn(query: Asked['query']): Result<Period, HubProblem> {
  const month = query('month');
  const [start, end] = [endOf(query, 'from', 'first'), endOf(query, 'to', 'last')];
  if (!start.ok) return start;
  if (!end.ok) return end;
  if (month !== undefined) {
    const also = [start.value, end.value].find(({ text }) => text !== undefined);
    if (also !== undefined) return wrong(also.name);
    const period = /^\d{4}-\d\d$/.test(month) ? periodFromCode(month) : undefined;
    return period?.ok === true ? ok(period.value) : wrong('month');
  }
  const first = dayNumberFromText(start.value.text ?? '');
  if (first === undefined) return wrong(start.value.name);
  const last = dayNumberFromText(end.value.text ?? '');
  if (last === undefined || first > last) return wrong(end.value.name);
  const period = { first, last };
  return lengthOf(period) > LONGEST_DAYS
    ? err({ kind: 'bad-request', field: end.value.name, why: TOO_LONG })
    : ok(period);
}

/** One end of a period, by the name it was said with. */
function endOf(
  query: Asked['query'],
  name: string,
  older: string,
): Result<{ readonly name: string; readonly text: string | undefined }, HubProblem> {
  const [text, other] = [query(name), query(older)];
  if (text !== undefined && other !== undefined) return wrong(older);
  return ok(other === undefined ? { name, text } : { name: older, text: other });
}

function resourceIn(text: string | undefined): Result<ResourceId | undefined, HubProblem> {
  if (text === undefined) return ok(undefined);
  return isResourceId(text) ? ok(text) : wrong('resource');
}

const WRONG = Symbol('not one of them');

const oneOf = <T extends string | undefined>(
  text: string | undefined,
  known: readonly T[],
  usual: T,
): T | typeof WRONG => (text === undefined ? usual : (known.find((one) => one === text) ?? WRONG));

const wrong = (field: string): Result<never, HubProblem> => err({ kind: 'bad-request', field });
