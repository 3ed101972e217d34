import { must, type Duty, type Entry } from '@soxanh/core';
import { INVITATION_LIST, MACHINE_LIST, pushBody } from '@soxanh/sync';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { randomName, type Subject } from '../../db/contract/world.ts';
import { ROUTES } from '../routes/all.ts';
import { found, invited, join, testHub, type TestHub, type TestMachine } from '../testing/test-hub.ts';
import { linesOf, testPen, type TestPen } from '../testing/test-pen.ts';

const DUTIES: readonly Duty[] = [
  { role: 'recorder', department: 'van-phong' },
  { role: 'recorder', department: 'to-chuc' },
  { role: 'focal', department: 'van-phong' },
  { role: 'head', department: 'van-phong' },
  { role: 'union' },
  { role: 'leadership' },
];

interface Member {
  readonly machine: TestMachine;
  readonly duty: Duty;
  readonly pen: TestPen;
}

/** A book with its machines, and everything that only its own members may ever see. */
interface Tenant {
  readonly book: string;
  readonly members: readonly Member[];
  readonly marks: readonly string[];
  /** What it last saved: for others to name. */
  last: Entry | undefined;
  /** A machine that asks nothing, and a code that nobody uses: they are changed from this book or not at all. */
  readonly spare: { readonly machine: string; readonly invitation: string };
  /** What its own Office made of them. */
  readonly done: Set<Change>;
}

/** An office founds its book and invites machines. Its department is called by the book's id: exports show it. */
async function tenant(hub: TestHub, duties: readonly Duty[]): Promise<Tenant> {
  const office = await found(hub);
  const pen = testPen(office.device);
  const members: Member[] = [{ machine: office, duty: { role: 'office' }, pen }];
  for (const duty of duties) {
    const machine = await join(hub, office, [duty]);
    members.push({ machine, duty, pen: testPen(machine.device) });
  }
  const { book } = office;
  const fact = { kind: 'office', topic: 'department', of: 'van-phong', from: '2026-01-01' } as const;
  const named = pen.write({ role: 'office' }, { ...fact, value: { name: book } });
  await office.link.push({ protocol: 1, device: office.device }, linesOf([named]));
  const { machine } = await join(hub, office, [oneOf(DUTIES, 0)]);
  const { invitation } = await invited(office, [oneOf(DUTIES, 0)]);
  const spare = { machine, invitation };
  const marks = members.flatMap((one) => [one.machine.device, one.machine.machine]);
  const all = [book, machine, invitation, ...marks];
  return { book, members, marks: all, last: undefined, spare, done: new Set() };
}

/** What may be asked, and by whom of the book. */
const ASKS = {
  push: { who: 'writer', route: 'POST push' },
  correct: { who: 'writer', route: 'POST push' },
  pull: { who: 'machine', route: 'GET pull' },
  me: { who: 'machine', route: 'GET me' },
  export: { who: 'machine', route: 'GET export' },
  machines: { who: 'office', route: 'GET machines' },
  accept: { who: 'office', route: 'POST machines' },
  rename: { who: 'office', route: 'PATCH machines/:machine' },
  revoke: { who: 'office', route: 'POST machines/:machine/revoke' },
  invitations: { who: 'office', route: 'GET invitations' },
  invite: { who: 'office', route: 'POST invitations' },
  withdraw: { who: 'office', route: 'DELETE invitations/:invitation' },
  backup: { who: 'office', route: 'GET backup' },
} as const;

/** What is done to one machine or code, which is named in the path. */
const CHANGES = ['rename', 'revoke', 'withdraw'] as const;
type Change = (typeof CHANGES)[number];
const isChange = (what: string): what is Change => (CHANGES as readonly string[]).includes(what);

const call = fc.record({
  book: fc.nat(99),
  /** Whose path is asked for: now and then another book's than the token's. */
  at: fc.option(fc.nat(99), { freq: 4, nil: undefined }),
  /** The Office, which may ask the most, half of the time. */
  member: fc.oneof(fc.constant(0), fc.nat(99)),
  /** Whose machine or code is named: now and then another book's than the path's. */
  whose: fc.option(fc.nat(99), { nil: undefined }),
  what: fc.constantFrom(...(Object.keys(ASKS) as (keyof typeof ASKS)[]), 'push', 'push', 'pull', ...CHANGES),
  department: fc.constantFrom('van-phong', 'to-chuc'),
});
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

const oneOf = <T>(all: readonly T[], at: number): T => must(all[at % all.length], 'one of several');

/** The books of a call: whose machine asks, whose path it takes, whose machine or code it names, and all but the first. */
interface Named {
  readonly of: Tenant;
  readonly at: Tenant;
  readonly named: Tenant;
  readonly others: readonly Tenant[];
}

/** What a call sends. Every entry carries its book's id, so that a stray one is known wherever it appears. */
async function sent(
  hub: TestHub,
  { machine, duty, pen }: Member,
  { of, at, named, others }: Named,
  { what, department }: Call,
): Promise<Response> {
  const { token } = machine;
  const path = (last: string): string => `/v1/books/${at.book}/${last}`;
  if (isChange(what)) {
    const [method = '', pattern = ''] = ASKS[what].route.split(' ');
    const { spare } = named;
    const where = pattern.replace(':machine', spare.machine).replace(':invitation', spare.invitation);
    const body = what === 'rename' ? { body: { label: labelBy(of) } } : {};
    const answer = await hub.send(method, path(where), { token, ...body });
    if (answer.ok && named === at) at.done.add(what);
    return answer;
  }
  switch (what) {
    case 'push':
    case 'correct': {
      const foreign = others.map(({ last }) => last?.id).find((id) => id !== undefined);
      const supersedes = what === 'correct' && foreign !== undefined ? { supersedes: [foreign] } : {};
      const entry: Entry = pen.use(duty, { department, typed: of.book, ...supersedes });
      const head = { protocol: 1, device: machine.device };
      const answer = await hub.send('POST', path('push'), { token, body: pushBody(head, linesOf([entry])) });
      if (answer.status === 200 && (await answer.clone().text()).includes('"stored"')) of.last = entry;
      return answer;
    }
    case 'invite':
      return hub.send('POST', path('invitations'), { token, body: { duties: [duty] } });
    case 'accept': {
      const device = randomName();
      return hub.send('POST', path('machines'), { token, body: { device, duties: [duty] } });
    }
    case 'export':
      return hub.send('GET', path('export?month=2026-06&format=csv'), { token });
    default:
      return hub.send('GET', path(what), { token });
  }
}

