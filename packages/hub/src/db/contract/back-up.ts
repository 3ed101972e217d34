import { hash } from 'node:crypto';
import type { Result } from '@soxanh/core';
import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { readBackup, type BackupProblem, type Restored } from '../back-up/read-back-up.ts';
import { writeBackup } from '../back-up/write-back-up.ts';
import type { HubStorage } from '../storage.ts';
import { HARD_NAMES } from './long-names.ts';
import {
  follow,
  foundBook,
  newMachine,
  okOf,
  outcomes,
  push,
  randomHash,
  randomName,
  testWorld,
  type Subject,
} from './world.ts';

const world = testWorld();
const DAY = 86_400_000;

async function dump(storage: HubStorage, book: string, tokens = true): Promise<string> {
  let text = '';
  for await (const piece of writeBackup(storage, book, { tokens, now: world.now() })) text += okOf(piece);
  return text;
}

/** In pieces that cut lines anywhere. */
async function* pieces(text: string, size = 997): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const restore = (text: string, storage: HubStorage): Promise<Result<Restored, BackupProblem>> =>
  readBackup(pieces(text), storage);

/** A back-up of few records with the sum of what it says now: whoever makes one up gets that right. */
function sealed(lines: readonly string[]): string {
  const before = lines.slice(0, -2).map((line) => `${line}\n`);
  const sha256 = hash('sha256', before.join(''), 'base64url');
  const check = (lines.at(-2) ?? '').replace(/"sha256":"[^"]*"/u, `"sha256":"${sha256}"`);
  return `${before.join('')}${check}\n`;
}

/** Fields that anybody may add to an entry (law J5), and that a back-up has lines of. */
const LOOKING_LIKE_OTHERS: readonly ((id: string) => Readonly<Record<string, unknown>>)[] = [
  () => ({ check: { records: 0, sha256: 'A'.repeat(43), end: true } }),
  () => ({ machine: { machine: 'may-gia', duties: [{ role: 'office' }], devices: ['may-gia'], madeAt: 1 } }),
  (id) => ({ refused: { id, hash: 'B'.repeat(43), device: 'may-gia', reason: { kind: 'role' } } }),
];

/** A book with everything that a back-up has to carry, and its name. */
async function fill(storage: HubStorage, records: number): Promise<string> {
  const { book, office } = await foundBook(storage, world);
  const make = entryMaker(randomName());
  const refused = make.use({ typed: 'bí mật' });
  await push(storage, book, [refused], () => ({
    is: 'refused',
    reason: { kind: 'role', role: 'leadership' },
  }));
  const fact = { topic: 'office', of: 'office', from: '2026-06-01', value: { name: 'Văn phòng “Sở”' } };
  const source = { batch: 'lô 1', key: 'van-phong|paper||2026-06-08|20|1' };
  await push(storage, book, [
    make.fact(fact),
    make.use({ source }),
    make.foreign({ v: 9, by: null }),
    refused,
    ...LOOKING_LIKE_OTHERS.map((fields) => make.use(fields(refused.id))),
  ]);
  await push(
    storage,
    book,
    Array.from({ length: records - 5 - LOOKING_LIKE_OTHERS.length }, () => make.use()),
  );
  okOf(await storage.bindDevice(book, office.machine, randomName()));
  const revoked = newMachine({ label: 'Máy cũ', duties: [{ role: 'head', department: 'van-phong' }] });
  okOf(await storage.addMachine(book, revoked));
  okOf(await storage.changeMachine(book, revoked.machine, () => ({ revoke: true })));
  okOf(await storage.addMachine(book, newMachine({ tokenHash: undefined })));
  return book;
}

const withoutEpoch = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/"epoch":"[^"]*"/u, '"epoch":""').replace(/"sha256":"[^"]*"/u, ''));

