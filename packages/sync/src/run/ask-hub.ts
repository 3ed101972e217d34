import { err, ok, type Result } from '@soxanh/core';
import { jsonOf } from '../message/json-of.ts';
import { hubProblemOf } from '../message/problem.ts';
import type { Exchange, HubRequest, LinkProblem } from '../port/hub-link.ts';

/** Tells what an answer is; undefined if it is not what it should be. */
export type AnswerReader<T> = (answer: unknown) => T | undefined;

/** Nothing is expected but that it was done. */
export const wasDone: AnswerReader<true> = () => true;

/** Asks a hub for something that is not the log: what it answers is read before anything is believed. */
export async function askHub<T>(
  exchange: Exchange,
  { method, path }: Pick<HubRequest, 'method' | 'path'>,
  read: AnswerReader<T>,
  body?: object,
): Promise<Result<T, LinkProblem>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' as const };
  const answer = await exchange({ method, path, ...sent });
  if (!answer.ok) return answer;
  const { status, body: text } = answer.value;
  if (status < 200 || status >= 300) return err(hubProblemOf(status, text));
  const value = read(jsonOf(text));
  return value === undefined ? err({ kind: 'strange', detail: path }) : ok(value);
}
