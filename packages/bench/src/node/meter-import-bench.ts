import { dayOf, epochMillisOf, officeOf, stampText } from '@soxanh/core';
import { readMeterFile, type FileMeter } from '@soxanh/files';
import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';

const MINUTES_A_YEAR = 525_600;
const PIECE = 256 * 1024;

/** A year of minutes from a file into days, beside Papa Parse alone cutting the same file into cells; both streaming. */
export async function meterImportBench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-bench-'));
  const path = join(folder, 'year.csv');
  writeFileSync(path, minuteYear());
  const medians = await alternate(
    [
      { name: 'ours', run: async () => await days(path) },
      { name: 'papa', run: async () => await cells(path) },
    ],
    7,
  );
  rmSync(folder, { recursive: true });
  const [ours = 0, papa = 0] = [medians.get('ours'), medians.get('papa')];
  return [
    compared('a meter’s year of minutes, 525,600 rows → days', 'ms', ours, 'Papa Parse alone', papa, {
      most: 2,
      words: '≥ 0.5 × its speed',
    }),
  ];
}

/** Kilowatts with three decimals, a row a minute. */
function minuteYear(): string {
  const rows = ['timestamp,kW'];
  let state = 1;
  for (let minute = 0; minute < MINUTES_A_YEAR; minute++) {
    state = (state * 48_271) % 2_147_483_647;
    const stamp = stampText(epochMillisOf({ day: dayOf(2026, 1, 1), minutes: minute }));
    rows.push(`${stamp.slice(0, 10)} ${stamp.slice(11, 19)},${((state % 100_000) / 1000).toFixed(3)}`);
  }
  return `${rows.join('\n')}\n`;
}

const METER: FileMeter = { id: 'dien-1', resource: 'electricity', office: officeOf([]) };

async function days(path: string): Promise<number> {
  const file = await readMeterFile(() => pieces(path), {}, METER);
  if (!file.ok || file.value.counts.used !== MINUTES_A_YEAR) throw new Error('The bench series was not read');
  return file.value.days.length;
}

function* pieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(PIECE);
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

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
