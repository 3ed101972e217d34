import { entryMaker } from '@soxanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Enrolment, Machine, NewMachine } from '../people.ts';
import type { HubStorage } from '../storage.ts';
import {
  foundBook,
  newMachine,
  okOf,
  push,
  randomHash,
  randomName,
  testWorld,
  type Opened,
  type Subject,
} from './world.ts';

const RECORDER = [{ role: 'recorder', department: 'van-phong' }] as const;
const HOUR = 3_600_000;

const enrolled = (enrolment: Enrolment | { readonly is: string }): Machine => {
  if (!('machine' in enrolment)) throw new Error(`not enrolled: ${enrolment.is}`);
  return enrolment.machine;
};

/** What every storage must do with books, machines and invitations. */
export function describePeople(subject: Subject): void {
  describe(`${subject.name}: machines and invitations`, () => {
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

    const rightsNow = async (): Promise<string> => okOf(await storage.head(book)).rights;
    const invite = async (): Promise<string> => {
      const secretHash = randomHash();
      okOf(await storage.invite(book, { secretHash, duties: RECORDER, expiresAt: world.now() + HOUR }));
      return secretHash;
    };
    const join = async (secret: string, machine: NewMachine): Promise<Enrolment> =>
      okOf(await storage.useInvitation(book, secret, machine));

    it('[S3] lets a founding secret be used for one book that is to be restored, however often it is asked', async () => {
      const [secret, late] = [randomHash(), randomHash()];
      okOf(await storage.offerFounding(secret, world.now() + HOUR));
      okOf(await storage.offerFounding(late, world.now()));
      const [mine, other] = [randomName(), randomName()];
      const take = async (hash: string, name: string) => okOf(await storage.takeFounding(hash, name));
      expect([await take(randomHash(), mine), await take(late, mine)]).toEqual(['gone', 'gone']);
      expect([await take(secret, mine), await take(secret, other), await take(secret, mine)]).toEqual([
        'taken',
        'gone',
        'taken',
      ]);
      // Nor does it found anything any more.
      const founding = await storage.found(secret, { book: other, synthetic: false }, newMachine());
      expect(okOf(founding).is).toBe('gone');
    });

    it('[S3] founds a book once, however often it is asked', async () => {
      const secret = randomHash();
      okOf(await storage.offerFounding(secret, world.now() + HOUR));
      const made = { book: randomName(), synthetic: true };
      const machine = newMachine({ label: 'Máy văn thư' });
      const first = enrolled(okOf(await storage.found(secret, made, machine)));
      expect(first).toMatchObject({
        machine: machine.machine,
        label: 'Máy văn thư',
        duties: [{ role: 'office' }],
        devices: [machine.device],
        madeAt: world.now(),
        revokedAt: undefined,
      });
      const again = okOf(await storage.found(secret, made, { ...machine, machine: randomName() }));
      expect(enrolled(again)).toEqual(first);
      expect(okOf(await storage.found(secret, made, newMachine()))).toEqual({ is: 'gone' });
      expect(okOf(await storage.found(secret, { ...made, book: randomName() }, machine))).toEqual({
        is: 'gone',
      });
      expect(okOf(await storage.head(made.book))).toMatchObject({ seq: 0, tag: '', synthetic: true });
      expect(okOf(await storage.books())).toContain(made.book);
    });

    it('founds neither without an offer, nor after its hour, nor over a book that is there', async () => {
      const secret = randomHash();
      expect(
        okOf(await storage.found(secret, { book: randomName(), synthetic: false }, newMachine())),
      ).toEqual({
        is: 'gone',
      });
      okOf(await storage.offerFounding(secret, world.now() + HOUR));
      expect(okOf(await storage.found(secret, { book, synthetic: false }, newMachine()))).toEqual({
        is: 'book-taken',
      });
      world.clock.advance(HOUR);
      expect(
        okOf(await storage.found(secret, { book: randomName(), synthetic: false }, newMachine())),
      ).toEqual({
        is: 'gone',
      });
    });

    it('[S3] an invitation takes in one machine, and answers that one again', async () => {
      const secret = await invite();
      const before = await rightsNow();
      const wanted = newMachine();
      const machine = enrolled(await join(secret, wanted));
      expect([machine.machine, machine.duties, machine.devices]).toEqual([
        wanted.machine,
        RECORDER,
        [wanted.device],
      ]);
      expect(await rightsNow()).not.toBe(before);
      expect(enrolled(await join(secret, { ...wanted, machine: randomName() }))).toEqual(machine);
      expect(await join(secret, newMachine())).toEqual({ is: 'gone' });
      storage = await opened.reopen();
      expect(okOf(await storage.machineOf(book, wanted.tokenHash ?? ''))).toEqual(machine);
      expect(okOf(await storage.invitations(book))).toMatchObject([
        { secretHash: secret, duties: RECORDER, usedBy: machine.machine },
      ]);
    });

    it('takes nobody in by an invitation that is unknown, too old, withdrawn or of another book', async () => {
      expect(await join(randomHash(), newMachine())).toEqual({ is: 'gone' });
      const [late, ended, elsewhere] = [await invite(), await invite(), await invite()];
      okOf(await storage.withdraw(book, ended));
      expect(await join(ended, newMachine())).toEqual({ is: 'gone' });
      const other = (await foundBook(storage, world)).book;
      expect(okOf(await storage.useInvitation(other, elsewhere, newMachine()))).toEqual({ is: 'gone' });
      world.clock.advance(HOUR);
      expect(await join(late, newMachine())).toEqual({ is: 'gone' });
    });

    it('[T1] a revoked token is unknown at once, and its names stay its own', async () => {
      const wanted = newMachine();
      const machine = enrolled(await join(await invite(), wanted));
      const before = await rightsNow();
      const revoked = okOf(await storage.changeMachine(book, machine.machine, () => ({ revoke: true })));
      expect(revoked?.revokedAt).toBe(world.now());
      expect(okOf(await storage.machineOf(book, wanted.tokenHash ?? ''))).toBe(undefined);
      expect(await rightsNow()).not.toBe(before);
      world.clock.advance(1000);
      expect(okOf(await storage.changeMachine(book, machine.machine, () => ({ revoke: true })))).toEqual(
        revoked,
      );
      expect(await join(await invite(), newMachine({ device: wanted.device }))).toEqual({
        is: 'device-taken',
      });
      expect(okOf(await storage.machines(book))).toContainEqual(revoked);
    });

    it('[T2] a token of one book is unknown in another', async () => {
      const other = await foundBook(storage, world);
      expect(okOf(await storage.machineOf(other.book, office.tokenHash ?? ''))).toBe(undefined);
      expect(okOf(await storage.machineOf(book, office.tokenHash ?? ''))).toEqual(office);
      expect(okOf(await storage.changeMachine(other.book, office.machine, () => ({ revoke: true })))).toBe(
        undefined,
      );
      expect(okOf(await storage.machines(other.book))).toEqual([other.office]);
      expect(okOf(await storage.bindDevice(other.book, office.machine, randomName()))).toBe('taken');
      // The same device name in two books is two machines.
      expect(okOf(await storage.bindDevice(other.book, other.office.machine, office.devices[0] ?? ''))).toBe(
        'bound',
      );
    });

    it('binds new names to a machine in their order, each to one machine only', async () => {
      const machine = enrolled(await join(await invite(), newMachine()));
      const [second, third] = [randomName(), randomName()];
      const before = await rightsNow();
      expect(okOf(await storage.bindDevice(book, machine.machine, second))).toBe('bound');
      const after = await rightsNow();
      expect(after).not.toBe(before);
      expect(okOf(await storage.bindDevice(book, machine.machine, second))).toBe('bound');
      expect(await rightsNow()).toBe(after);
      expect(okOf(await storage.bindDevice(book, office.machine, second))).toBe('taken');
      expect(okOf(await storage.bindDevice(book, randomName(), third))).toBe('taken');
      expect(okOf(await storage.bindDevice(book, machine.machine, third))).toBe('bound');
      const found = okOf(await storage.machines(book)).find((one) => one.machine === machine.machine);
      expect(found?.devices).toEqual([...machine.devices, second, third]);
    });

    it('lets a machine known from the folder join under its name, with the duties of its invitation', async () => {
      const folderOnly = newMachine({ tokenHash: undefined, duties: RECORDER });
      const known = enrolled(okOf(await storage.addMachine(book, folderOnly)));
      expect(known.tokenHash).toBe(undefined);
      expect(okOf(await storage.addMachine(book, newMachine({ device: office.devices[0] ?? '' })))).toEqual({
        is: 'device-taken',
      });
      const wanted = newMachine({ device: folderOnly.device });
      const joined = enrolled(await join(await invite(), wanted));
      expect(joined).toMatchObject({ machine: known.machine, duties: RECORDER, tokenHash: wanted.tokenHash });
      expect(okOf(await storage.machineOf(book, wanted.tokenHash ?? ''))).toEqual(joined);
      expect(okOf(await storage.machines(book))).toHaveLength(2);
    });

    it('changes what the caller decides, who knows all machines as they are', async () => {
      const machine = enrolled(await join(await invite(), newMachine()));
      const before = await rightsNow();
      const named = okOf(await storage.changeMachine(book, machine.machine, () => ({ label: 'Máy 2' })));
      expect(named).toEqual({ ...machine, label: 'Máy 2' });
      // A label is no right.
      expect(await rightsNow()).toBe(before);
      const duties = [{ role: 'head', department: 'van-phong' }] as const;
      const promoted = okOf(await storage.changeMachine(book, machine.machine, () => ({ duties })));
      expect(promoted).toEqual({ ...machine, label: 'Máy 2', duties });
      const changed = await rightsNow();
      expect(changed).not.toBe(before);
      const kept = await storage.changeMachine(book, office.machine, (one, all) =>
        all.some((other) => other !== one && other.duties.some(({ role }) => role === 'office'))
          ? { revoke: true }
          : undefined,
      );
      expect(okOf(kept)).toBe(undefined);
      expect(await rightsNow()).toBe(changed);
      expect(okOf(await storage.machines(book))).toEqual(expect.arrayContaining([office, promoted]));
    });

    it('hands instants, duties and bytes back as they were, and notes when a machine was there', async () => {
      world.clock.advance(1);
      okOf(await storage.seen(book, office.machine));
      storage = await opened.reopen();
      expect(okOf(await storage.machines(book))).toEqual([{ ...office, seenAt: world.now() }]);
      expect(okOf(await storage.head(book)).secret).toHaveLength(32);
      const { rights } = okOf(await storage.state(book));
      expect(rights).toBe(await rightsNow());
    });

    it('a judge knows a machine from the commit on that took it in', async () => {
      const machine = enrolled(await join(await invite(), newMachine()));
      let seen: readonly Machine[] = [];
      await push(storage, book, [entryMaker(randomName()).use()], (_ask, _incoming, { state }) => {
        seen = state?.machines ?? [];
        return { is: 'store' };
      });
      expect(seen.map((one) => one.machine).toSorted()).toEqual([office.machine, machine.machine].toSorted());
    });

    it('says that it answers', async () => {
      expect(okOf(await storage.health())).toBe(true);
    });
  });
}
