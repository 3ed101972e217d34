import { invitationOf } from '@soxanh/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { okOf, randomName } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { offerFounding } from '../service/invite.ts';
import { sha256 } from '../service/secret.ts';
import {
  enrolWith,
  found,
  HUB_URL,
  invited,
  join,
  machineWith,
  newToken,
  problemIn,
  testHub,
  type TestHub,
  type TestMachine,
} from './testing/test-hub.ts';
import { OFFICE, RECORDER } from './testing/test-pen.ts';

const WEEK = 7 * 24 * 60;

describe.each([memorySubject, sqliteSubject])('joining on $name', (subject) => {
  let hub: TestHub;
  let office: TestMachine;
  beforeEach(async () => {
    hub = await testHub(subject);
    office = await found(hub);
  });

  const askWith = (secret: string, more: object = {}): object => ({
    secret,
    tokenHash: sha256(newToken()),
    device: randomName(),
    book: office.book,
    ...more,
  });

  it('[S3] a lost answer is asked for again with the same words; anybody else comes too late', async () => {
    const { secret, url, expiresAt } = await invited(office, [RECORDER, OFFICE]);
    expect([url, expiresAt]).toEqual([HUB_URL, hub.world.now() + 24 * 3_600_000]);
    const token = newToken();
    const ask = askWith(secret, { tokenHash: sha256(token), label: 'Máy văn thư' });
    const first = await (await enrolWith(hub, ask)).json();
    expect(first).toMatchObject({ protocol: 1, book: office.book, duties: [RECORDER, OFFICE] });
    expect(await (await enrolWith(hub, ask)).json()).toEqual(first);
    const late = await enrolWith(hub, askWith(secret));
    expect([late.status, await problemIn(late)]).toEqual([410, { kind: 'invitation' }]);
    const me = await machineWith(hub, { ...office, token }).send('GET', 'me');
    expect(await me.json()).toMatchObject({ label: 'Máy văn thư', duties: [RECORDER, OFFICE], url: HUB_URL });
  });

  it('takes nobody by an invitation that is too old, withdrawn, made up, or of another book', async () => {
    const other = await found(hub);
    const old = await invited(office, [RECORDER]);
    hub.tick(24 * 3600);
    const gone = await invited(office, [RECORDER]);
    expect((await office.send('DELETE', `invitations/${gone.invitation}`)).status).toBe(204);
    const elsewhere = await invited(other, [RECORDER]);
    for (const secret of [old.secret, gone.secret, elsewhere.secret, 'A'.repeat(22)]) {
      expect((await enrolWith(hub, askWith(secret))).status).toBe(410);
    }
    expect((await enrolWith(hub, askWith('A'.repeat(22), { book: randomName() }))).status).toBe(410);
  });

  it('lists what is open, without any secret', async () => {
    const { secret, invitation } = await invited(office, [RECORDER]);
    await join(hub, office, [RECORDER]);
    const list = await (await office.send('GET', 'invitations')).text();
    expect(JSON.parse(list)).toMatchObject({ invitations: [{ invitation, duties: [RECORDER] }] });
    expect(list).not.toContain(secret);
    hub.tick(24 * 3600);
    expect(await (await office.send('GET', 'invitations')).json()).toEqual({ invitations: [] });
  });

  it('an invitation holds an hour to a week, and names at least one duty', async () => {
    for (const body of [
      { duties: [RECORDER], minutes: 59 },
      { duties: [RECORDER], minutes: WEEK + 1 },
      { duties: [] },
      {},
    ]) {
      expect((await office.send('POST', 'invitations', { body })).status).toBe(400);
    }
    const longest = await office.send('POST', 'invitations', { body: { duties: [RECORDER], minutes: WEEK } });
    expect(longest.status).toBe(200);
  });

  it('founds one book by an invitation of the operator, for an hour, never one that is there or made up', async () => {
    const text = okOf(await offerFounding(hub.hub.world));
    const { secret, book, url } = okOf(invitationOf(text));
    expect([book, url]).toEqual([undefined, HUB_URL]);
    const taken = await enrolWith(hub, askWith(secret));
    expect([taken.status, await problemIn(taken)]).toEqual([403, { kind: 'book' }]);
    const sample = await enrolWith(hub, askWith(secret, { book: 'so-mau', synthetic: true }));
    expect([sample.status, await problemIn(sample)]).toEqual([403, { kind: 'book' }]);
    const ask = askWith(secret, { book: 'so-moi', synthetic: false });
    const first = await (await enrolWith(hub, ask)).json();
    expect(first).toMatchObject({ book: 'so-moi', duties: [OFFICE] });
    expect(await (await enrolWith(hub, ask)).json()).toEqual(first);
    expect((await enrolWith(hub, askWith(secret, { book: 'so-khac' }))).status).toBe(410);
    const late = okOf(invitationOf(okOf(await offerFounding(hub.hub.world)))).secret;
    hub.tick(3600);
    expect((await enrolWith(hub, askWith(late, { book: 'so-tre' }))).status).toBe(410);
  });

  it('keeps hashes only: neither token nor secret lies in the storage', async () => {
    const { secret } = await invited(office, [RECORDER]);
    const people = JSON.stringify([
      okOf(await hub.storage.machines(office.book)),
      okOf(await hub.storage.invitations(office.book)),
    ]);
    expect(people).toContain(sha256(office.token));
    expect(people).not.toContain(office.token);
    expect(people).not.toContain(secret);
    const list = await (await office.send('GET', 'machines')).text();
    expect(list).not.toContain(sha256(office.token));
  });

  it('[T1] a machine is named, given other duties and revoked; the last of the Office stays', async () => {
    const { machine, token } = await join(hub, office, [RECORDER]);
    const named = await office.send('PATCH', `machines/${machine}`, { body: { label: 'Máy 2' } });
    expect(await named.json()).toMatchObject({ machine, label: 'Máy 2', duties: [RECORDER] });
    for (const [path, body] of [
      [`machines/${office.machine}`, { duties: [RECORDER] }],
      [`machines/${office.machine}/revoke`, {}],
    ] as const) {
      const kept = await office.send(path.endsWith('revoke') ? 'POST' : 'PATCH', path, { body });
      expect(await problemIn(kept)).toMatchObject({
        kind: 'bad-request',
        why: 'is the last one of the Office',
      });
    }
    const unknown = await office.send('POST', 'machines/nobody/revoke');
    expect(await problemIn(unknown)).toMatchObject({ field: 'machine', why: 'is unknown' });
    const ended = await office.send('POST', `machines/${machine}/revoke`);
    expect(await ended.json()).toMatchObject({ revokedAt: hub.world.now() });
    expect((await machineWith(hub, { ...office, token }).send('GET', 'me')).status).toBe(401);
    // With a second one the first may go; a machine that only the folder knows is no second one.
    await office.send('POST', 'machines', { body: { device: randomName(), duties: [OFFICE] } });
    expect((await office.send('POST', `machines/${office.machine}/revoke`)).status).toBe(400);
    await join(hub, office, [OFFICE]);
    expect((await office.send('POST', `machines/${office.machine}/revoke`)).status).toBe(200);
    expect((await office.send('GET', 'me')).status).toBe(401);
  });
});
