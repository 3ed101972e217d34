import { alternate } from '../measure/alternate.ts';
import type { Figure } from '../measure/figure.ts';
import type { HubAt } from './hub-at.ts';
import { freshEntries, lineOf, pushAll } from './hub-entries.ts';
import { atLeast } from './hub-figures.ts';

const ROUNDS = 5;
/** How many entries are pulled. */
export const PULLED = 100_000;
const PAGE = 5000;
/** As long as the names that machines give themselves. */
const DEVICE = 'abcdefghijkl';
const READERS = 4;

/** Fills a book of a hub with what is read by `pullFigure`. */
export const fillForPull = (hub: HubAt): Promise<void> =>
  pushAll(freshEntries(PULLED)(PULLED), 500, 4, hub.device, hub.push);

/** What such an entry weighs as a line, in bytes. */
export function meanBytes(): number {
  const some = freshEntries(1000)(1000);
  return some.reduce((sum, entry) => sum + Buffer.byteLength(lineOf(entry, DEVICE)), 0) / some.length;
}

/** Several readers side by side, as after a morning without network: one alone would wait for itself, not for the hub. */
export async function pullFigure(name: string, hub: HubAt, least: number): Promise<Figure> {
  let records = 0;
  const all = async (): Promise<void> => {
    const counts = await Promise.all(Array.from({ length: READERS }, () => wholeLog(hub)));
    records = counts.reduce((sum, count) => sum + count, 0);
  };
  const times = await alternate([{ name: 'pull', run: all }], ROUNDS);
  const speed = (records * 1000) / (times.get('pull') ?? Number.NaN);
  return atLeast(`${name}, pull over loopback, four readers`, speed, least);
}

/** Follows a log to its end. @returns how many records it has. */
async function wholeLog(hub: HubAt): Promise<number> {
  let records = 0;
  for (let after = '', more = true; more;) {
    const page = await hub.ask(`pull?after=${after}&limit=${PAGE}`);
    const head = JSON.parse(page.toString('utf8', 0, page.indexOf(10))) as {
      readonly records: number;
      readonly cursor: string;
      readonly more: boolean;
    };
    records += head.records;
    ({ cursor: after, more } = head);
  }
  return records;
}