/** What a book calls the spare machine. */
const labelBy = ({ book }: Tenant): string => `Quầy ${book}`.slice(0, 40);

/** What a machine is told before anything is done: nobody of this book, not in this role, or let through. */
function statusOf(isOwn: boolean, { role }: Duty, what: keyof typeof ASKS): number {
  if (!isOwn) return 401;
  const { who } = ASKS[what];
  const mayAsk = who === 'machine' || role === 'office' || (who === 'writer' && role !== 'leadership');
  return mayAsk ? 0 : 403;
}

/** Books on one hub never see each other, whoever asks for what and however the requests mingle (law T2). */
export function isolationContract(subject: Subject, runs: number): void {
  describe(`books on ${subject.name}`, () => {
    it('[T2] are asked by every route there is of a book', () => {
      const routes = ROUTES.map(({ method, path }) => [method, path.split('/v1/books/:book/')[1]]);
      const ofBooks = routes.filter(([, path]) => path !== undefined).map((route) => route.join(' '));
      expect(new Set(Object.values(ASKS).map(({ route }) => route))).toEqual(new Set(ofBooks));
    });

    it('[T2] never see anything of another, whatever they are, whoever asks and however requests mingle', async () => {
      const hub = await testHub(subject);
      hub.world.clock.advance(40 * 86_400_000);
      let [strangers, seen, exported, foreign, done] = [0, 0, 0, 0, 0];
      const offices = fc.array(fc.subarray([...DUTIES], { minLength: 1 }), { minLength: 2, maxLength: 4 });
      const calls = fc.array(call, { minLength: 10, maxLength: 60, size: 'max' });
      await fc.assert(
        fc.asyncProperty(offices, calls, async (guests, all) => {
          const tenants: Tenant[] = [];
          for (const duties of guests) tenants.push(await tenant(hub, duties));
          // Nobody asks too often: how often is no question here.
          hub.tick(60);
          await Promise.all(
            all.map(async (one) => {
              const of = oneOf(tenants, one.book);
              const at = oneOf(tenants, one.at ?? one.book);
              const member = oneOf(of.members, one.member);
              const named = oneOf(tenants, one.whose ?? one.book);
              const others = tenants.filter((other) => other !== of);
              const answer = await sent(hub, member, { of, at, named, others }, one);
              const text = await answer.text();
              for (const mark of others.flatMap(({ marks }) => marks)) expect(text).not.toContain(mark);
              const told = answer.status === 401 || answer.status === 403 ? answer.status : 0;
              expect([one.what, member.duty.role, told]).toEqual([
                one.what,
                member.duty.role,
                statusOf(at === of, member.duty, one.what),
              ]);
              strangers += at === of ? 0 : 1;
              seen += text.includes('"v":1') ? 1 : 0;
              foreign += isChange(one.what) && at === of && named !== of && told === 0 ? 1 : 0;
            }),
          );
          hub.tick(60);
          for (const of of tenants) {
            exported += (await holdsItsOwn(of, tenants)) ? 1 : 0;
            await keepsItsOwn(of);
            done += of.done.size;
          }
        }),
        { numRuns: runs },
      );
      const were = [strangers > runs, seen > 0, exported > 0, foreign > 0, done > 0];
      expect(were).toEqual(were.map(() => true));
      await hub.storage.close();
    });
  });
}

/**
 * A book's log has entries with its own name in them, and refusals; its figures are those of its own departments.
 *
 * @returns whether there were figures to tell by.
 */
async function holdsItsOwn({ book, members }: Tenant, tenants: readonly Tenant[]): Promise<boolean> {
  const { machine } = oneOf(members, 0);
  const page = await machine.send('GET', 'pull');
  const [, ...lines] = (await page.text()).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  const own = lines.filter((line) => line.includes(book) || line.startsWith('{"refused"'));
  expect(own).toEqual(lines);
  const figures = await (await machine.send('GET', 'export?month=2026-06&format=csv')).text();
  const names = tenants.map((one) => one.book).filter((name) => figures.includes(name));
  expect(names.filter((name) => name !== book)).toEqual([]);
  return names.length > 0;
}

/** A machine was called something, or ended, and a code was taken back, by the Office of its own book if at all. */
async function keepsItsOwn(of: Tenant): Promise<void> {
  const { machine } = oneOf(of.members, 0);
  const { machines } = v.parse(MACHINE_LIST, await (await machine.send('GET', 'machines')).json());
  const spare = machines.find((one) => one.machine === of.spare.machine);
  const { invitations } = v.parse(INVITATION_LIST, await (await machine.send('GET', 'invitations')).json());
  const isOpen = invitations.some(({ invitation }) => invitation === of.spare.invitation);
  expect([spare?.label, spare?.revokedAt !== undefined, !isOpen]).toEqual([
    of.done.has('rename') ? labelBy(of) : undefined,
    of.done.has('revoke'),
    of.done.has('withdraw'),
  ]);
}
