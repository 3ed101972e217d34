import { findProgram } from './find-program.ts';
import { installFromDebian, mayInstall } from './install.ts';

interface Wanted {
  readonly title: string;
  /** An environment variable that names the program to use instead of looking for one. */
  readonly variable?: string;
  /** Names and places to look for, the preferred first. */
  readonly candidates: readonly string[];
  /** Taken only if the preferred cannot be had. */
  readonly otherwise: readonly string[];
  readonly debian: readonly string[];
}

const programFiles = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].filter(
  (folder) => folder !== undefined,
);

const chromium: Wanted = {
  title: 'Chromium',
  variable: 'SOXANH_CHROMIUM',
  candidates: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  // Chrome and Edge no longer load an unpacked extension by flag, so Chromium is worth installing first.
  otherwise: [
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programFiles.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
  ],
  debian: ['chromium'],
};

const firefox: Wanted = {
  title: 'Firefox ESR',
  variable: 'SOXANH_FIREFOX',
  // An unsigned extension stays installed in ESR and developer editions only.
  candidates: ['firefox-esr'],
  otherwise: ['firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debian: ['firefox-esr'],
};

const xvfb: Wanted = { title: 'Xvfb', candidates: ['Xvfb'], otherwise: [], debian: ['xvfb'] };

/** The path of a Chromium (or, if there is no other way, a Chrome or Edge). Ends the program if there is none. */
export const ensureChromium = (): Promise<string> => ensure(chromium);

/** The path of Firefox ESR (or another Firefox). Ends the program with one line if there is none. */
export const ensureFirefox = (): Promise<string> => ensure(firefox);

/**
 * The path of Xvfb, a display without a screen. Ends the program with one line if there is none.
 *
 * @public for the jobs that need a window nobody looks at.
 */
export const ensureXvfb = (): Promise<string> => ensure(xvfb);

/**
 * What is there is used; else, on Debian as root, it is installed; else one line says what to install and
 * the program ends with code 1: nothing after it could work.
 */
async function ensure(wanted: Wanted): Promise<string> {
  const named = wanted.variable === undefined ? undefined : process.env[wanted.variable];
  if (named !== undefined && named !== '') {
    return findProgram([named]) ?? giveUp(`${wanted.variable} names ${named}, which is no program here.`);
  }
  const found = findProgram(wanted.candidates);
  if (found !== undefined) return found;
  if (mayInstall() && (await installFromDebian(wanted.debian))) {
    const installed = findProgram(wanted.candidates);
    if (installed !== undefined) return installed;
  }
  return findProgram(wanted.otherwise) ?? giveUp(missingLine(wanted));
}

function missingLine({ title, variable, debian }: Wanted): string {
  const instead = variable === undefined ? '' : `, or set ${variable} to its path`;
  return `${title} is needed and was not found: install it (Debian: apt-get install ${debian.join(' ')})${instead}.`;
}

function giveUp(line: string): never {
  console.error(line);
  process.exit(1);
}
