import { must, type Duty, type Entry } from '@soxanh/core';
import { pushBody } from '@soxanh/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../db/contract/world.ts';
import { found, join, testHub, type TestHub, type TestMachine } from '../testing/test-hub.ts';
import { linesOf, testPen, type TestPen } from '../testing/test-pen.ts';

const DUTIES: readonly Duty[] = [
  { role: 'office' },
  { role: 'recorder', department: 'van-phong' },
  { role: 'recorder', department: 'to-chuc' },
  { role: 'head', department: 'van-phong' },
  { role: 'union' },
  { role: 'leadership' },
];
const BOOKS = 3;

interface Member {
  readonly machine: TestMachine;
  readonly duty: Duty;
  readonly pen: TestPen;
}

/** A book with a machine of every role, and everything that only its own members may ever see. */
interface Tenant {
  readonly book: string;
  readonly members: readonly Member[];
  readonly marks: readonly string[];
}

async function tenant(hub: TestHub): Promise<Tenant> {
  const office = await found(hub);
  const members: Member[] = [];
  for (const duty of DUTIES) {
    const machine = duty.role === 'office' ? office : await join(hub, office, [duty]);
    members.push({ machine, duty, pen: testPen(machine.device) });
  }
  const { book } = office;
  const marks = members.flatMap(({ machine }) => [machine.device, machine.machine]);
  return { book, members, marks: [book, ...marks] };
}

const call = fc.record({
  book: fc.nat(BOOKS - 1),
  /** Whose path is asked for: now and then another book's than the token's. */
  at: fc.option(fc.nat(BOOKS - 1), { freq: 4, nil: undefined }),
  member: fc.nat(DUTIES.length - 1),
  what: fc.constantFrom('push', 'push', 'pull', 'me', 'machines', 'invitations', 'invite'),
  department: fc.constantFrom('van-phong', 'to-chuc'),
});
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

/** What a call sends. Every entry carries its book's id, so that a stray one is known wherever it appears. */
function sent(hub: TestHub, of: Tenant, at: Tenant, { member, what, department }: Call): Promise<Response> {
  const { machine, duty, pen } = must(of.members[member], 'a member of every role');
  const { token } = machine;
  const path = (last: string): string => `/v1/books/${at.book}/${last}`;
  if (what === 'push') {
    const entry: Entry = pen.use(duty, { department, typed: of.book });
    const body = pushBody({ protocol: 1, device: machine.device }, linesOf([entry]));
    return hub.send('POST', path('push'), { token, body });
  }
  if (what === 'invite') return hub.send('POST', path('invitations'), { token, body: { duties: [duty] } });
  return hub.send('GET', path(what), { token });
}

/** Books on one hub never see each other, whoever asks for what and however the requests mingle (law T2). */
export function isolationContract(subject: Subject, runs: number): void {
  describe(`books on ${subject.name}`, () => {
    it('[T2] never see anything of another, whoever asks and however requests mingle', async () => {
      const hub = await testHub(subject);
      const tenants: Tenant[] = [];
      for (let made = 0; made < BOOKS; made++) tenants.push(await tenant(hub));
      let strangers = 0;
      let seen = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(call, { minLength: 10, maxLength: 60, size: 'max' }), async (calls) => {
          // Nobody asks too often: how often is no question here.
          hub.tick(60);
          await Promise.all(
            calls.map(async (one) => {
              const of = must(tenants[one.book], 'a book');
              const at = must(tenants[one.at ?? one.book], 'a book');
              const answer = await sent(hub, of, at, one);
              const text = await answer.text();
              const others = tenants.filter((other) => other !== of);
              for (const mark of others.flatMap(({ marks }) => marks)) expect(text).not.toContain(mark);
              expect([answer.status === 401, at]).toEqual([at !== of, at]);
              strangers += at === of ? 0 : 1;
              seen += text.includes('"v":1') ? 1 : 0;
            }),
          );
        }),
        { numRuns: runs },
      );
      expect(strangers).toBeGreaterThan(runs);
      expect(seen).toBeGreaterThan(0);
      for (const of of tenants) {
        const [office] = of.members;
        const page = await must(office, 'its office').machine.send('GET', 'pull');
        const [, ...lines] = (await page.text()).trimEnd().split('\n');
        expect(lines.length).toBeGreaterThan(0);
        const own = lines.filter((line) => line.includes(of.book) || line.startsWith('{"refused"'));
        expect(own).toEqual(lines);
      }
      await hub.storage.close();
    });
  });
}
