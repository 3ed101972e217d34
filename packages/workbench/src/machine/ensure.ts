import { findProgram } from './find-program.ts';
import { installFromDebian, mayInstall } from './install.ts';
import { type Machine, obtain, type Wanted } from './obtain.ts';

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

/** Keys and clicks for what no debugger reaches: the system's own windows. */
const xdotool: Wanted = { title: 'xdotool', candidates: ['xdotool'], otherwise: [], debian: ['xdotool'] };

/** Windows of a display get the keyboard from a window manager only. */
const openbox: Wanted = { title: 'Openbox', candidates: ['openbox'], otherwise: [], debian: ['openbox'] };

/** Debian keeps PostgreSQL's programs by version, out of the path: several versions may run beside each other. */
const postgres: Wanted = {
  title: 'PostgreSQL',
  candidates: [18, 17, 16, 15, 14, 13].map((version) => `/usr/lib/postgresql/${version}/bin/postgres`),
  otherwise: [],
  debian: ['postgresql'],
};

const pgbouncer: Wanted = {
  title: 'PgBouncer',
  candidates: ['/usr/sbin/pgbouncer'],
  otherwise: [],
  debian: ['pgbouncer'],
};

const patroni: Wanted = {
  title: 'Patroni',
  candidates: ['/usr/bin/patroni'],
  otherwise: [],
  debian: ['patroni'],
};

/** Where Patroni keeps who is the primary. */
const etcd: Wanted = { title: 'etcd', candidates: ['/usr/bin/etcd'], otherwise: [], debian: ['etcd-server'] };

/** The path of a Chromium (or, if there is no other way, a Chrome or Edge). Ends the program if there is none. */
export const ensureChromium = (): Promise<string> => ensure(chromium);

/** The path of Firefox ESR (or another Firefox). Ends the program with one line if there is none. */
export const ensureFirefox = (): Promise<string> => ensure(firefox);

/** The path of Xvfb, a display without a screen. Ends the program with one line if there is none. */
export const ensureXvfb = (): Promise<string> => ensure(xvfb);

/** The path of xdotool. Ends the program with one line if there is none. */
export const ensureXdotool = (): Promise<string> => ensure(xdotool);

/** The path of Openbox, a window manager. Ends the program with one line if there is none. */
export const ensureOpenbox = (): Promise<string> => ensure(openbox);

/** The path of PostgreSQL's server. Ends the program with one line if there is none. */
export const ensurePostgres = (): Promise<string> => ensure(postgres);

/** The path of PgBouncer, which stands before a PostgreSQL. Ends the program with one line if there is none. */
export const ensurePgbouncer = (): Promise<string> => ensure(pgbouncer);

/** The path of Patroni, which names PostgreSQL's primary. Ends the program with one line if there is none. */
export const ensurePatroni = (): Promise<string> => ensure(patroni);

/** The path of etcd. Ends the program with one line if there is none. */
export const ensureEtcd = (): Promise<string> => ensure(etcd);

const thisMachine: Machine = {
  variable: (name) => process.env[name],
  find: findProgram,
  mayInstall,
  install: installFromDebian,
};

async function ensure(wanted: Wanted): Promise<string> {
  const obtained = await obtain(wanted, thisMachine);
  if ('path' in obtained) return obtained.path;
  console.error(obtained.missing);
  // Nothing after this could work, and the line has said all there is to say.
  process.exit(1);
}
