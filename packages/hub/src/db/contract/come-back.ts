import type { Duty } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Enrolment, Machine, Newcomer } from '../people.ts';
import type { HubStorage } from '../storage.ts';
import {
  foundBook,
  newMachine,
  okOf,
  randomHash,
  randomName,
  testWorld,
  type Opened,
  type Subject,
} from './world.ts';

const RECORDER: Duty = { role: 'recorder', department: 'van-phong' };
const HEAD: Duty = { role: 'head', department: 'van-phong' };
const HOUR = 3_600_000;

/** A machine that was revoked by mistake, and is invited again. */
export function describeComingBack(subject: Subject): void {
  describe(`${subject.name}: a revoked machine that joins again`, () => {
    const world = testWorld();
    let opened: Opened;
    let storage: HubStorage;
    let book: string;
    let office: Machine;
    beforeEach(async () => {
      opened = await subject.open(world);
      ({ storage } = opened);
      ({ book, office } = await foundBook(storage, world));
    });
    afterEach(() => storage.close());

    const invite = async (duties: readonly Duty[] = [RECORDER], to = book): Promise<string> => {
      const secretHash = randomHash();
      okOf(await storage.invite(to, { secretHash, duties, expiresAt: world.now() + HOUR }));
      return secretHash;
    };
    const join = async (secret: string, machine: Newcomer): Promise<Enrolment> =>
      okOf(await storage.useInvitation(book, secret, machine));
    const enrolled = async (secret: string, machine: Newcomer): Promise<Machine> => {
      const done = await join(secret, machine);
      if (done.is !== 'enrolled') throw new Error(done.is);
      return done.machine;
    };
    const revoke = async (machine: string): Promise<Machine | undefined> =>
      okOf(await storage.changeMachine(book, machine, () => ({ revoke: true })));
    const machines = async (): Promise<readonly Machine[]> => okOf(await storage.machines(book));
    const rights = async (): Promise<string> => okOf(await storage.head(book)).rights;

    /** One with two names that the Office has revoked. */
    const gone = async (): Promise<Machine> => {
      const made = await enrolled(await invite(), newMachine({ label: 'Quầy 1' }));
      okOf(await storage.bindDevice(book, made.machine, randomName()));
      okOf(await storage.seen(book, made.machine));
      const machine = await revoke(made.machine);
      if (machine === undefined) throw new Error('not revoked');
      world.clock.advance(1000);
      return machine;
    };
    const again = (machine: Machine, more: Partial<Newcomer> = {}): Newcomer => ({
      ...newMachine({ device: machine.devices[1] ?? '' }),
      formerHashes: machine.tokenHash === undefined ? [] : [machine.tokenHash],
      ...more,
    });

    it('[S1] is the machine it was, with its names and its label, and the duties of the invitation', async () => {
      const machine = await gone();
      const before = await rights();
      const wanted = again(machine);
      const back = await enrolled(await invite([HEAD]), wanted);
      expect(back).toEqual({
        ...machine,
        tokenHash: wanted.tokenHash,
        duties: [HEAD],
        madeAt: world.now(),
        seenAt: undefined,
        revokedAt: undefined,
      });
      expect(await rights()).not.toBe(before);
      storage = await opened.reopen();
      expect(okOf(await storage.machineOf(book, wanted.tokenHash ?? ''))).toEqual(back);
      expect(okOf(await storage.machineOf(book, machine.tokenHash ?? ''))).toBe(undefined);
      expect((await machines()).map((one) => one.machine).toSorted()).toEqual(
        [office.machine, machine.machine].toSorted(),
      );
      const label = 'Quầy 2';
      await revoke(machine.machine);
      const named = await enrolled(await invite(), again(back, { label }));
      expect([named.machine, named.label]).toEqual([machine.machine, label]);
    });

    it('[S3] the same words give the same answer, though its former token is nobody’s by then', async () => {
      const machine = await gone();
      const [secret, wanted] = [await invite(), again(machine)];
      const back = await enrolled(secret, wanted);
      const now = await rights();
      expect(await enrolled(secret, { ...wanted, machine: randomName() })).toEqual(back);
      // Its client has kept the new token for its former one by then, or has none.
      for (const formerHashes of [[wanted.tokenHash ?? ''], undefined])
        expect(await enrolled(secret, { ...wanted, formerHashes })).toEqual(back);
      expect(await rights()).toBe(now);
      expect(await join(secret, again(machine))).toEqual({ is: 'gone' });
      // Revoked once more it needs another invitation, whoever repeats the words.
      await revoke(machine.machine);
      expect(await join(secret, wanted)).toEqual({ is: 'gone' });
      expect(await join(await invite(), again(machine))).toEqual({ is: 'device-taken' });
      expect((await enrolled(await invite(), again(back))).machine).toBe(machine.machine);
    });

    it('takes a new name along, and no name of another machine', async () => {
      const machine = await gone();
      const folderOnly = newMachine({ tokenHash: undefined, duties: [RECORDER] });
      okOf(await storage.addMachine(book, folderOnly));
      const other = await gone();
      const secret = await invite();
      for (const device of [office.devices[0], folderOnly.device, other.devices[0]])
        expect(await join(secret, again(machine, { device: device ?? '' }))).toEqual({ is: 'device-taken' });
      expect(await machines()).toContainEqual(machine);
      const device = randomName();
      expect((await enrolled(secret, again(machine, { device }))).devices).toEqual([
        ...machine.devices,
        device,
      ]);
    });

    it('[S1] is the machine of which it never heard that it had joined, when it comes with another code', async () => {
      const machine = await gone();
      const lost = again(machine);
      await enrolled(await invite([HEAD]), lost);
      const next = again(machine, { formerHashes: [machine.tokenHash ?? '', lost.tokenHash ?? ''] });
      const back = await enrolled(await invite(), next);
      expect(back).toMatchObject({ machine: machine.machine, devices: machine.devices, duties: [RECORDER] });
      expect(okOf(await storage.machineOf(book, lost.tokenHash ?? ''))).toBe(undefined);
      // Of several it is the one whose name it writes under.
      const others = [await gone(), await gone()];
      const formerHashes = others.map(({ tokenHash = '' }) => tokenHash);
      for (const one of others.toReversed())
        expect((await enrolled(await invite(), again(one, { formerHashes }))).machine).toBe(one.machine);
    });

    it('[T1] a token of one that still writes, or of nobody, says nothing', async () => {
      const machine = await gone();
      const made = await enrolled(await invite(), newMachine());
      for (const one of [made, office]) okOf(await storage.seen(book, one.machine));
      const live = { ...made, seenAt: world.now() };
      for (const tokenHash of [live.tokenHash, office.tokenHash, randomHash()]) {
        const formerHashes = [tokenHash ?? ''];
        expect(await join(await invite(), again(machine, { formerHashes }))).toEqual({ is: 'device-taken' });
        const device = live.devices[0] ?? '';
        expect(await join(await invite(), newMachine({ device }))).toEqual({ is: 'device-taken' });
        expect(await join(await invite(), again(live, { formerHashes, device }))).toEqual({
          is: 'device-taken',
        });
        const wanted = newMachine();
        expect(await enrolled(await invite(), { ...wanted, formerHashes })).toMatchObject({
          machine: wanted.machine,
          devices: [wanted.device],
        });
      }
      expect(await machines()).toEqual(expect.arrayContaining([machine, live]));
    });

    it('[T1] nothing brings it back but an invitation of its book that is good', async () => {
      const machine = await gone();
      const [late, ended, used] = [await invite(), await invite(), await invite()];
      okOf(await storage.withdraw(book, ended));
      await enrolled(used, newMachine());
      const other = await foundBook(storage, world);
      const elsewhere = await invite([RECORDER], other.book);
      for (const secret of [ended, used, elsewhere, randomHash()])
        expect(await join(secret, again(machine))).toEqual({ is: 'gone' });
      // With its own old token for the new one it would be known by what the Office took away.
      expect(await join(late, again(machine, { tokenHash: machine.tokenHash }))).toEqual({ is: 'gone' });
      world.clock.advance(HOUR);
      expect(await join(late, again(machine))).toEqual({ is: 'gone' });
      expect(await machines()).toContainEqual(machine);
    });

    it('[T2] a token of another book says nothing in this one', async () => {
      const machine = await gone();
      const there = await foundBook(storage, world);
      const secret = await invite([RECORDER], there.book);
      const wanted = again(machine);
      expect(okOf(await storage.useInvitation(there.book, secret, wanted))).toMatchObject({
        is: 'enrolled',
        machine: { machine: wanted.machine, devices: [wanted.device] },
      });
      expect(await machines()).toContainEqual(machine);
    });
  });
}
