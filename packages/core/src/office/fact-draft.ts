import * as v from 'valibot';
import { dayNumberFromText } from '../calendar/day.ts';
import { err, ok, type Result } from '../result/result.ts';
import { whyUnkeepable } from './keepable.ts';
import { FACT_VALUES, isSubject } from './schema.ts';
import { isTopic, TOPICS } from './topic.ts';

/** A fact as somebody means it, before an entry states it. */
export interface FactDraft {
  readonly topic: string;
  readonly of: string;
  /** `YYYY-MM-DD`: the first day on which it holds. */
  readonly from: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What is wrong with a fact: where in it, and why. */
export interface FactProblem {
  readonly field: string;
  readonly reason: string;
}

/**
 * Checks a fact before it is written: topic, subject, day and value. Facts already in a journal are not checked this
 * way: those of unknown topics are kept.
 *
 * @example
 * const fact = { topic: 'head-count', of: 'van-phong', from: '2026-06-01', value: { people: 10 } };
 * checkFact(fact); // ok(fact)
 * checkFact({ ...fact, from: '2026-06-31' }); // err({ field: 'from', reason: '"2026-06-31" is not a day (YYYY-MM-DD)' })
 */
export function checkFact(input: unknown): Result<FactDraft, FactProblem> {
  const fact = v.safeParse(FactShape, input, { abortEarly: true });
  if (!fact.success) return err(problemOf(fact.issues[0], ''));
  const { topic, of, from, value } = fact.output;
  if (!isTopic(topic)) {
    return err({ field: 'topic', reason: `"${topic}" is not one of ${TOPICS.join(', ')}` });
  }
  if (!isSubject(topic, of))
    return err({ field: 'of', reason: `"${of}" is not something a fact of "${topic}" can be about` });
  if (dayNumberFromText(from) === undefined)
    return err({ field: 'from', reason: `"${from}" is not a day (YYYY-MM-DD)` });
  const why = whyUnkeepable(value);
  if (why !== undefined) return err({ field: 'value', reason: why });
  const read = v.safeParse(FACT_VALUES[topic], value, { abortEarly: true });
  return read.success
    ? ok({ topic, of, from, value: read.output })
    : err(problemOf(read.issues[0], 'value.'));
}

const FactShape = v.strictObject({
  topic: v.string(),
  of: v.string(),
  from: v.string(),
  value: v.looseObject({}),
});

function problemOf(issue: v.BaseIssue<unknown>, prefix: string): FactProblem {
  return { field: prefix + (v.getDotPath(issue) ?? ''), reason: issue.message };
}
