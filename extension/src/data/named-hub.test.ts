import { isAddress, ok } from '@soxanh/core';
import { invitationOf } from '@soxanh/sync';
import { againstAddress, wildAddresses } from '@soxanh/testkit/pure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubHere } from './hub-here.ts';
import { keepAccount, type HubAccount } from './hub-account.ts';
import { Joining } from './join.ts';
import { followHub } from './live-updates.ts';
import { managedFrom } from './managed.ts';
import { openDevices } from './open-devices.ts';
import { syncBook } from './sync-book.ts';
import { BOOK, machine, PAGE, unreached, type Answer } from './testing/shared-machine.ts';

/** Servers that differ in scheme, host, port or path, and in nothing else. */
const SERVERS = [
  ...[
    'https://hub.example',
    'https://hub.example:8443',
    'https://hub.example/so',
    'https://hub.example/so/b',
  ],
  ...[
    'https://hub.example.',
    'https://xhub.example',
    'https://hub.example.evil.example',
    'https://127.0.0.1',
  ],
  ...[
    'http://127.0.0.1',
    'http://127.0.0.1:443',
    'http://127.0.0.1:4765',
    'http://localhost',
    'http://[::1]',
  ],
] as const;

/** The same server as an administrator may write it: in capitals, with its usual port, with slashes and blanks around. */
const spelled = (server: string): fc.Arbitrary<string> =>
  fc
    .record({
      isLoud: fc.boolean(),
      hasPort: fc.boolean(),
      before: fc.constantFrom('', ' '),
      after: fc.constantFrom('', '/', '//', '/ '),
    })
    .map(({ isLoud, hasPort, before, after }) => {
      const [, scheme = '', host = '', port = '', path = ''] =
        /^(https?):\/\/([^/:[]+|\[[^\]]+\])(:\d+)?(.*)$/u.exec(server) ?? [];
      const usual = hasPort && port === '' ? (scheme === 'https' ? ':443' : ':80') : port;
      return `${before}${scheme}://${isLoud ? host.toUpperCase() : host}${usual}${path}${after}`;
    });

/** A policy as it was written, and the server it names; none where it names none that may be used. */
const policies = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...SERVERS).chain((names) => spelled(names).map((hub) => ({ hub, names }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '',
        ' ',
        'hub.example',
        'http://hub.example',
        'https://u:p@hub.example',
        'https://hub.example?x',
        7,
        null,
        {},
      )
      .map((hub) => ({ hub, names: undefined })),
  },
  { weight: 1, arbitrary: fc.constant({ hub: undefined, names: undefined }) },
);

/** Whether the office has this machine ask a server: it names none, or this one. */
const isOurs = (names: string | undefined, url: string): boolean =>
  names === undefined || (URL.canParse(url) && new URL(names).href === new URL(url).href);

/** Where a browser goes; nowhere by what it cannot read. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

const OTHER = 'https://evil.example';
const json = (value: object, status = 200): Answer => ok({ status, body: JSON.stringify(value) });

/** What a server may answer, to send this machine elsewhere: other addresses wherever one has a place, and what sends on. */
const answers: fc.Arbitrary<Answer> = fc.constantFrom(
  unreached,
  ok({ status: 200, body: PAGE }),
  json({ protocol: 1, book: BOOK, machine: 'm1', duties: [{ role: 'office' }], rights: 'r2', url: OTHER }),
  json({ invitation: 'i1', secret: 'A'.repeat(22), url: OTHER, expiresAt: 1 }),
  json({
    machines: [{ machine: `../../../${OTHER}`, duties: [{ role: 'office' }], devices: [], madeAt: 1 }],
  }),
  json({ error: { kind: 'restart', url: OTHER } }, 409),
  json({ error: { kind: 'token', url: OTHER } }, 401),
  json({ error: { kind: 'device-taken' } }, 409),
  json({ error: { kind: 'invitation' } }, 410),
  json({ location: OTHER, url: OTHER }, 307),
  ok({ status: 200, body: OTHER }),
);

/** Everything a machine does by itself or lets a person ask of its server. */
async function doAll(
  one: ReturnType<typeof machine>,
  account: HubAccount,
  ending: AbortController,
): Promise<void> {
  const { shared } = one;
  await syncBook(shared, 'wanted');
  one.pass(3_600_000);
  await syncBook(shared, 'alarm');
  await followHub(shared, async () => ending.abort(), ending.signal);
  const { machines, invitations } = openDevices(shared, account);
  const list = await machines.list();
  await invitations.make([{ role: 'office' }], 60);
  await invitations.open();
  for (const { machine: id } of list.ok ? list.value : []) await machines.revoke(id);
}

