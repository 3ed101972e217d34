import { err, ok } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { Join } from './join.ts';
import { CONNECTED, StandInSharing } from './testing/sharing-worlds.ts';

const SECRET = 'A'.repeat(22);
const CODE = `https://hub.example/moi#b1.${SECRET}`;
const FOUNDING = `https://hub.example/moi#*.${SECRET}`;
const DUTIES = CONNECTED.hub?.duties ?? [];

function machine() {
  const world = new StandInSharing();
  return { world, join: new Join(world) };
}

describe('connecting by a code', () => {
  it('asks for a whole code, keeps what was typed, and asks nobody before it is one', async () => {
    const { world, join } = machine();
    await join.connect();
    expect(join.problem.value).toEqual({ kind: 'empty' });
    join.type(CODE.slice(0, -1));
    expect(join.problem.value).toBeUndefined();
    await join.connect();
    expect(join.problem.value).toEqual({ kind: 'not-an-invitation' });
    expect(join.code.value).toBe(CODE.slice(0, -1));
    expect(world.asked).toEqual([]);
  });

  it('[T5] takes no address that is not encrypted', async () => {
    const { world, join } = machine();
    join.type(CODE.replace('https', 'http'));
    await join.connect();
    expect(join.problem.value).toEqual({ kind: 'not-encrypted', url: 'http://hub.example' });
    expect(world.asked).toEqual([]);
  });

  it('takes a code that an e-mail broke in two, and puts it away once it was used', async () => {
    const { world, join } = machine();
    world.answer = ok({ office: 'Ban Tổ chức', duties: DUTIES });
    join.type(`  ${CODE.slice(0, 30)}\r\n${CODE.slice(30)} `);
    expect(await join.connect()).toBe(true);
    expect(world.asked).toEqual(['join b1']);
    expect(join.step.value).toMatchObject({ at: 'joined', joined: { office: 'Ban Tổ chức' } });
    expect(join.code.value).toBe('');
  });

  it('pressed twice while it is not known yet what the administrator allows, it connects once', async () => {
    const { world } = machine();
    world.answer = ok({ office: 'Ban Tổ chức', duties: DUTIES });
    let tell: (problem: undefined) => void = () => undefined;
    const asked = new Promise<undefined>((resolve) => (tell = resolve));
    const join = new Join({
      entries: () => world.entries(),
      join: (invitation) => world.join(invitation),
      refusal: () => asked,
    });
    join.type(CODE);
    const pressed = [join.connect(), join.connect()];
    expect(world.asked).toEqual([]);
    tell(undefined);
    expect(await Promise.all(pressed)).toEqual([true, false]);
    expect(world.asked).toEqual(['join b1']);
  });

  it('says why not, and the code stays to be tried again', async () => {
    const { world, join } = machine();
    world.answer = err({ kind: 'unreached', url: 'https://hub.example' });
    join.type(CODE);
    expect(await join.connect()).toBe(false);
    expect(join.problem.value).toMatchObject({ kind: 'unreached' });
    expect(join.step.value.at).toBe('code');
    expect(join.code.value).toBe(CODE);
  });

  it('does not send a whole book before it was asked', async () => {
    const { world, join } = machine();
    world.answer = ok({ office: '', duties: DUTIES });
    join.type(FOUNDING);
    expect(await join.connect()).toBe(false);
    expect(join.step.value).toMatchObject({ at: 'found', entries: 75_000 });
    expect(world.asked).toEqual([]);
    join.cancel();
    expect(join.code.value).toBe(FOUNDING);
    await join.connect();
    expect(await join.found()).toBe(true);
    expect(world.asked).toEqual(['join *']);
  });
});
