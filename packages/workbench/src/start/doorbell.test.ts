import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doorbell } from './doorbell.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soxanh-bell-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('the first to come has the bell, and hears everybody who comes after', async () => {
  const bell = await doorbell(folder);
  const heard = vi.fn<() => void>();
  if (bell !== undefined) bell.onRing = heard;
  expect(bell).toBeDefined();
  expect(await doorbell(folder)).toBeUndefined();
  expect(await doorbell(folder)).toBeUndefined();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
});

it('what a killed start left behind is no start that runs', async () => {
  const socket = join(folder, 'start.sock');
  const script = `require('node:net').createServer().listen(${JSON.stringify(socket)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', script]);
  expect(existsSync(socket)).toBe(true);
  expect(await doorbell(folder)).toBeDefined();
  expect(await doorbell(folder)).toBeUndefined();
});

it('where no bell can be put up one may start all the same', async () => {
  const deep = join(folder, 'thư-mục-dài'.repeat(12));
  mkdirSync(deep);
  expect(await doorbell(deep)).toBeDefined();
});
