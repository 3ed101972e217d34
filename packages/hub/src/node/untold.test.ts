import { Writable } from 'node:stream';
import { must, type Duty } from '@soxanh/core';
import { fakeClock } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { found, join, OPERATOR, testHub, type TestHub, type TestMachine } from '../http/testing/test-hub.ts';
import {
  HEAD_OF_OFFICE,
  linesOf,
  OFFICE,
  RECORDER,
  testPen,
  type TestPen,
} from '../http/testing/test-pen.ts';
import { hubLogger, logEvent } from './logger.ts';
import { hubMetrics } from './metrics.ts';

/** A word that is found again wherever it goes, with what people write around it. */
const canary = (name: string): fc.Arbitrary<string> =>
  fc
    .record({ before: fc.string({ unit: 'grapheme', maxLength: 8 }), at: fc.nat(9999) })
    .map(({ before, at }) => `${before.trim()}dauvet${name}${at}.docx`.replaceAll(/[\p{C}\p{Z}]/gu, ''));

/** The word alone, as it stands in JSON too. */
const markIn = (text: string): string => /dauvet[a-z]+\d+\.docx/u.exec(text)?.[0] ?? '';

const drafts = fc.array(
  fc.record({
    by: fc.constantFrom('office' as const, 'recorder' as const, 'head' as const),
    /** Another department's is refused to all but the Office. */
    department: fc.constantFrom('van-phong', 'to-chuc'),
    amount: fc.integer({ min: 1, max: 9000 }),
    typed: canary('chu'),
    note: fc.option(canary('ghichu'), { nil: undefined }),
  }),
  { minLength: 3, maxLength: 12 },
);

interface Member {
  readonly machine: TestMachine;
  readonly pen: TestPen;
  readonly duty: Duty;
}

/** A hub that is watched as a running one is: all it writes down, and all it counts. */
async function watchedHub() {
  let log = '';
  const to = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      log += piece.toString();
      done();
    },
  });
  const logger = hubLogger('debug', to);
  const metrics = hubMetrics({ waiting: () => 0, room: () => undefined });
  const hub = await testHub(memorySubject, {
    tell: (event) => {
      logEvent(logger, event);
      metrics.tell(event);
    },
    metrics: { text: metrics.text, token: OPERATOR },
  });
  // In the month after the entries': they are due.
  hub.world.clock.advance(40 * 86_400_000);
  return { hub, log: () => log, metrics: () => metrics.text() };
}

async function membersOf(
  hub: TestHub,
  duties: readonly Duty[],
  clock = fakeClock(),
): Promise<readonly Member[]> {
  const office = await found(hub);
  const machines = [office];
  for (const duty of duties.slice(1)) machines.push(await join(hub, office, [duty]));
  return machines.map((machine, at) => ({
    machine,
    pen: testPen(machine.device, clock),
    duty: duties[at] ?? OFFICE,
  }));
}

const textOf = async (machine: TestMachine, path: string): Promise<string> => {
  const answer = await machine.send('GET', path);
  expect(answer.status).toBe(200);
  return answer.text();
};

/** What programs and people are given of a month; a machine is given one file at a time. */
async function exportsOf(machine: TestMachine): Promise<string> {
  let all = '';
  for (const format of ['csv', 'json', 'json&by=day&resource=paper'])
    all += await textOf(machine, `export?month=2026-06&format=${format}`);
  return all;
}