/** A back-up written by one storage and read by another is the same book there, but for its epoch. */
export function describeBackup(from: Subject, to: Subject): void {
  describe(`a back-up from ${from.name} to ${to.name}`, () => {
    const open = async (): Promise<[HubStorage, HubStorage]> => [
      (await from.open(world)).storage,
      (await to.open(world)).storage,
    ];

    it('[S7] is the same log, the same machines and the same judging, in a new epoch', async () => {
      const [source, target] = await open();
      const old = await fill(source, 2300);
      const text = await dump(source, old);
      world.clock.advance(-2 * DAY);
      const restored = await restore(text, target);
      world.clock.advance(2 * DAY);
      const { head, records, machines } = okOf(restored);
      expect([records, machines.length, head.seq]).toEqual([2300, 3, 2300]);
      // Machines that know both by mirrors follow the later one: it is that also where the clock stands behind.
      expect(head.epoch > okOf(await source.head(old)).epoch).toBe(true);
      expect(await follow(target, old)).toEqual(await follow(source, old));
      expect(withoutEpoch(await dump(target, old))).toEqual(withoutEpoch(text));
      expect((okOf(await target.state(old)).facts as readonly unknown[]).length).toBe(1);
      const [again] = await follow(source, old);
      expect(again).toContain('refused');
      const entries = (await follow(source, old)).slice(1).map((line) => JSON.parse(line) as never);
      expect(new Set((await outcomes(target, old, entries.slice(0, 500))).map(({ is }) => is))).toEqual(
        new Set(['same']),
      );
      await Promise.all([source.close(), target.close()]);
    });

    it('[S6] is whole with the longest names of imports, which are found by them', async () => {
      const [source, target] = await open();
      const { book } = await foundBook(source, world);
      const make = entryMaker(randomName());
      const names = HARD_NAMES.map(([, name]) => name());
      const rows = names.map((batch) => make.use({ source: { batch, key: 'k' } }));
      await push(source, book, [make.use(), ...rows, make.use()]);
      expect(okOf(await restore(await dump(source, book), target)).records).toBe(4);
      expect(await follow(target, book)).toEqual(await follow(source, book));
      const found: unknown[] = [];
      const voids = names.map((name) => make.voidBatch(name));
      await push(target, book, voids, (_ask, { entry }, known) => {
        found.push([...known.batch(entry['batch' as 'kind'])].map(({ id }) => id));
        return { is: 'store' };
      });
      expect(found).toEqual(rows.map(({ id }) => [id]));
      await Promise.all([source.close(), target.close()]);
    });

    it('has no token’s hash for who only asks the hub, and its machines join again under their names', async () => {
      const [source, target] = await open();
      const book = await fill(source, 8);
      const text = await dump(source, book, false);
      expect(text).not.toContain('tokenHash');
      const { machines } = okOf(await restore(text, target));
      const machine = machines.find(({ revokedAt }) => revokedAt === undefined);
      const secretHash = randomHash();
      okOf(
        await target.invite(book, { secretHash, duties: [{ role: 'office' }], expiresAt: world.now() + 1 }),
      );
      const device = machine?.devices[0] ?? '';
      expect(okOf(await target.useInvitation(book, secretHash, newMachine({ device })))).toMatchObject({
        is: 'enrolled',
        machine: { machine: machine?.machine, devices: machine?.devices },
      });
      await Promise.all([source.close(), target.close()]);
    });

    it.each([true, false])(
      '[S1] knows a revoked machine that shows its token only if it has the tokens’ hashes (%s)',
      async (tokens) => {
        const [source, target] = await open();
        const book = await fill(source, 8);
        const revoked = okOf(await source.machines(book)).find((one) => one.revokedAt !== undefined);
        okOf(await restore(await dump(source, book, tokens), target));
        const secretHash = randomHash();
        const duties = [{ role: 'office' }] as const;
        okOf(await target.invite(book, { secretHash, duties, expiresAt: world.now() + 1 }));
        const wanted = newMachine({ device: revoked?.devices[0] ?? '' });
        const former = { formerHashes: [revoked?.tokenHash ?? ''] };
        const { is } = okOf(await target.useInvitation(book, secretHash, { ...wanted, ...former }));
        expect(is).toBe(tokens ? 'enrolled' : 'device-taken');
        // As one that was never revoked it goes into the next back-up.
        expect((await dump(target, book)).includes('revokedAt')).toBe(!tokens);
        await Promise.all([source.close(), target.close()]);
      },
    );

    it('is gone on with where it was broken off, seen by nobody before its end, and never mixed with another', async () => {
      const [source, target] = await open();
      const book = await fill(source, 2300);
      const text = await dump(source, book);
      const lines = text.split('\n');
      const half = `${lines.slice(0, 1500).join('\n')}\n`;
      expect(await restore(half, target)).toMatchObject({ ok: false, error: { kind: 'cut-off' } });
      expect(await target.head(book)).toEqual({ ok: false, error: { kind: 'loading' } });
      expect(okOf(await target.books())).toContain(book);
      world.clock.advance(1000);
      expect(await restore(await dump(source, book), target)).toEqual({
        ok: false,
        error: { kind: 'half-restored', book },
      });
      expect(okOf(await restore(text, target)).records).toBe(2300);
      expect(await follow(target, book)).toEqual(await follow(source, book));
      expect(await restore(text, target)).toEqual({ ok: false, error: { kind: 'book-taken', book } });
      await Promise.all([source.close(), target.close()]);
    });

    it('[S2] is given up when nobody can finish it, a whole book never, and nothing goes on in another one', async () => {
      const [source, target] = await open();
      const book = await fill(source, 1100);
      const [lost, other] = [await dump(source, book), await fill(target, 8)];
      const abandon = to.abandonLoad ?? target.abandonLoad?.bind(target);
      if (abandon === undefined) throw new Error('Impossible: one of the two is there');
      expect(await abandon(book)).toEqual({ ok: false, error: { kind: 'no-book' } });
      expect(await restore(lost.split('\n').slice(0, 1050).join('\n'), target)).toMatchObject({ ok: false });
      expect(okOf(await abandon(other))).toBe('whole');
      expect(okOf(await abandon(book))).toBe('abandoned');
      expect([await target.head(book), okOf(await target.books())]).toEqual([
        { ok: false, error: { kind: 'no-book' } },
        expect.not.arrayContaining([book]),
      ]);
      world.clock.advance(1000);
      const text = await dump(source, book);
      await restore(text.split('\n').slice(0, 1050).join('\n'), target);
      const late = await target.load(book, hash('sha256', lost.split('\n')[0] ?? '', 'base64url'), 1000, []);
      expect(late).toEqual({ ok: false, error: { kind: 'no-book' } });
      expect(okOf(await restore(text, target)).records).toBe(1100);
      expect(okOf(await abandon(book))).toBe('whole');
      expect(await follow(target, book)).toEqual(await follow(source, book));
      expect(await follow(target, other)).toHaveLength(8);
      await Promise.all([source.close(), target.close()]);
    });

    it('[S6] is read no further than it can be checked: what is held until then stays small', async () => {
      const [source, target] = await open();
      const [head = '', machine = ''] = (await dump(source, await fill(source, 8))).split('\n');
      let read = 0;
      const endless = async function* (): AsyncGenerator<string> {
        yield `${head}\n`;
        const check = { check: { records: 0, sha256: '' } };
        // A check line before any record frees nothing: machines are kept.
        for (; read < 2 ** 26; read += machine.length) yield `${machine}\n`;
        yield JSON.stringify(check);
      };
      expect(await readBackup(endless(), target)).toMatchObject({ error: { kind: 'damaged' } });
      expect(read).toBeLessThan(2 ** 25 + 2 ** 20);
      await Promise.all([source.close(), target.close()]);
    });

    it('says that some program changed its line ends, not that it is damaged', async () => {
      const [source, target] = await open();
      const text = await dump(source, await fill(source, 8));
      const changed = await restore(text.replaceAll('\n', '\r\n'), target);
      expect(changed).toEqual({ ok: false, error: { kind: 'line-ends' } });
      await Promise.all([source.close(), target.close()]);
    });

    it('is not restored where it holds what no database could keep, though its sums are right', async () => {
      const [source, target] = await open();
      const lines = (await dump(source, await fill(source, 8))).split('\n');
      const at = (text: string): number => lines.findIndex((line) => line.includes(text));
      for (const [line, text, odd] of [
        [at('Máy cũ'), 'Máy cũ', String.raw`Máy\u0000cũ`],
        [at('{"refused"'), '"device":"', String.raw`"device":"\u0000`],
        [at('{"refused"'), '"device":"', `"device":"${'m'.repeat(65)}`],
      ] as const) {
        const changed = lines.with(line, (lines[line] ?? '').replace(text, odd));
        const answer = await restore(sealed(changed), target);
        expect(answer).toMatchObject({ ok: false, error: { kind: 'damaged', line: line + 1 } });
      }
      expect(okOf(await restore(sealed(lines), target)).records).toBe(8);
      await Promise.all([source.close(), target.close()]);
    });

    it('is not believed when a line was edited, left out, added or is none', async () => {
      const [source, target] = await open();
      const text = await dump(source, await fill(source, 8));
      const lines = text.split('\n');
      const kindOf = async (changed: readonly string[]): Promise<string> => {
        const answer = await restore(changed.join('\n'), target);
        return answer.ok ? 'restored' : answer.error.kind;
      };
      expect(await kindOf(lines.map((line) => line.replace('"amount":20', '"amount":21')))).toBe('damaged');
      expect(await kindOf(lines.toSpliced(7, 1))).toBe('damaged');
      expect(await kindOf(lines.toSpliced(7, 0, lines[7] ?? ''))).toBe('damaged');
      expect(await kindOf(lines.toSpliced(7, 1, 'hỏng'))).toBe('damaged');
      expect(await kindOf(lines.slice(0, -2))).toBe('cut-off');
      expect(await kindOf(lines.slice(1))).toBe('not-a-backup');
      expect(await kindOf([])).toBe('not-a-backup');
      expect(await kindOf(lines.with(0, (lines[0] ?? '').replace('"version":1', '"version":2')))).toBe(
        'newer-version',
      );
      expect(await kindOf(lines)).toBe('restored');
      await Promise.all([source.close(), target.close()]);
    });
  });
}
