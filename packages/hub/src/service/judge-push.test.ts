import { entryMaker } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { incoming } from '../db/contract/world.ts';
import type { KnownOfBook } from '../db/storage.ts';
import { OfficeCache } from '../rights/office-of-book.ts';
import { judgePush, type PushAsk } from './judge-push.ts';
import type { HubEvent } from './world.ts';

const ASK: PushAsk = {
  book: 'so-1',
  machine: 'm-1',
  vouch: false,
  entries: [],
  high: undefined,
  rights: undefined,
  kept: undefined,
};

/** A judge whose look at the office fails. */
class Stumbling extends OfficeCache {
  private readonly error: Error;
  constructor(error: Error) {
    super();
    this.error = error;
  }
  override at(): never {
    throw this.error;
  }
}

it('[S6] what judging stumbles over waits alone and is told; what the storage throws goes on', () => {
  const events: HubEvent[] = [];
  const one = incoming(entryMaker('may-1').use());
  const book = {} as KnownOfBook;
  const judgeWith = (error: Error) =>
    judgePush(new Stumbling(error), (event) => events.push(event))(ASK, one, book);
  const bug = new RangeError('Maximum call stack size exceeded');
  expect(judgeWith(bug)).toEqual({ is: 'later', reason: { kind: 'not-judged', device: 'may-1' } });
  expect(events).toEqual([{ kind: 'bug', error: bug }]);
  expect(() => judgeWith(new Error('disk I/O error'))).toThrow('disk I/O error');
});
