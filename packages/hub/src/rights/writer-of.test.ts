import { expect, it } from 'vitest';
import { machineFrom } from '../db/joining.ts';
import { authorOf, writerOf } from './writer-of.ts';

const wanted = { machine: 'm-1', tokenHash: undefined, label: 'Máy 1', device: 'may-1' };
const machine = {
  ...machineFrom({ ...wanted, duties: [{ role: 'head', department: 'van-phong' }] }, 5),
  devices: ['may-1', 'may-2'],
};

it('[T1] a machine writes under all its names by all its duties', () => {
  expect(writerOf(machine)).toEqual({
    devices: new Set(['may-1', 'may-2']),
    duties: [{ role: 'head', department: 'van-phong' }],
  });
});

it('[T1] knows the author of a carried entry by any name of its machine, unless that was revoked', () => {
  expect(authorOf([machine], 'may-2')).toEqual(writerOf(machine));
  expect(authorOf([machine], 'may-3')).toBe('unknown');
  expect(authorOf([{ ...machine, revokedAt: 9 }], 'may-2')).toBe('revoked');
});

it('[S6] a machine is one writer, whoever brings what it wrote, until something about it changes', () => {
  expect(authorOf([machine], 'may-1')).toBe(writerOf(machine));
  expect(authorOf([machine], 'may-2')).toBe(writerOf(machine));
  const changed = { ...machine, devices: ['may-1'] };
  expect(writerOf(changed)).not.toBe(writerOf(machine));
  expect(writerOf(changed).devices.has('may-2')).toBe(false);
});
