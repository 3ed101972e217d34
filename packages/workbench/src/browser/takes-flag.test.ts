import { expect, it } from 'vitest';
import { takesFlag } from './takes-flag.ts';

it.each([
  ['/usr/bin/chromium', true],
  ['/usr/bin/chromium-browser', true],
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', true],
  ['/usr/bin/google-chrome-stable', false],
  ['/opt/chromium/microsoft-edge', false],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', false],
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', false],
])('%s takes an extension by flag: %s', (program, expected) => {
  expect(takesFlag(program)).toBe(expected);
});
