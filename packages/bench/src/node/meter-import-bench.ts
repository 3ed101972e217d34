import { addDays, dayOf, dayText, officeOf } from '@soxanh/core';
import { readMeterFile, type FileMeter } from '@soxanh/files';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';
import { peakHeap } from '../measure/heap.ts';

const MINUTES_A_YEAR = 525_600;
const PIECE = 256 * 1024;

/**
 * A year of minutes from a file into days, beside Papa Parse alone cutting the same file into cells: both from the same kind
 * of stream. And the memory that stays in use meanwhile, of ten years beside one.
 */
export async function meterImportBench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-bench-'));
  const path = join(folder, 'year.csv');
  writeYears(path, 1);
  const medians = await alternate(
    [
      { name: 'ours', run: async () => await daysIn(pieces(path), 1) },
      { name: 'papa', run: async () => await cells(path) },
    ],
    7,
  );
  const one = await memoryFor(path, 1);
  writeYears(path, YEARS);
  const many = await memoryFor(path, YEARS);
  rmSync(folder, { recursive: true });
  const [ours = 0, papa = 0] = [medians.get('ours'), medians.get('papa')];
  return [
    compared('a meter’s year of minutes, 525,600 rows → days', 'ms', ours, 'Papa Parse alone', papa, {
      most: 2,
      words: '≥ 0.5 × its speed',
    }),
    compared('memory in use while reading ten years of minutes', 'MB', many / 1e6, 'one year', one / 1e6),
  ];
}

const YEARS = 10;

/** Kilowatts with three decimals, a row a minute. */
function writeYears(path: string, years: number): void {
  const file = openSync(path, 'w');
  writeSync(file, 'timestamp,kW\n');
  let state = 1;
  for (let day = 0; day < 365 * years; day++) {
    const date = dayText(addDays(dayOf(2016, 1, 1), day));
    let rows = '';
    for (let minute = 0; minute < 1440; minute++) {
      state = (state * 48_271) % 2_147_483_647;
      const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
      rows += `${date} ${time},${((state % 100_000) / 1000).toFixed(3)}\n`;
    }
    writeSync(file, rows);
  }
  closeSync(file);
}

const two = (n: number): string => String(n).padStart(2, '0');

const METER: FileMeter = { id: 'dien-1', resource: 'electricity', office: officeOf([]) };

/** The meter file is read from its beginning twice: once to see how it is written. */
async function daysIn(source: AsyncIterable<Uint8Array>, years: number): Promise<number> {
  const file = await readMeterFile(() => source, {}, METER);
  if (!file.ok || file.value.counts.used !== MINUTES_A_YEAR * years)
    throw new Error('The bench series was not read');
  return file.value.days.length;
}

const pieces = (path: string): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: PIECE })[Symbol.asyncIterator](),
});

const memoryFor = async (path: string, years: number): Promise<number> =>
  await peakHeap(async (look) => await daysIn(lookingAt(pieces(path), look), years));

/** The same pieces, with a look at the memory now and then. */
const lookingAt = (source: AsyncIterable<Uint8Array>, look: () => void): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    let count = 0;
    for await (const piece of source) {
      if (count++ % LOOK_EVERY === 0) look();
      yield piece;
    }
    look();
  },
});

/** Pieces of the file between two looks. */
const LOOK_EVERY = 16;

async function cells(path: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    let count = 0;
    Papa.parse<string[]>(createReadStream(path, { highWaterMark: PIECE }), {
      chunk: ({ data }) => {
        count += data.length;
      },
      complete: () => {
        resolve(count);
      },
      error: reject,
    });
  });
}
