import { must } from '@soxanh/core';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readMeterFile } from './read-meter-file.ts';
import { testMeter } from './testing/read-file.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const MINUTES_A_YEAR = 525_600;
const PIECE_ROWS = 8000;

/** A series of minutes, made while it is read, and the most memory that was in use at any of some points of it. */
class Minutes {
  peak = 0;
  bytes = 0;
  private readonly years: number;
  private readonly lineOf: (minute: number) => string;

  constructor(years: number, lineOf = line) {
    this.years = years;
    this.lineOf = lineOf;
  }

  *source(): Generator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode('timestamp,kW\n');
    const rows = this.years * MINUTES_A_YEAR;
    for (let from = 0, piece = 0; from < rows; from += PIECE_ROWS, piece++) {
      if (piece % 40 === 0) this.look();
      const lines: string[] = [];
      for (let at = from; at < Math.min(from + PIECE_ROWS, rows); at++) lines.push(this.lineOf(at));
      const bytes = encoder.encode(lines.join(''));
      this.bytes += bytes.length;
      yield bytes;
    }
    this.look();
  }

  private look(): void {
    collect();
    this.peak = Math.max(this.peak, getHeapStatistics().used_heap_size);
  }
}

const FIRST = Date.UTC(2001, 0, 1);
const two = (n: number): string => String(n).padStart(2, '0');

/** The rows of a day are asked for one after the other. */
let asked = { at: -1, text: '' };

function line(minute: number): string {
  const at = Math.floor(minute / 1440);
  if (at !== asked.at) asked = { at, text: new Date(FIRST + at * 86_400_000).toISOString().slice(0, 10) };
  return `${asked.text} ${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)},${(minute % 977) / 100}\n`;
}

describe('a series of minutes', () => {
  it('of ten years takes hardly more memory than one of one year', async () => {
    const used: number[] = [];
    for (const years of [1, 10]) {
      const minutes = new Minutes(years);
      collect();
      const before = getHeapStatistics().used_heap_size;
      const read = await readMeterFile(() => minutes.source(), {}, testMeter());
      const file = must(read.ok ? read.value : undefined, 'a series that is read');
      expect(file.counts.seen).toBe(years * MINUTES_A_YEAR);
      expect(file.days).toHaveLength((years * MINUTES_A_YEAR) / 1440);
      expect(file.days.every((day) => day.minutes === undefined)).toBe(true);
      expect(minutes.bytes).toBeGreaterThan(years * 10_000_000);
      used.push(minutes.peak - before);
    }
    const [one = 0, ten = 0] = used;
    // Ten years are 110 MB more of text; days and nothing else may add up.
    expect(ten - one).toBeLessThan(8_000_000);
    expect(ten).toBeLessThan(32_000_000);
  }, 120_000);

  it('that all come twice, and otherwise, is compared within bounds', async () => {
    const used: number[] = [];
    for (const years of [1, 2]) {
      const minutes = new Minutes(years, (at) => `${line(at)}${line(at).replace(/,/, ',9')}`);
      collect();
      const before = getHeapStatistics().used_heap_size;
      const read = await readMeterFile(() => minutes.source(), {}, testMeter());
      const file = must(read.ok ? read.value : undefined, 'a series that is read');
      expect(file.days).toEqual([]);
      expect(file.counts.refused).toBe(2 * years * MINUTES_A_YEAR);
      used.push(minutes.peak - before);
    }
    const [one = 0, both = 0] = used;
    expect(both - one).toBeLessThan(8_000_000);
    expect(both).toBeLessThan(64_000_000);
  }, 120_000);
});