/** Names of the labels that the hub's own figures have. */
const labelsIn = (metrics: string): ReadonlySet<string> =>
  new Set(
    metrics
      .split('\n')
      .filter((line) => line.startsWith('soxanh_'))
      .flatMap((line) => [...line.matchAll(/([a-z]+)="/gu)].map(([, name = '']) => name)),
  );

interface Draft {
  readonly by: 'office' | 'recorder' | 'head';
  readonly department: string;
  readonly amount: number;
  readonly typed: string;
  readonly note: string | undefined;
}

/** Pushes one after the other. @returns what was taken, what was not, and all that was answered. */
async function pushAll(members: readonly Member[], all: readonly Draft[]) {
  const [stored, left]: [Draft[], Draft[]] = [[], []];
  let answers = '';
  for (const draft of all) {
    const { by, note, ...fields } = draft;
    const { machine, pen, duty } = must(
      members.find((one) => one.duty.role === by),
      'one of each',
    );
    const entry = pen.use(duty, note === undefined ? fields : { ...fields, note });
    const pushed = await machine.link.push({ protocol: 1, device: machine.device }, linesOf([entry]));
    answers += JSON.stringify(pushed);
    (okOf(pushed).answers[0]?.is === 'stored' ? stored : left).push(draft);
  }
  return { stored, left, answers };
}

/** The Office says whether notes are allowed and what a department is called, and names a machine. */
async function setUp([office, other]: readonly Member[], allowed: boolean, name: string): Promise<void> {
  const { machine, pen } = must(office, 'a book has its Office');
  const said = { kind: 'office', from: '2026-01-01' } as const;
  const facts = [
    pen.write(OFFICE, { ...said, topic: 'notes', of: 'office', value: { allowed } }),
    pen.write(OFFICE, { ...said, topic: 'department', of: 'van-phong', value: { name } }),
  ];
  await machine.link.push({ protocol: 1, device: machine.device }, linesOf(facts));
  const label = { label: markIn(name) };
  const named = await machine.send('PATCH', `machines/${other?.machine.machine}`, { body: label });
  expect(named.status).toBe(200);
}

/** All that the Office, which may ask the most, can have of a hub. */
async function askedBy(machine: TestMachine) {
  const [log, backup] = [await textOf(machine, 'pull'), await textOf(machine, 'backup')];
  let lists = '';
  for (const path of ['machines', 'invitations', 'me']) lists += await textOf(machine, path);
  return { book: log + backup, lists, figures: await exportsOf(machine) };
}

it('[T3] notes go nowhere unless the office allows them; a refused text goes nowhere; logs and figures of operation name nobody', async () => {
  let [noted, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(drafts, fc.boolean(), canary('ten'), async (all, allowed, name) => {
      const { hub, log, metrics } = await watchedHub();
      const members = await membersOf(hub, [OFFICE, RECORDER, HEAD_OF_OFFICE]);
      await setUp(members, allowed, name);
      const { machine } = must(members[0], 'a book has its Office');
      const { stored, left, answers } = await pushAll(members, all);
      await machine.link.push({ protocol: 1, device: machine.device }, ['{"v":1,"note":"dauvet"', 'dauvet']);
      const { book, lists, figures } = await askedBy(machine);
      const counted = await metrics();

      const isRefused = ({ by, department, note }: Draft): boolean =>
        (note !== undefined && !allowed) || (by !== 'office' && department !== 'van-phong');
      expect(left).toEqual(all.filter((draft) => isRefused(draft)));
      const notes = stored.flatMap(({ note }) => note ?? []);
      expect(notes.filter((note) => !book.includes(markIn(note)))).toEqual([]);
      // The same word may stand in an entry that was taken and in one that was not.
      const kept = [...notes, ...stored.map(({ typed }) => typed)].join(' ');
      const untold = left.flatMap(({ typed, note }) => [typed, note ?? typed]);
      for (const text of untold.map((one) => markIn(one)).filter((one) => !kept.includes(one)))
        expect(book + answers).not.toContain(text);
      expect(lists + figures + answers).not.toMatch(/dauvet(?:chu|ghichu)/u);
      // Neither words of people nor names of books and machines, and no key.
      const names = members.flatMap(({ machine: one }) => [one.book, one.device, one.machine, one.token]);
      for (const text of ['dauvet', 'van-phong', 'to-chuc', ...names])
        expect(log() + counted).not.toContain(text);
      expect(log()).toContain('"event":"pushed"');
      expect(labelsIn(counted)).toEqual(new Set(['method', 'route', 'status', 'le', 'outcome']));
      noted += notes.length;
      refused += left.length;
    }),
    { numRuns: 25 },
  );
  expect([noted > 0, refused > 0]).toEqual([true, true]);
});

const rows = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    department: fc.constantFrom('van-phong', 'to-chuc'),
    amount: fc.integer({ min: 1, max: 500 }),
    /** Which machine writes it, and how many minutes later: in one office, and in the other. */
    who: fc.tuple(fc.nat(2), fc.nat(2)),
    later: fc.tuple(fc.nat(600), fc.nat(600)),
  }),
  { minLength: 1, maxLength: 20 },
);
type Row = typeof rows extends fc.Arbitrary<(infer R)[]> ? R : never;

async function figuresOf(all: readonly Row[], at: 0 | 1): Promise<string> {
  const { hub } = await watchedHub();
  const clock = fakeClock();
  const members = await membersOf(hub, [OFFICE, OFFICE, OFFICE], clock);
  await setUp(members, false, 'Văn phòng');
  for (const { day, who, later, ...fields } of all) {
    clock.advance(later[at] * 60_000);
    const { machine, pen } = must(members[who[at]], 'there are three');
    const text = `2026-06-${String(day).padStart(2, '0')}`;
    const entry = pen.use(OFFICE, { ...fields, day: text });
    const pushed = await machine.link.push({ protocol: 1, device: machine.device }, linesOf([entry]));
    expect(okOf(pushed).answers).toEqual([{ is: 'stored' }]);
  }
  return exportsOf(must(members[0], 'there are three').machine);
}

it('[T3] no figure of an export tells which machine wrote, or at what hour: written by others at other hours it is the same, byte for byte', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const [one, other] = [await figuresOf(all, 0), await figuresOf(all, 1)];
      expect(other).toBe(one);
      const own = all.filter(({ department }) => department === 'van-phong');
      const sum = own.reduce((total, { amount }) => total + amount, 0);
      told += sum > 0 && one.includes(`Văn phòng;tờ;${sum};`) ? 1 : 0;
    }),
    { numRuns: 15 },
  );
  expect(told).toBeGreaterThan(5);
});
