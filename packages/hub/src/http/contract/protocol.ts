import type { Duty, Entry } from '@soxanh/core';
import { knownRefusal, type Answer, type PushHead } from '@soxanh/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARD_NAMES } from '../../db/contract/long-names.ts';
import { okOf, randomName, type Subject } from '../../db/contract/world.ts';
import { markOf } from '../../service/marks.ts';
import { found, join, testHub, type TestHub, type TestMachine } from '../testing/test-hub.ts';
import { HEAD_OF_OFFICE, linesOf, OFFICE, RECORDER, testPen, type TestPen } from '../testing/test-pen.ts';

const ELSEWHERE = { department: 'to-chuc' };

/** Pushes, and says what became of each line. */
async function push(
  machine: TestMachine,
  what: readonly (Entry | string)[],
  head: Partial<PushHead> = {},
): Promise<readonly Answer[]> {
  const lines = what.flatMap((one) => (typeof one === 'string' ? [one] : linesOf([one])));
  const reply = await machine.link.push({ protocol: 1, device: machine.device, ...head }, lines);
  return okOf(reply).answers;
}

/** All lines of the book, as a machine reads them. */
async function logOf(machine: TestMachine, limit = 5000): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let after = '', more = true; more;) {
    const page = okOf(await machine.link.pull({ after, high: '', limit, wait: 0 }));
    expect(page.head.first).toBe(lines.length + 1);
    lines.push(...page.lines);
    ({ cursor: after, more } = page.head);
  }
  return lines;
}

const kinds = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => ('reason' in answer ? `${answer.is} ${answer.reason.kind}` : answer.is));

