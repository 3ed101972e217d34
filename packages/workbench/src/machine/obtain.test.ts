import { expect, it } from 'vitest';
import { type Machine, obtain, type Wanted } from './obtain.ts';

const wanted: Wanted = {
  title: 'Chromium',
  variable: 'SOXANH_CHROMIUM',
  candidates: ['chromium'],
  otherwise: ['google-chrome'],
  debian: ['chromium'],
};

/** A machine that has these programs, and gets those when it installs something. */
function machineWith(has: readonly string[], also: Partial<Machine> = {}): Machine {
  return {
    variable: () => undefined,
    find: (candidates) => candidates.find((name) => has.includes(name)),
    mayInstall: () => false,
    install: async () => false,
    ...also,
  };
}

it('takes what is there', async () => {
  expect(await obtain(wanted, machineWith(['chromium', 'google-chrome']))).toEqual({ path: 'chromium' });
});

it('takes the program that the variable names, and refuses plainly if there is none', async () => {
  const variable = (name: string): string | undefined =>
    name === 'SOXANH_CHROMIUM' ? '/opt/chromium' : undefined;
  const there = machineWith(['chromium', '/opt/chromium'], { variable });
  expect(await obtain(wanted, there)).toEqual({ path: '/opt/chromium' });
  expect(await obtain(wanted, machineWith(['chromium'], { variable }))).toEqual({
    missing: 'SOXANH_CHROMIUM names /opt/chromium, which is no program on this machine.',
  });
});

it('installs what is missing before it takes second best', async () => {
  const has = ['google-chrome'];
  const install = async (packages: readonly string[]): Promise<boolean> => has.push(...packages) > 0;
  const machine = machineWith(has, { mayInstall: () => true, install });
  expect(await obtain(wanted, machine)).toEqual({ path: 'chromium' });
});

it('takes second best where it may not install, or the installation fails', async () => {
  expect(await obtain(wanted, machineWith(['google-chrome']))).toEqual({ path: 'google-chrome' });
  const offline = machineWith(['google-chrome'], { mayInstall: () => true });
  expect(await obtain(wanted, offline)).toEqual({ path: 'google-chrome' });
});

it('says in one line what to install when nothing helps', async () => {
  expect(await obtain(wanted, machineWith([]))).toEqual({
    missing:
      'Chromium is needed and was not found: install it (Debian, as root: apt-get install chromium), or set SOXANH_CHROMIUM to its path.',
  });
});
