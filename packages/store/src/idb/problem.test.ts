import { expect, it } from 'vitest';
import { isLostConnection, isOfDatabase, isTaken, problemOf } from './problem.ts';

const said = (name: string, message = ''): DOMException => new DOMException(message, name);

it('names what the browser says', () => {
  const disk =
    'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (WritableFileAppend)';
  expect(problemOf(said('QuotaExceededError'))).toEqual({ kind: 'full' });
  expect(problemOf(said('UnknownError', disk))).toEqual({ kind: 'full' });
  expect(problemOf(said('VersionError'))).toEqual({ kind: 'newer' });
  expect(problemOf(said('UnknownError', 'Internal error.'))).toEqual({
    kind: 'failed',
    detail: 'UnknownError: Internal error.',
  });
});

it('tells a lost connection, a key that is taken and a bug apart', () => {
  expect(
    ['InvalidStateError', 'AbortError', 'DataError'].map((name) => isLostConnection(said(name))),
  ).toEqual([true, true, false]);
  expect(isTaken(problemOf(said('ConstraintError')))).toBe(true);
  expect(isTaken(problemOf(said('AbortError')))).toBe(false);
  expect([isOfDatabase(said('DataError')), isOfDatabase(new TypeError())]).toEqual([true, false]);
});
