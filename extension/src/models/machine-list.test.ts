import { must, ok } from '@soxanh/core';
import { LABEL_LENGTH, type MachineInfo } from '@soxanh/sync';
import { describe, expect, it, vi } from 'vitest';
import { Invite, dutiesOf } from './invite.ts';
import { MachineList } from './machine-list.ts';
import { NOW, StandInDevices } from './testing/sharing-worlds.ts';

const machine = (name: string, more: Partial<MachineInfo> = {}): MachineInfo => ({
  machine: name,
  duties: [{ role: 'recorder', department: 'van-phong' }],
  devices: [name],
  madeAt: NOW - 1000,
  ...more,
});

async function opened() {
  const world = new StandInDevices([
    machine('gone', { revokedAt: NOW, madeAt: NOW }),
    machine('old'),
    machine('new', { madeAt: NOW - 10 }),
  ]);
  const list = new MachineList(world);
  await list.read();
  return { world, list, names: () => list.machines.value?.map(({ machine: name }) => name) };
}

describe('the machines of a book', () => {
  it('stand with those that may write first, the newest at the top', async () => {
    expect((await opened()).names()).toEqual(['new', 'old', 'gone']);
  });

  it('revokes one only when that was confirmed', async () => {
    const { world, list, names } = await opened();
    list.start({ of: 'new', is: 'revoke' });
    list.cancel();
    await list.save();
    expect(world.asked).toEqual([]);
    list.start({ of: 'new', is: 'revoke' });
    await list.save();
    expect(world.asked).toEqual(['revoke new']);
    expect(list.done.value).toBe('revoked');
    expect(names()).toEqual(['old', 'gone', 'new']);
  });

  it('keeps the name that was typed while the server is not reached', async () => {
    const { world, list } = await opened();
    list.start({ of: 'old', is: 'rename', label: ' Máy văn thư ' });
    world.isReached = false;
    await list.save();
    expect(list.problem.value).toMatchObject({ kind: 'unreached' });
    expect(list.edit.value).toMatchObject({ label: ' Máy văn thư ' });
    world.isReached = true;
    await list.save();
    expect(world.asked.at(-1)).toBe('rename old Máy văn thư');
    expect(list.edit.value).toBeUndefined();
  });
});

it('shows what was answered last, whatever came first', async () => {
  const { world, list, names } = await opened();
  let answer = (): void => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  const before = world.machines;
  vi.spyOn(world, 'list').mockImplementationOnce(async () => {
    await late;
    return ok(before);
  });
  const first = list.read();
  world.machines = [machine('another')];
  await list.read();
  answer();
  await first;
  expect(names()).toEqual(['another']);
});

it('says that nothing was taken in where this machine could not keep it', async () => {
  const { world, list } = await opened();
  world.waiting = [{ device: 'y', entries: 3, claims: [], isRevoked: true }];
  await list.read();
  world.keeps = false;
  for (const decide of ['standFor', 'leaveOut'] as const) {
    await list[decide](must(list.strangers.value[0], 'it waits'));
    expect([list.done.value, list.problem.value?.kind]).toEqual([undefined, 'not-kept']);
    expect(list.strangers.value).toHaveLength(1);
  }
});

describe('a name', () => {
  const renaming = async (label: string) => {
    const { world, list } = await opened();
    list.start({ of: 'old', is: 'rename', label: '' });
    list.type(label);
    await list.save();
    return { world, list };
  };

  it('that the server would refuse is told what is wrong with it, and is not sent', async () => {
    const long = `Máy quầy ${'x'.repeat(LABEL_LENGTH)}`;
    for (const [label, problem] of [
      [long, { kind: 'label-too-long', length: long.length, most: LABEL_LENGTH }],
      ['Máy \u202Eyầuq', { kind: 'label-unseen' }],
      ['Máy quầy\u200B', { kind: 'label-unseen' }],
    ] as const) {
      const { world, list } = await renaming(label);
      expect(list.problem.value).toEqual(problem);
      expect(list.edit.value).toMatchObject({ label });
      expect(world.asked).toEqual([]);
      list.type('Máy quầy');
      expect(list.problem.value).toBeUndefined();
      await list.save();
      expect(world.asked).toEqual(['rename old Máy quầy']);
    }
  });

  it('is counted as it is sent: put together, without the spaces around it', async () => {
    const most = 'ệ'.repeat(LABEL_LENGTH);
    const { world } = await renaming(`  ${most.normalize('NFD')}  `);
    expect(world.asked).toEqual([`rename old ${most.normalize('NFC')}`]);
  });
});

describe('a code', () => {
  it('is made for pairs of role and department, each once', () => {
    expect(
      dutiesOf([
        { role: 'recorder', department: 'van-phong' },
        { role: 'recorder', department: 'van-phong' },
        { role: 'leadership', department: 'van-phong' },
      ]),
    ).toEqual([{ role: 'recorder', department: 'van-phong' }, { role: 'leadership' }]);
    expect(dutiesOf([{ role: 'head', department: '' }])).toBeUndefined();
  });

  it('is not asked for while a department is missing; what was chosen stays when the server is not reached', async () => {
    const world = new StandInDevices([]);
    const invite = new Invite(world);
    await invite.make();
    expect(invite.problem.value).toEqual({ kind: 'no-department' });
    invite.set(0, { department: 'van-phong' });
    world.isReached = false;
    await invite.make();
    expect(invite.made.value).toBeUndefined();
    expect(invite.pairs.value).toEqual([{ role: 'recorder', department: 'van-phong' }]);
    world.isReached = true;
    await invite.make();
    expect(invite.made.value).toMatchObject({ expiresAt: NOW + 24 * 60 * 60_000 });
    expect(invite.open.value).toHaveLength(1);
    await invite.copy();
    expect(world.asked.at(-1)).toBe(`copy ${invite.made.value?.text}`);
    invite.close();
    expect(invite.made.value).toBeUndefined();
  });
});
