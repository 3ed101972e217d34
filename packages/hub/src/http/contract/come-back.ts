import type { Duty, Entry } from '@soxanh/core';
import { invitationOf, MACHINE_LIST, type Answer } from '@soxanh/sync';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { okOf, randomName, type Subject } from '../../db/contract/world.ts';
import { offerFounding } from '../../service/invite.ts';
import { sha256 } from '../../service/secret.ts';
import {
  enrolWith,
  found,
  invited,
  join,
  machineWith,
  newToken,
  problemIn,
  testHub,
  type TestHub,
  type TestMachine,
} from '../testing/test-hub.ts';
import { HEAD_OF_OFFICE, linesOf, RECORDER, testPen } from '../testing/test-pen.ts';

const ELSEWHERE: Duty = { role: 'recorder', department: 'to-chuc' };

const pushed = async (machine: TestMachine, ...entries: readonly Entry[]): Promise<readonly Answer[]> => {
  const reply = await machine.link.push({ protocol: 1, device: machine.device }, linesOf(entries));
  return okOf(reply).answers;
};
const kinds = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => ('reason' in answer ? `${answer.is} ${answer.reason.kind}` : answer.is));

/** A machine that was revoked by mistake, or heard no answer, and is given another code. */
export function comingBackContract(subject: Subject): void {
  describe(`a machine that joins again on ${subject.name}`, () => {
    let hub: TestHub;
    let office: TestMachine;
    beforeEach(async () => {
      hub = await testHub(subject);
      office = await found(hub);
    });
    afterEach(() => hub.storage.close());

    const revoke = (machine: TestMachine): Promise<Response> =>
      office.send('POST', `machines/${machine.machine}/revoke`);

    /** Asks as a machine does that kept its account and its name. */
    async function askAgain(
      before: TestMachine,
      duties: readonly Duty[],
      former: string = before.token,
    ): Promise<{ readonly answer: Response; readonly token: string; readonly ask: object }> {
      const { secret } = await invited(office, duties);
      const token = newToken();
      const { device, book } = before;
      const ask = { secret, tokenHash: sha256(token), device, book, former: [former] };
      return { answer: await enrolWith(hub, ask), token, ask };
    }

    it('[S1] [S6] sends what waited once the Office has given it another code', async () => {
      const machine = await join(hub, office, [RECORDER]);
      const pen = testPen(machine.device);
      await pushed(machine, pen.use(RECORDER));
      const [waiting, carried] = [pen.use(RECORDER), pen.use(RECORDER)];
      await revoke(machine);
      expect((await machine.send('GET', 'me')).status).toBe(401);
      expect(kinds(await pushed(office, carried))).toEqual(['later revoked']);
      const { answer, token, ask } = await askAgain(machine, [RECORDER]);
      expect(await answer.json()).toMatchObject({ machine: machine.machine, duties: [RECORDER] });
      const back = machineWith(hub, { ...machine, token });
      expect(kinds(await pushed(back, waiting, carried))).toEqual(['stored', 'stored']);
      expect(kinds(await pushed(office, carried))).toEqual(['same']);
      expect((await machine.send('GET', 'me')).status).toBe(401);
      const { machines } = v.parse(MACHINE_LIST, await (await office.send('GET', 'machines')).json());
      expect(new Map(machines.map((one) => [one.machine, one.revokedAt]))).toEqual(
        new Map([office, machine].map((one) => [one.machine, undefined])),
      );
      // A lost answer is asked for again in the same words (law S3).
      expect(await (await enrolWith(hub, ask)).json()).toMatchObject({ machine: machine.machine });
      expect((await back.send('GET', 'me')).status).toBe(200);
    });

    it('[T1] what it wrote under earlier duties is judged by those it has now', async () => {
      const machine = await join(hub, office, [HEAD_OF_OFFICE]);
      const pen = testPen(machine.device);
      const sent = pen.use(HEAD_OF_OFFICE);
      const waiting = pen.use(HEAD_OF_OFFICE);
      await pushed(machine, sent);
      await revoke(machine);
      const { token } = await askAgain(machine, [ELSEWHERE]);
      const back = machineWith(hub, { ...machine, token });
      const own = { department: 'to-chuc' };
      expect(
        kinds(
          await pushed(
            back,
            waiting,
            pen.use(ELSEWHERE, { ...own, supersedes: [sent.id] }),
            pen.write(ELSEWHERE, { kind: 'void', supersedes: [sent.id] }),
            // Another text under its id would count instead (law J3).
            { ...pen.use(ELSEWHERE, own), id: sent.id },
            pen.use(ELSEWHERE, own),
          ),
        ),
      ).toEqual(['refused duty', 'refused not-own', 'refused not-own', 'refused id-taken', 'stored']);
    });

    it('[T1] the hash that back-ups have is no token, nor is that of a machine that still writes', async () => {
      const [machine, live] = [await join(hub, office, [RECORDER]), await join(hub, office, [RECORDER])];
      await live.send('GET', 'me');
      await revoke(machine);
      for (const [who, former] of [
        [machine, sha256(machine.token)],
        [machine, live.token],
        [machine, 'không phải khóa'],
        [live, live.token],
      ] as const) {
        const { answer } = await askAgain(who, [RECORDER], former);
        expect([answer.status, await problemIn(answer)]).toEqual([409, { kind: 'device-taken' }]);
      }
      expect((await askAgain(machine, [RECORDER], 'x'.repeat(201))).answer.status).toBe(400);
      expect((await live.send('GET', 'me')).status).toBe(200);
      expect((await machine.send('GET', 'me')).status).toBe(401);
    });

    it('[T1] a code that is worth nothing says nothing of a token, and brings nobody back', async () => {
      const machine = await join(hub, office, [RECORDER]);
      await revoke(machine);
      const { device, book, token: former } = machine;
      for (const known of [former, newToken()]) {
        const ask = { secret: 'A'.repeat(22), tokenHash: sha256(newToken()), device, book, former: [known] };
        const answer = await enrolWith(hub, ask);
        expect([answer.status, await problemIn(answer)]).toEqual([410, { kind: 'invitation' }]);
      }
      // Nor does a founding code: it takes no machine into a book that is there.
      const { secret } = okOf(invitationOf(okOf(await offerFounding(hub.hub.world))));
      const ask = { secret, tokenHash: sha256(newToken()), device, book, former: [former] };
      expect((await enrolWith(hub, ask)).status).toBe(403);
      const other = randomName();
      expect(await (await enrolWith(hub, { ...ask, book: other })).json()).toMatchObject({ book: other });
      expect((await machine.send('GET', 'me')).status).toBe(401);
    });

    it('[S1] one that never heard that it had joined, and is given another code, is no second machine', async () => {
      const lost = await join(hub, office, [RECORDER]);
      const { answer, token } = await askAgain(lost, [HEAD_OF_OFFICE]);
      expect(await answer.json()).toMatchObject({ machine: lost.machine, duties: [HEAD_OF_OFFICE] });
      const back = machineWith(hub, { ...lost, token });
      // From its first question on its token is its own.
      expect((await back.send('GET', 'me')).status).toBe(200);
      expect((await askAgain(back, [RECORDER])).answer.status).toBe(409);
    });

    it('keeps neither the former token nor the new one, and tells nobody of them', async () => {
      const machine = await join(hub, office, [RECORDER]);
      await revoke(machine);
      const { answer, token } = await askAgain(machine, [RECORDER]);
      const kept = JSON.stringify([okOf(await hub.storage.machines(office.book)), hub.events]);
      expect(kept).toContain(sha256(token));
      for (const text of [kept, await answer.text()])
        for (const secret of [token, machine.token]) expect(text).not.toContain(secret);
    });
  });
}
