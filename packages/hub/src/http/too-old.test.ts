import { OLDEST, PROTOCOL } from '@soxanh/sync';
import { expect, it } from 'vitest';
import { randomName } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { sha256 } from '../service/secret.ts';
import { enrolWith, found, invited, join, newToken, problemIn, testHub } from './testing/test-hub.ts';
import { linesOf, RECORDER, testPen } from './testing/test-pen.ts';

const TOO_OLD = { kind: 'protocol', oldest: OLDEST, newest: PROTOCOL };

it('[S8] a client too old for this hub is told so, and its entries and its code are as they were', async () => {
  const hub = await testHub(memorySubject);
  const office = await found(hub);
  const { link, device } = await join(hub, office, [RECORDER]);
  const lines = linesOf([testPen(device).use(RECORDER)]);
  expect(await link.push({ protocol: OLDEST - 1, device }, lines)).toEqual({ ok: false, error: TOO_OLD });
  expect(await link.push({ protocol: PROTOCOL + 1, device }, lines)).toMatchObject({
    value: { protocol: PROTOCOL, answers: [{ is: 'stored' }] },
  });

  const { secret } = await invited(office, [RECORDER]);
  const ask = { secret, tokenHash: sha256(newToken()), device: randomName(), book: office.book };
  const refused = await enrolWith(hub, { ...ask, protocol: OLDEST - 1 });
  expect([refused.status, await problemIn(refused)]).toEqual([426, TOO_OLD]);
  expect((await enrolWith(hub, ask)).status).toBe(200);
});
