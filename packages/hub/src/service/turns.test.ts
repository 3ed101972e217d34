import { describe, expect, it } from 'vitest';
import { Turns, type Turn } from './turns.ts';

/** Some who wait, by name: book and machine. Each ends its turn as soon as it has come. */
function takers() {
  const turns = new Turns();
  const order: string[] = [];
  const all: Promise<void>[] = [];
  const take = (name: string, gone?: AbortSignal): string | Turn => {
    const [book = '', machine = ''] = name.split(' ');
    const turn = turns.join(book, machine, gone);
    if (typeof turn === 'string') return turn;
    all.push(
      turn.come.then((hasCome) => {
        order.push(hasCome ? name : `not ${name}`);
        turn.end();
      }),
    );
    return turn;
  };
  const isOver = async () => {
    await Promise.all(all);
    return order;
  };
  return { turns, take, isOver };
}

/** Somebody who is at it until told. */
const busy = (turns: Turns, book = 'khac'): Turn => {
  const turn = turns.join(book, 'lau');
  if (typeof turn === 'string') throw new Error(turn);
  return turn;
};

describe('turns', () => {
  it('come one at a time, in the order of one book, and round the books', async () => {
    const { turns, take, isOver } = takers();
    const first = busy(turns, 'a');
    for (const name of ['a 1', 'a 2', 'a 3', 'b 1', 'c 1', 'b 2']) take(name);
    expect(turns.size).toBe(6);
    first.end();
    expect(await isOver()).toEqual(['b 1', 'c 1', 'a 1', 'b 2', 'a 2', 'a 3']);
    expect(turns.size).toBe(0);
  });

  it('let no book wait for more than one of another, whoever comes back at once', async () => {
    const turns = new Turns();
    const order: string[] = [];
    /** Comes back as soon as it had its turn. */
    const greedy = async (machine: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        const turn = turns.join('tham', machine);
        if (typeof turn === 'string' || !(await turn.come)) throw new Error('nobody else is this machine');
        order.push('tham');
        turn.end();
      }
    };
    const all = ['1', '2', '3'].map((machine) => greedy(machine, 4));
    for (let time = 0; time < 3; time++) {
      const turn = turns.join('khac', 'may');
      if (typeof turn === 'string') throw new Error(turn);
      const before = order.length;
      await turn.come;
      expect(order.length - before).toBeLessThanOrEqual(1);
      turn.end();
    }
    await Promise.all(all);
    expect(order).toHaveLength(12);
  });

  it('are waited for once by a machine, by the same name in another book as well', async () => {
    const { turns, take, isOver } = takers();
    const first = busy(turns);
    take('a 1');
    expect([take('a 1'), typeof take('b 1'), typeof take('a 2')]).toEqual([
      'waiting-already',
      'object',
      'object',
    ]);
    first.end();
    expect(await isOver()).toEqual(['a 1', 'b 1', 'a 2']);
    expect(typeof take('a 1')).toBe('object');
  });

  it('are given up by who leaves, before or while waiting, and then are another’s', async () => {
    const { turns, take, isOver } = takers();
    const first = busy(turns);
    const gone = new AbortController();
    take('a 1', gone.signal);
    take('a 2');
    take('b 1', AbortSignal.abort());
    gone.abort();
    expect(turns.size).toBe(1);
    expect(typeof take('a 1')).toBe('object');
    first.end();
    first.end();
    expect(await isOver()).toEqual(['not b 1', 'not a 1', 'a 2', 'a 1']);
  });

  it('are not ended twice: who ended one ends nobody else’s', async () => {
    const { turns, take } = takers();
    const first = busy(turns);
    const second = busy(turns, 'hai');
    take('a 1');
    first.end();
    await second.come;
    first.end();
    expect(turns.size).toBe(1);
  });

  it('are waited for by so many of a book, and by so many of all', () => {
    const { turns, take } = takers();
    busy(turns);
    const answers = (book: string): unknown[] =>
      Array.from({ length: 17 }, (_, at) => take(`${book} ${at}`)).map((one) =>
        typeof one === 'string' ? one : 'waits',
      );
    const sixteen = [...Array.from({ length: 16 }, () => 'waits'), 'full'];
    for (const book of ['a', 'b', 'c', 'd']) expect(answers(book)).toEqual(sixteen);
    expect([turns.size, take('e 1')]).toEqual([64, 'full']);
  });
});
