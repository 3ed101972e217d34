import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EXTENSION_ID } from '../browser/launch.ts';
import { dataFolder, profileIn } from './profile.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'soxanh-home-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

it('keeps to the folder for data of the person, and makes it', () => {
  vi.stubEnv('LOCALAPPDATA', undefined);
  vi.stubEnv('XDG_DATA_HOME', join(home, 'data'));
  expect(dataFolder()).toBe(join(home, 'data', 'soxanh'));
  expect(dataFolder()).toBe(join(home, 'data', 'soxanh'));
});

it('a new profile has the button pinned; one that was used stays as the person left it', () => {
  const preferences = join(profileIn(home), 'Default', 'Preferences');
  expect(JSON.parse(readFileSync(preferences, 'utf8'))).toEqual({
    extensions: { pinned_extensions: [EXTENSION_ID] },
  });
  writeFileSync(preferences, '{"extensions":{"pinned_extensions":[]}}');
  expect(profileIn(home)).toBe(join(home, 'browser'));
  expect(readFileSync(preferences, 'utf8')).toBe('{"extensions":{"pinned_extensions":[]}}');
});
