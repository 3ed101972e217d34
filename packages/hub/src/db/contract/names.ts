import { entryMaker } from '@soxanh/testkit';
import type { Duty, Entry, UseEntry } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubStorage } from '../storage.ts';
import {
  foundBook,
  newMachine,
  okOf,
  push,
  randomHash,
  randomName,
  testWorld,
  type Subject,
} from './world.ts';

const RECORDER: Duty = { role: 'recorder', department: 'van-phong' };
const HEAD: Duty = { role: 'head', department: 'van-phong' };
const OTHER: Duty = { role: 'recorder', department: 'to-chuc' };

const writtenAs = (entry: UseEntry, duty: Duty): Entry => ({
  ...entry,
  by: { device: entry.by.device, ...duty } as UseEntry['by'],
});

/** Whose names are: they decide whose entries a machine may correct. */
export function describeNames(subject: Subject): void {
  describe(`${subject.name}: names of machines`, () => {
    const world = testWorld();
    let storage: HubStorage;
    let book: string;
    beforeEach(async () => {
      ({ storage } = await subject.open(world));
      ({ book } = await foundBook(storage, world));
    });
    afterEach(() => storage.close());

    /** A name under which somebody wrote, whose machine the hub does not know: it came by the Office's word. */
    const writtenBy = async (...duties: readonly Duty[]): Promise<string> => {
      const device = randomName();
      const make = entryMaker(device);
      // A NUL is text like any other.
      const entries = duties.map((duty) => writtenAs(make.use({ typed: '20 tờ\u0000' }), duty));
      await push(storage, book, entries);
      return device;
    };
    const machineFor = async (...duties: readonly Duty[]): Promise<string> => {
      const added = okOf(await storage.addMachine(book, newMachine({ duties })));
      if (added.is !== 'enrolled') throw new Error(added.is);
      return added.machine.machine;
    };
    const bind = async (machine: string, device: string): Promise<string> =>
      okOf(await storage.bindDevice(book, machine, device));
    const join = async (duties: readonly Duty[], device: string): Promise<string> => {
      const secretHash = randomHash();
      okOf(await storage.invite(book, { secretHash, duties, expiresAt: world.now() + 60_000 }));
      return okOf(await storage.useInvitation(book, secretHash, newMachine({ device }))).is;
    };

    it('[T1] a machine takes a name under which others wrote only if its duties write all of it', async () => {
      expect(await bind(await machineFor(RECORDER), await writtenBy(HEAD))).toBe('taken');
      expect(await bind(await machineFor(OTHER), await writtenBy(RECORDER))).toBe('taken');
      expect(await bind(await machineFor(RECORDER), await writtenBy(RECORDER, OTHER))).toBe('taken');
      expect(await bind(await machineFor(RECORDER), await writtenBy(RECORDER, { role: 'office' }))).toBe(
        'taken',
      );
      expect(await bind(await machineFor(RECORDER, OTHER), await writtenBy(RECORDER, OTHER))).toBe('bound');
      expect(await bind(await machineFor(HEAD), await writtenBy(RECORDER, HEAD))).toBe('bound');
      expect(await bind(await machineFor({ role: 'office' }), await writtenBy(HEAD, OTHER))).toBe('bound');
    });

    it('[T1] an invitation gives no name under which others wrote; the Office may name one', async () => {
      const device = await writtenBy(HEAD);
      expect(await join([RECORDER], device)).toBe('device-taken');
      expect(await join([HEAD], device)).toBe('enrolled');
      const named = await writtenBy(HEAD);
      const added = okOf(await storage.addMachine(book, newMachine({ duties: [OTHER], device: named })));
      expect(added.is).toBe('enrolled');
    });

    it('[T1] a machine without a token is taken over only by who is given all its duties', async () => {
      const device = randomName();
      const folderOnly = newMachine({ tokenHash: undefined, duties: [RECORDER, OTHER], device });
      okOf(await storage.addMachine(book, folderOnly));
      expect(await join([RECORDER], device)).toBe('device-taken');
      expect(await join([{ role: 'leadership' }], device)).toBe('device-taken');
      expect(okOf(await storage.machines(book)).find((one) => one.devices.includes(device))).toMatchObject({
        duties: [RECORDER, OTHER],
        tokenHash: undefined,
      });
      expect(await join([OTHER, RECORDER], device)).toBe('enrolled');
    });

    it('[T1] a machine gathers no names that it does not write under', async () => {
      const machine = await machineFor(RECORDER);
      const bound: string[] = [];
      for (let at = 0; at < 40; at++) bound.push(await bind(machine, randomName()));
      expect(bound.filter((is) => is === 'bound')).toHaveLength(31);
      const clone = await machineFor(RECORDER);
      for (let at = 0; at < 40; at++) {
        const device = randomName();
        expect(await bind(clone, device)).toBe('bound');
        await push(storage, book, [writtenAs(entryMaker(device).use(), RECORDER)]);
      }
    });
  });
}