/** What a hub answers to pushes and pulls, whatever keeps its books. */
export function protocolContract(subject: Subject): void {
  describe(`pushing and pulling on ${subject.name}`, () => {
    let hub: TestHub;
    let office: TestMachine;
    let recorder: TestMachine;
    let pen: TestPen;
    const joined = (...duties: readonly Duty[]): Promise<TestMachine> => join(hub, office, duties);

    beforeEach(async () => {
      hub = await testHub(subject);
      office = await found(hub);
      recorder = await joined(RECORDER);
      pen = testPen(recorder.device);
    });
    afterEach(() => hub.storage.close());

    it('[S3] gives each entry its answer, the same push again changes nothing, and every page has the lines as they were', async () => {
      const entries = [
        pen.use(RECORDER),
        pen.use(RECORDER, { amount: 5, note: undefined }),
        pen.use(RECORDER),
      ];
      expect(kinds(await push(recorder, entries))).toEqual(['stored', 'stored', 'stored']);
      expect(kinds(await push(recorder, entries))).toEqual(['same', 'same', 'same']);
      for (const limit of [1, 2, 5000]) {
        expect(await logOf(office, limit)).toEqual(linesOf(entries));
      }
    });

    it('[S6] a bad line never blocks the others, and everybody learns what was refused', async () => {
      const good = pen.use(RECORDER);
      const foreign = pen.use({ role: 'recorder', department: 'to-chuc' }, ELSEWHERE);
      const huge = JSON.stringify({ v: 1, text: 'x'.repeat(70_000) });
      const answers = await push(recorder, ['no JSON', good, huge, '{"v":1}', foreign]);
      expect(kinds(answers)).toEqual([
        'refused no-entry',
        'stored',
        'refused too-large',
        'refused no-entry',
        'refused duty',
      ]);
      const reasons = answers.flatMap((answer) => (answer.is === 'refused' ? [answer.reason] : []));
      expect(reasons.every((reason) => knownRefusal(reason) !== undefined)).toBe(true);
      const [entry, refusal, ...more] = await logOf(office);
      expect([entry, more]).toEqual([linesOf([good])[0], []]);
      expect(JSON.parse(refusal ?? '')).toMatchObject({
        refused: { id: foreign.id, device: recorder.device, reason: { kind: 'duty', department: 'to-chuc' } },
      });
      // Told once, however often it is tried.
      expect(kinds(await push(recorder, [foreign]))).toEqual(['refused duty']);
      expect(await logOf(office)).toHaveLength(2);
    });

    it.each(HARD_NAMES)('[S6] an import named by %s comes in, and all beside it', async (_what, nameOf) => {
      const source = { batch: nameOf(), key: 'van-phong|paper||2026-06-08|20|1' };
      const three = [pen.use(RECORDER), pen.use(RECORDER, { source }), pen.use(RECORDER)];
      const beside = [testPen(office.device).use(OFFICE)];
      const both = await Promise.all([push(recorder, three), push(office, beside)]);
      expect(both.flatMap((answers) => kinds(answers))).toEqual(Array.from({ length: 4 }, () => 'stored'));
      const gone = pen.write(RECORDER, { kind: 'void', batch: source.batch, reason: 'nhầm' } as never);
      expect(kinds(await push(recorder, [gone]))).toEqual(['stored']);
    });

    it('[T1] judges by the office as the push itself has made it, and by duties as they are now', async () => {
      const set = testPen(office.device);
      const meter = { name: 'Công tơ 1', resource: 'electricity', unit: 'kWh', departments: ['van-phong'] };
      const fact = set.write(OFFICE, {
        kind: 'office',
        topic: 'meter',
        of: 'dien-1',
        from: '2026-06-01',
        value: meter,
      } as never);
      const reading = pen.write(RECORDER, {
        kind: 'reading',
        meter: 'dien-1',
        day: '2026-06-08',
        value: '12480',
      } as never);
      expect(kinds(await push(recorder, [reading]))).toEqual(['refused meter']);
      const asOffice = set.use(OFFICE);
      expect(kinds(await push(office, [fact, asOffice]))[1]).toBe('stored');
      await office.send('PATCH', `machines/${recorder.machine}`, { body: { duties: [{ role: 'union' }] } });
      expect(kinds(await push(recorder, [pen.use(RECORDER)]))).toEqual(['refused duty']);
    });

    it('[T1] others correct what their own machine wrote, under any of its names', async () => {
      const first = pen.use(RECORDER);
      await push(recorder, [first]);
      const renamed = testPen(`${recorder.device}-2`);
      const own = renamed.use(RECORDER, { supersedes: [first.id] });
      const others = await joined(RECORDER);
      const meddling = testPen(others.device).use(RECORDER, { supersedes: [first.id] });
      expect(kinds(await push(recorder, [own], { device: `${recorder.device}-2` }))).toEqual(['stored']);
      expect(kinds(await push(others, [meddling]))).toEqual(['refused not-own']);
      const early = pen.use(RECORDER, { supersedes: ['01976f5e-1234-7abc-8def-0123456789ab'] });
      expect(kinds(await push(recorder, [early]))).toEqual(['later target-pending']);
    });

    it('[T1] a head brings back what the department’s removals removed, whichever push they came with', async () => {
      const head = await joined(HEAD_OF_OFFICE);
      const headPen = testPen(head.device);
      const removal = (...targets: readonly Entry[]): Entry =>
        pen.write(RECORDER, { kind: 'void', supersedes: targets.map(({ id }) => id), reason: 'nhầm' });
      const back = (target: Entry): Entry => headPen.use(HEAD_OF_OFFICE, { supersedes: [target.id] });
      const first = pen.use(RECORDER);
      const [once, twice, thrice] = [removal(first), removal(first), removal(first)];
      const [overOnce, overBoth] = [removal(once), removal(twice, once)];
      for (const entry of [first, once, twice, thrice, overOnce, overBoth]) await push(recorder, [entry]);
      expect(kinds(await push(head, [back(once), back(overOnce), back(overBoth)]))).toEqual([
        'stored',
        'stored',
        'stored',
      ]);
      // An import that was taken back, and the taking back taken back.
      const source = { batch: 'lô\u0000', key: 'van-phong|paper||2026-06-08|20|1' };
      const row = pen.use(RECORDER, { source });
      const gone = pen.write(RECORDER, { kind: 'void', batch: source.batch, reason: 'nhầm' } as never);
      for (const entry of [row, gone, removal(gone)]) await push(recorder, [entry]);
      expect(kinds(await push(head, [back(gone)]))).toEqual(['stored']);
      const elsewhere = testPen(office.device).use(OFFICE, ELSEWHERE);
      const bySomebody = testPen(office.device).write(OFFICE, { kind: 'void', supersedes: [elsewhere.id] });
      for (const entry of [elsewhere, bySomebody]) await push(office, [entry]);
      expect(kinds(await push(head, [back(bySomebody)]))).toEqual(['refused not-own']);
    });

    it('[S6] a row of thousands of removals is judged to its end, and blocks nobody', async () => {
      const head = await joined(HEAD_OF_OFFICE);
      const row: Entry[] = [pen.use(RECORDER)];
      for (let at = 0; at < 4500; at++) {
        row.push(pen.write(RECORDER, { kind: 'void', supersedes: [row.at(-1)?.id ?? row[0]?.id] } as never));
      }
      for (let at = 0; at < row.length; at += 500) await push(recorder, row.slice(at, at + 500));
      const touch = testPen(head.device).write(HEAD_OF_OFFICE, {
        kind: 'void',
        supersedes: [row.at(-1)?.id],
      } as never);
      expect(kinds(await push(head, [touch]))).toEqual(['refused not-own']);
    });

    it('[T1] what is carried needs both: its author may write it, and its carrier could have', async () => {
      const [good, wrong] = [
        pen.use(RECORDER),
        pen.use({ role: 'recorder', department: 'to-chuc' }, ELSEWHERE),
      ];
      const head = await joined(HEAD_OF_OFFICE);
      const other = await joined(RECORDER);
      expect(kinds(await push(other, [good, wrong]))).toEqual(['not-yours', 'not-yours']);
      expect(await logOf(office)).toEqual([]);
      expect(kinds(await push(head, [wrong, good]))).toEqual(['not-yours', 'stored']);
      // The Office's bridge does not bring in what would be refused on the direct way.
      expect(kinds(await push(office, [wrong]))).toEqual(['refused duty']);
    });

    it('[T1] a machine nobody knows waits until the Office has given it duties, a revoked one for the Office’s word', async () => {
      const name = randomName();
      const entry = testPen(name).use(RECORDER);
      expect(kinds(await push(office, [entry]))).toEqual(['later unknown-device']);
      const added = await office.send('POST', 'machines', { body: { device: name, duties: [RECORDER] } });
      expect(await added.json()).toMatchObject({ devices: [name], folderOnly: true });
      expect(kinds(await push(office, [entry]))).toEqual(['stored']);
      const late = pen.use(RECORDER);
      await office.send('POST', `machines/${recorder.machine}/revoke`);
      expect(kinds(await push(office, [late]))).toEqual(['later revoked']);
      expect(kinds(await push(office, [late], { vouch: true }))).toEqual(['stored']);
    });

    it('[S5] [S7] a machine says of its own entries that an earlier log refused them: all hear of it, and what is stored stays', async () => {
      const [mine, stored] = [pen.use(RECORDER), pen.use(RECORDER)];
      const foreign = testPen(randomName()).use(RECORDER);
      expect(kinds(await push(recorder, [stored]))).toEqual(['stored']);
      const said = await push(recorder, [mine, stored, foreign], { withdrawn: true });
      expect(kinds(said)).toEqual(['refused withdrawn', 'same', 'not-yours']);
      expect(kinds(await push(office, [foreign], { withdrawn: true }))).toEqual(['not-yours']);
      const log = await logOf(office);
      expect(log).toHaveLength(2);
      expect(log[1]).toContain('"withdrawn"');
      expect(kinds(await push(recorder, [pen.use({ ...RECORDER }, { supersedes: [mine.id] })]))).toEqual([
        'refused refused-target',
      ]);
      // Its people may think otherwise.
      expect(kinds(await push(recorder, [mine]))).toEqual(['stored']);
    });

    it('[T1] nobody but the Office vouches', async () => {
      const foreign = testPen(randomName()).use({ role: 'recorder', department: 'to-chuc' }, ELSEWHERE);
      const head = await joined(HEAD_OF_OFFICE);
      expect(kinds(await push(head, [foreign], { vouch: true }))).toEqual(['not-yours']);
      expect(kinds(await push(recorder, [foreign], { vouch: true }))).toEqual(['not-yours']);
      expect(kinds(await push(office, [foreign], { vouch: true }))).toEqual(['stored']);
    });

    it('[J3] another text under a known id is taken from its own machine or the Office, and from nobody else', async () => {
      const entry = pen.use(RECORDER);
      await push(recorder, [entry]);
      const twin = { ...entry, amount: 21 } as Entry;
      const stolen = { ...entry, by: { ...RECORDER, device: office.device } } as unknown as Entry;
      expect(kinds(await push(office, [stolen], { vouch: true }))).toEqual(['refused id-taken']);
      expect(kinds(await push(recorder, [twin]))).toEqual(['stored']);
      expect(kinds(await push(office, [{ ...entry, amount: 22 }]))).toEqual(['stored']);
      const head = await joined(HEAD_OF_OFFICE);
      expect(kinds(await push(head, [{ ...entry, amount: 99 }]))).toEqual(['refused id-taken']);
    });

    it('[S8] keeps a kind nobody knows from the Office, and lets others wait', async () => {
      const later = { ...pen.use(RECORDER), kind: 'tally' } as unknown as Entry;
      expect(kinds(await push(recorder, [later]))).toEqual(['later hub-too-old']);
      const officeLater = { ...testPen(office.device).use(OFFICE), kind: 'tally' } as unknown as Entry;
      expect(kinds(await push(office, [officeLater]))).toEqual(['stored']);
      const newer = await recorder.link.push({ protocol: 9, device: recorder.device }, []);
      expect(okOf(newer).protocol).toBe(1);
    });

    it('[S1] a copied profile loses nothing: both are kept, and told to take a new name, which is theirs alone', async () => {
      const other = await joined(RECORDER);
      const copy = testPen(recorder.device);
      const [mine, theirs] = [
        pen.use(RECORDER),
        { ...copy.use(RECORDER), id: '01976f5e-1234-7abc-8def-0123456789ab' },
      ];
      await push(recorder, [mine]);
      expect(await push(recorder, [theirs as Entry])).toEqual([{ is: 'stored', clone: true }]);
      const list = await office.send('GET', 'machines');
      expect(await list.json()).toMatchObject({
        machines: expect.arrayContaining([
          expect.objectContaining({ machine: recorder.machine, cloned: true }),
        ]) as unknown,
      });
      const taken = await recorder.link.push({ protocol: 1, device: other.device }, []);
      expect(taken).toEqual({ ok: false, error: { kind: 'device-taken' } });
    });

    it('[S7] a mark of a log that was set back begins a new epoch for all; one that is made up troubles its sender only', async () => {
      const entry = pen.use(RECORDER);
      await push(recorder, [entry]);
      const { epoch, seq, secret } = okOf(await hub.storage.head(office.book));
      const ask = { after: '', limit: 10, wait: 0 };
      const ours = (place: object): string => markOf({ epoch, seq, tag: 'AAAAAAAAAAA', ...place }, secret);
      for (const strange of ['x', `${epoch}.9.AAAAAAAAAAA.AAAAAAAAAAA`, `${epoch}.1e3.A.A`, `${ours({})}A`]) {
        const answer = await recorder.link.pull({ ...ask, high: strange });
        expect(answer).toEqual({ ok: false, error: { kind: 'restart', epoch } });
      }
      expect(okOf(await hub.storage.head(office.book)).epoch).toBe(epoch);
      const further = ours({ seq: seq + 5 });
      const told = await recorder.link.push(
        { protocol: 1, device: recorder.device, high: further },
        linesOf([pen.use(RECORDER)]),
      );
      const { epoch: next } = okOf(await hub.storage.head(office.book));
      expect(next > epoch).toBe(true);
      expect(told).toEqual({ ok: false, error: { kind: 'restart', epoch: next } });
      expect(await logOf(office)).toHaveLength(1);
      expect(hub.events.filter(({ kind }) => kind === 'rolled-back')).toHaveLength(1);
      // Another client with a mark of the old epoch is told the same, and the epoch stays.
      const again = await office.link.pull({ ...ask, high: further });
      expect(again).toEqual({ ok: false, error: { kind: 'restart', epoch: next } });
      expect(hub.events.filter(({ kind }) => kind === 'rolled-back')).toHaveLength(1);
    });
  });
}
