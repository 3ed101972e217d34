import type { Result } from '@soxanh/core';
import { problemBody, STATUS, type HubProblem } from '@soxanh/sync';

const JSON_TYPE = 'application/json; charset=utf-8';

/** An answer in JSON. */
export const jsonAnswer = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': JSON_TYPE } });

/** A problem in the protocol's words, with the status that goes with it. */
export const problemAnswer = (problem: HubProblem, status: number = STATUS[problem.kind]): Response =>
  new Response(problemBody(problem), { status, headers: headersOf(problem) });

/** An outcome: what was asked for, or the problem. */
export const answerOf = (outcome: Result<unknown, HubProblem>): Response =>
  outcome.ok ? jsonAnswer(outcome.value) : problemAnswer(outcome.error);

function headersOf(problem: HubProblem): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': JSON_TYPE };
  if ('retryAfter' in problem && problem.retryAfter !== undefined) {
    headers['retry-after'] = String(problem.retryAfter);
  }
  if (problem.kind === 'token') headers['www-authenticate'] = 'Bearer';
  return headers;
}
