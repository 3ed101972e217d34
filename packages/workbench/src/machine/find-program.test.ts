import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { plant } from '../structure/plant.ts';
import { findProgram } from './find-program.ts';

let root = '';

beforeEach(() => {
  root = plant({ 'one/firefox': '#!/bin/sh', 'two/firefox': '#!/bin/sh', 'two/chromium': '#!/bin/sh' });
  chmodSync(join(root, 'two/firefox'), 0o755);
  chmodSync(join(root, 'two/chromium'), 0o755);
  mkdirSync(join(root, 'one/chromium'));
  vi.stubEnv('PATH', `${join(root, 'one')}:${join(root, 'two')}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('finds the first candidate on the PATH that can be run, past folders and plain files of its name', () => {
  expect(findProgram(['brave', 'chromium', 'firefox'])).toBe(join(root, 'two/chromium'));
  expect(findProgram(['firefox', 'chromium'])).toBe(join(root, 'two/firefox'));
});

it('takes a full path as it is, and finds nothing where nothing is', () => {
  expect(findProgram([join(root, 'two/firefox')])).toBe(join(root, 'two/firefox'));
  expect(findProgram([join(root, 'one/firefox')])).toBeUndefined();
  expect(findProgram(['brave'])).toBeUndefined();
});