describe('[T5] whatever the policy, the account and the answers', () => {
  it('a machine that was connected asks the server it was connected to, and nobody where the office names another', async () => {
    let [reached, held] = [0, 0];
    const urls = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SERVERS) },
      { weight: 1, arbitrary: wildAddresses },
    );
    await fc.assert(
      fc.asyncProperty(urls, policies, fc.array(answers, { minLength: 1 }), async (url, policy, told) => {
        const ending = new AbortController();
        let isRuled = false;
        const one = machine(() => {
          if (!isRuled) return ok({ status: 200, body: PAGE });
          // Whoever asks for ever is heard long enough.
          if (one.asked.length > 30) ending.abort();
          return told[one.asked.length % told.length] ?? unreached;
        });
        const account = { url, token: 'khoa-rieng', machine: 'm1', duties: [{ role: 'office' }] } as const;
        await keepAccount(one.area, BOOK, account);
        // It has read the log once before the policy is there: it knows where to go on.
        await syncBook(one.shared, 'wanted');
        one.asked.length = 0;
        isRuled = true;
        one.rule(managedFrom({ hub: policy.hub }));
        await doAll(one, account, ending);
        const mayAsk = isAddress(url) && isOurs(policy.names, url);
        expect((await hubHere(one.shared)).is).toBe(mayAsk ? 'allowed' : isAddress(url) ? 'other' : 'none');
        if (mayAsk) reached++;
        else held++;
        expect(one.asked.length > 0).toBe(mayAsk);
        for (const ask of one.asked) {
          expect(againstAddress(ask.url.slice(0, url.length))).toEqual([]);
          expect(ask.url.startsWith(`${url}/v1/`)).toBe(true);
          expect(originOf(ask.url)).toBe(originOf(url));
          expect(ask.token).toBe(account.token);
          expect(`${ask.url} ${ask.body ?? ''}`).not.toContain(account.token);
        }
      }),
    );
    expect([reached > 10, held > 10]).toEqual([true, true]);
  });

  it('a code is used with the server that is written in it, encrypted or on this machine, and with none but the office’s', async () => {
    let [used, refused] = [0, 0];
    const urls = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...SERVERS).chain(spelled) },
      { weight: 1, arbitrary: wildAddresses },
    );
    await fc.assert(
      fc.asyncProperty(
        urls,
        policies,
        fc.array(answers, { minLength: 1 }),
        fc.constantFrom(...SERVERS),
        async (address, { hub, names }, told, old) => {
          const read = invitationOf(`${address.trim().replace(/\/+$/u, '')}/moi#${BOOK}.${'A'.repeat(22)}`);
          if (!read.ok) return;
          const { url } = read.value;
          const { asked, area, shared } = machine(() => told[asked.length % told.length] ?? unreached);
          // It was connected before, and shows the key it had to the server it was of, to be known again.
          const key = { url: old, token: 'khoa-cu', machine: 'm1', duties: [] };
          await keepAccount(area, BOOK, key);
          const before = await area.withPrefix('');
          const never = (): never => expect.fail('Nobody was let in');
          const joining = new Joining({
            ...shared,
            random: (count) => new Uint8Array(count).fill(7),
            managed: managedFrom({ hub }),
            book: undefined,
            settings: never,
            change: never,
            open: never,
            share: never,
          });
          const joined = await joining.join(read.value, () => undefined);
          const mayAsk = isOurs(names, url);
          expect([joined.ok, !joined.ok && joined.error.kind === 'other-hub']).toEqual([false, !mayAsk]);
          expect(asked.length > 0).toBe(mayAsk);
          expect(mayAsk ? before : await area.withPrefix('')).toEqual(before);
          if (mayAsk) used++;
          else refused++;
          for (const ask of asked) {
            expect([ask.url, ask.token]).toEqual([`${url}/v1/enrol`, undefined]);
            expect(ask.body?.includes(key.token)).toBe(old === url);
            expect(againstAddress(url)).toEqual([]);
          }
        },
      ),
    );
    expect([used > 10, refused > 10]).toEqual([true, true]);
  });
});
