import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository } from '../../machine/repository.ts';
import { TRIAL_NOW } from '../../browser/builds.ts';
import { backUp, restore } from './backup-acts.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { answerFromFile, beginBook, bundleFile, firstRun, OWN } from './office-book.ts';
import { popupLine, typeAndSave } from './popup-acts.ts';
import { sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
let file: string;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const questions = [
  { department: OWN, resource: 'paper', today: 1030, month: 1030 },
  { department: OWN, resource: 'plastic', today: 6, month: 6 },
] as const;

it('[L5] the back-up holds what the screens show: the command line counts the same from it', async () => {
  await beginBook(desk);
  await typeAndSave(await popupLine(desk), '2 ram A4, 15 tờ A3, 6 chai', '1.030 tờ A4');
  await sameEverywhere(desk, ...questions);
  file = await backUp(desk);
  expect(totals(file)).toEqual([
    { department: 'bao-ve-noi-bo', resource: 'paper', amount: '1030', entries: 1 },
    { department: 'bao-ve-noi-bo', resource: 'plastic', amount: '6', entries: 1 },
  ]);
});

it('[J2] [L5] restoring it, once and again, changes nothing', async () => {
  expect(await restore(desk, file)).toContain('Tệp này không có gì mới');
  expect(await restore(desk, file)).toContain('Tệp này không có gì mới');
  await sameEverywhere(desk, ...questions);
});

it('the file of another book is refused with both names, and nothing changes', async () => {
  const { path } = await bundleFile(desk);
  expect(await restore(desk, path)).toContain('hai sổ khác nhau nên không gộp được. Chưa có gì thay đổi.');
  await sameEverywhere(desk, ...questions);
});

it('[J2] [L5] on a machine that lost its book the file brings it all back', async () => {
  const other = await flowDesk();
  try {
    const page = await firstRun(other);
    await answerFromFile(page, file);
    await page.close();
    await sameEverywhere(other, ...questions);
  } finally {
    await other.close();
  }
});

interface Total {
  readonly department: string;
  readonly resource: string;
  readonly amount: string | null;
  readonly entries: number;
}

/** The month's figures of the own department as `soxanh totals` prints them. */
function totals(bundle: string): Total[] {
  const main = join(repository, 'packages/cli/src/main.ts');
  const args = [main, 'totals', bundle, '--month', '2026-06', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, SOXANH_NOW: TRIAL_NOW },
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return (JSON.parse(stdout) as Total[])
    .filter(({ amount }) => amount !== null)
    .map(({ department, resource, amount, entries }) => ({ department, resource, amount, entries }));
}
