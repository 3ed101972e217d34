import type { Duty, Entry } from '@soxanh/core';
import type { Answer } from '@soxanh/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askOf, okOf, type Subject } from '../../db/contract/world.ts';
import { found, join, testHub, type TestHub, type TestMachine } from '../testing/test-hub.ts';
import { HEAD_OF_OFFICE, linesOf, RECORDER, testPen, type TestPen } from '../testing/test-pen.ts';

const kindOf = (answer: Answer): string =>
  'reason' in answer ? `${answer.is} ${answer.reason.kind}` : answer.is;

async function push(machine: TestMachine, entries: readonly Entry[]): Promise<readonly string[]> {
  const reply = await machine.link.push({ protocol: 1, device: machine.device }, linesOf(entries));
  return okOf(reply).answers.map((answer) => kindOf(answer));
}

const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const NOT_JUDGED = 'later not-judged';
const ABSENT = '01976f5e-1234-7abc-8def-0123456789ab';

/** How much of a book one push may make a hub look at, whatever keeps its books. */
export function lookingContract(subject: Subject): void {
  describe(`looking at what a push names on ${subject.name}`, () => {
    let hub: TestHub;
    let office: TestMachine;
    let recorder: TestMachine;
    let head: TestMachine;
    let pen: TestPen;
    let headPen: TestPen;
    const joined = (...duties: readonly Duty[]): Promise<TestMachine> => join(hub, office, duties);
    /** Stored without being judged: what thousands of pushes brought before. */
    const stored = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
      for (let at = 0; at < entries.length; at += 2000) {
        const ask = askOf(office.book, entries.slice(at, at + 2000));
        for (const answer of await hub.storage.append([ask], () => ({ is: 'store' }))) okOf(answer);
      }
      return entries;
    };
    const removal = (targets: readonly Entry[], of: TestPen = pen, by: Duty = RECORDER): Entry =>
      of.write(by, { kind: 'void', supersedes: targets.map(({ id }) => id) });
    const byHead = (...targets: readonly Entry[]): Entry => removal(targets, headPen, HEAD_OF_OFFICE);
    const rowsOf = (batch: string, count: number): readonly Entry[] =>
      many(count, (at) =>
        pen.use(RECORDER, { source: { batch, key: `van-phong|paper||2026-06-08|${at}|1` } }),
      );
    const whole = (batch: string): Entry => headPen.write(HEAD_OF_OFFICE, { kind: 'void', batch });

    beforeEach(async () => {
      hub = await testHub(subject);
      office = await found(hub);
      recorder = await joined(RECORDER);
      head = await joined(HEAD_OF_OFFICE);
      [pen, headPen] = [testPen(recorder.device), testPen(head.device)];
    });
    afterEach(() => hub.storage.close());

    it('[S6] what would look at more than a push may waits for the next one, what looks at nothing does not, and all come in', async () => {
      const uses = await stored(many(1000, () => pen.use(RECORDER)));
      const voids = await stored(many(10, () => removal(uses)));
      const asked = many(300, (at) => byHead(...voids.slice(at % 10, (at % 10) + 1)));
      const plain = headPen.use(HEAD_OF_OFFICE);
      const first = await push(head, [...asked, plain]);
      expect(first[0]).toBe('stored');
      expect(first[299]).toBe(NOT_JUDGED);
      expect(first[300]).toBe('stored');
      let left = asked.filter((_, at) => first[at] === NOT_JUDGED);
      for (let times = 0; left.length > 0; times++) {
        expect(times).toBeLessThan(10);
        const answers = await push(head, left);
        expect(answers[0]).toBe('stored');
        left = left.filter((_, at) => answers[at] === NOT_JUDGED);
      }
      expect(new Set(await push(head, asked))).toEqual(new Set(['same']));
    });

    it('[S6] one import of fifty thousand rows, and removals of a thousand entries each, come in at once', async () => {
      const rows = await stored(rowsOf('lo-1', 50_000));
      expect(await push(head, [whole('lo-1')])).toEqual(['stored']);
      const thousands = many(25, (at) => byHead(...rows.slice(at * 1000, at * 1000 + 1000)));
      expect(new Set(await push(head, thousands))).toEqual(new Set(['stored']));
    });

    it('[S6] an import counts once for one machine, whoever carries how many removals of it', async () => {
      await stored(rowsOf('lo-1', 20_000));
      const others = await joined(RECORDER);
      const foreign = testPen(others.device);
      const removals = many(200, (at) =>
        (at % 2 === 0 ? pen : foreign).write(RECORDER, { kind: 'void', batch: 'lo-1' }),
      );
      const answers = await push(office, removals);
      expect(answers.filter((_, at) => at % 2 === 0)).toEqual(many(100, () => 'stored'));
      expect(answers.filter((_, at) => at % 2 === 1)).toEqual(many(100, () => 'refused not-own'));
    });

    it('[S6] removals of many large imports come in some at a time, one’s own; others’ are refused, and nothing else', async () => {
      const own = many(8, (at) => rowsOf(`lo-${at}`, 20_000));
      await stored(own.flat());
      const stranger = testPen('may-la');
      const elsewhere = { role: 'recorder', department: 'to-chuc' } as const;
      const source = { batch: 'lo-la', key: 'to-chuc|paper||2026-06-08|1|1' };
      await stored([stranger.use(elsewhere, { department: 'to-chuc', source })]);
      const foreign = whole('lo-la');
      let left = [...many(8, (at) => whole(`lo-${at}`)), foreign];
      const told = new Map<Entry, string>();
      let waited = 0;
      for (let times = 0; left.length > 0; times++) {
        expect(times).toBeLessThan(3);
        const answers = await push(head, left);
        for (const [at, entry] of left.entries()) told.set(entry, answers[at] ?? '');
        left = left.filter((entry) => told.get(entry) === NOT_JUDGED);
        waited = Math.max(waited, left.length);
      }
      expect(waited).toBeGreaterThan(0);
      expect([...told.values()]).toEqual([...many(8, () => 'stored'), 'refused not-own']);
    });

    it('[S6] what reaches more than anything may is refused, what waits costs little, and neither holds up what is behind it', async () => {
      const uses = await stored(many(1000, () => pen.use(RECORDER)));
      const voids = await stored(many(210, () => removal(uses)));
      const [beyond] = await stored([removal(voids)]);
      const [within] = await stored([removal(voids.slice(0, 190))]);
      const target = pen.use(RECORDER);
      await stored([target]);
      if (beyond === undefined || within === undefined) throw new Error('stored above');
      const absent = { ...target, id: ABSENT } as Entry;
      const waiting = many(50, () => byHead(within, absent));
      const [tooFar, honest] = [byHead(beyond), byHead(target)];
      const answers = await push(head, [...waiting, tooFar, honest]);
      expect(new Set(answers.slice(0, 50))).toEqual(new Set(['later target-pending']));
      expect(answers.slice(50)).toEqual(['refused not-own', 'stored']);
    });

    it('[S6] many small pushes of one machine that come together are one', async () => {
      const uses = await stored(many(1000, () => pen.use(RECORDER)));
      const [gone] = await stored([removal(uses)]);
      if (gone === undefined) throw new Error('stored above');
      const other = await joined(HEAD_OF_OFFICE);
      const theirs = removal([gone], testPen(other.device), HEAD_OF_OFFICE);
      const pushes = [...many(300, () => push(head, [byHead(gone)])), push(other, [theirs])];
      const answers = (await Promise.all(pushes)).flat();
      expect(answers[0]).toBe('stored');
      expect(answers).toContain(NOT_JUDGED);
      // What another machine brings beside them has its own turn.
      expect(answers.at(-1)).toBe('stored');
    });
  });
}
