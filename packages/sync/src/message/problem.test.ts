import { describe, expect, it } from 'vitest';
import { hubProblemOf, problemBody, STATUS, type HubProblem } from './problem.ts';

const PROBLEMS: readonly HubProblem[] = [
  { kind: 'protocol', oldest: 1, newest: 2 },
  { kind: 'restart', epoch: 'e2' },
  { kind: 'token' },
  { kind: 'book' },
  { kind: 'role', needs: 'office' },
  { kind: 'invitation' },
  { kind: 'device-taken' },
  { kind: 'too-large', limit: 1024 },
  { kind: 'too-many', retryAfter: 30 },
  { kind: 'disk', free: 1, floor: 2 },
  { kind: 'unavailable', retryAfter: 5 },
  { kind: 'backup', fault: 'damaged', line: 7 },
  { kind: 'bad-request', field: 'limit', why: 'must be at least 1' },
];

describe('hubProblemOf', () => {
  it('reads every problem back with its facts', () => {
    expect(PROBLEMS.map(({ kind }) => kind)).toEqual(Object.keys(STATUS));
    for (const problem of PROBLEMS)
      expect(hubProblemOf(STATUS[problem.kind], problemBody(problem))).toEqual(problem);
  });

  it('[S8] goes by the status where it does not know the words', () => {
    const later = '{"error":{"kind":"moved","to":"https://b.example"}}';
    const told = [401, 404, 408, 413, 429, 500, 502, 507].map((status) => hubProblemOf(status, later).kind);
    expect(told).toEqual([
      'token',
      'unavailable',
      'unavailable',
      'bad-request',
      'too-many',
      'unavailable',
      'unavailable',
      'unavailable',
    ]);
    // A later hub's word for what is wrong with a back-up: nothing is believed but that it was not taken.
    const fault = '{"error":{"kind":"backup","fault":"too-old"}}';
    expect(hubProblemOf(400, fault)).toEqual({ kind: 'bad-request', why: 'status 400' });
    for (const body of [
      '',
      '<html>',
      'null',
      '[]',
      '{"error":"disk"}',
      '{"error":{"kind":"disk","free":"much"}}',
    ]) {
      expect(hubProblemOf(503, body)).toEqual({ kind: 'unavailable' });
    }
  });
});
