import { entries, entryMaker, journals } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleLines, BUNDLE_VERSION, decodeBundle, encodeBundle, entryOf, type Bundle } from './bundle.ts';
import { canonicalText } from './canonical.ts';
import type { Entry } from './entry.ts';
import { addEntry, entrySet, everyEntry } from './twins.ts';

const book = { book: 'so-thu', synthetic: false };
const header = `${canonicalText({ format: 'soxanh', version: BUNDLE_VERSION, ...book })}\n`;
const make = entryMaker('may-a');
const good = [make.use(), make.none(), make.foreign({ later: { deep: [1, 2] } })];

function decoded(text: string): Bundle {
  const bundle = decodeBundle(text);
  if (!bundle.ok) throw new Error(`refused: ${bundle.error.kind}`);
  return bundle.value;
}

describe('encodeBundle', () => {
  it('[J5] decode and encode give the same bytes, unknown kinds, versions and fields included', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        const set = entrySet();
        for (const entry of journal) addEntry(set, entry);
        const text = encodeBundle(book, everyEntry(set));
        const { header: read, entries: back, problems } = decoded(text);
        expect(problems).toEqual([]);
        expect(encodeBundle(read, back)).toBe(text);
      }),
    );
  });

  it('[J2] equal journals give equal files, twins included, whatever the order', () => {
    const twin: Entry = { ...make.use(), id: good[0]?.id ?? '' } as Entry;
    const one = encodeBundle(book, [...good, twin]);
    expect(encodeBundle(book, [twin, ...good.toReversed()])).toBe(one);
    expect(decoded(one).entries).toHaveLength(4);
  });

  it('writes the header again with what else it said, in this version', () => {
    const text = `{"format":"soxanh","version":1,"book":"so-thu","synthetic":true,"later":[1]}\n`;
    const written = encodeBundle(decoded(text).header, []);
    expect(written).toBe('{"book":"so-thu","format":"soxanh","later":[1],"synthetic":true,"version":1}\n');
  });

  it('ends each line with a line feed', () => {
    const lines = [...bundleLines(book, good)];
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
  });
});

describe('decodeBundle', () => {
  const text = encodeBundle(book, good);

  it('reads byte-order mark, CRLF, empty lines and a last line without its end', () => {
    const variants = [
      text,
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\n\n'),
      text.trimEnd(),
    ];
    for (const variant of variants) {
      const { entries: read, problems } = decoded(variant);
      expect([read.length, problems]).toEqual([good.length, []]);
    }
  });

  it.each([
    ['', 'not-a-bundle'],
    ['một tệp khác', 'not-a-bundle'],
    ['{"format":"soxanh","version":1,"book":"so thu","synthetic":true}', 'not-a-bundle'],
    ['{"format":"soxanh","version":1,"book":"b"}', 'not-a-bundle'],
    ['{"format":"khac","version":1,"book":"b","synthetic":true}', 'not-a-bundle'],
    [canonicalText(good[0]), 'not-a-bundle'],
    ['{"format":"soxanh","version":2,"book":"b","synthetic":true}', 'newer-version'],
  ])('refuses %j as a whole', (first, kind) => {
    expect(decodeBundle(first)).toMatchObject({ ok: false, error: { kind } });
  });

  it('says how a refused file begins, not all of it', () => {
    const refused = decodeBundle('x'.repeat(5000));
    expect(!refused.ok && refused.error.kind === 'not-a-bundle' && refused.error.begins).toHaveLength(80);
  });
});

describe('damaged lines', () => {
  const lines = good.map((entry) => canonicalText(entry));
  const line = fc.constantFrom(...lines);
  /** What disks, editors and people do to a line. */
  const damaged = fc.oneof(
    fc.tuple(line, fc.nat()).map(([whole, at]) => whole.slice(0, 1 + (at % (whole.length - 1)))),
    fc.tuple(line, fc.nat(), fc.string({ unit: 'binary', maxLength: 8 })).map(([whole, at, junk]) => {
      const place = at % whole.length;
      return whole.slice(0, place) + junk + whole.slice(place);
    }),
    fc.tuple(line, fc.nat()).map(([whole, at]) => whole.slice(at % whole.length)),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.integer({ min: 0xd7ff, max: 0xe000 })).map((units) => String.fromCharCode(...units)),
    line.map((whole) => `${whole.slice(0, 20)}\0${whole.slice(20)}`),
    // Half a surrogate pair, which no UTF-8 file can hold: kept, and written as an escape.
    line.map((whole) => `${whole.slice(0, -1)},"note":"\ud800"}`),
    line.map((whole) => `${whole.slice(0, -1)},"__proto__":{"kind":"use","amount":9},"constructor":1}`),
    line.map((whole) => `${whole.slice(0, -1)},"note":"${'ờ'.repeat(30_000)}"}`),
    fc
      .integer({ min: 1, max: 30_000 })
      .map((depth) => `${(lines[0] ?? '').slice(0, -1)},"x":${'['.repeat(depth)}${']'.repeat(depth)}}`),
    fc.constantFrom('null', '[]', '""', '0', 'true', '{}', '{"v":1}', '﻿', '\t', header.trim()),
  );

  it('[J7] never stop the good ones and never throw; each is kept as it is or reported with its number', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(damaged, fc.constant(undefined)), { maxLength: 12 }), (damages) => {
        // A damage may hold line feeds of its own; the good lines stand whole between them.
        const body = damages.flatMap((damage) => (damage === undefined ? lines : [damage, ...lines]));
        const { entries: read, problems } = decoded(header + body.map((part) => `${part}\n`).join(''));
        const whole = read.map((entry) => canonicalText(entry));
        for (const expected of lines) {
          expect(whole.filter((text) => text === expected).length).toBeGreaterThanOrEqual(damages.length);
        }
        const numbers = problems.map(({ line: number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        expect(problems.every(({ reason, begins }) => reason !== '' && begins.length <= 80)).toBe(true);
        // Whatever was let in can be written and read again.
        expect(decoded(encodeBundle(book, read)).problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('[J7] are reported with line number, field and reason', () => {
    const [first = '', second = ''] = lines;
    const body = [
      first.slice(0, 50),
      first,
      second.replace('"2026-06-08"', '"2026-06-31"'),
      `{"v":1,"id":"${'x'.repeat(70_000)}"}`,
    ];
    const { entries: read, problems } = decoded(header + body.join('\n'));
    expect(read).toHaveLength(1);
    expect(problems.map(({ line: number, field, reason }) => [number, field, reason])).toEqual([
      [2, '', 'is not JSON'],
      [4, 'day', 'must be a day, YYYY-MM-DD'],
      [5, '', 'is larger than 65536 bytes'],
    ]);
    expect(problems[0]?.begins).toBe(first.slice(0, 50));
  });

  it('[J7] of ten megabytes are passed over quickly', () => {
    const noise = `${'\u{1F4A9}x'.repeat(3_500_000)}\n${'{"v":1,'.repeat(9)}\n`;
    const start = performance.now();
    const { entries: read, problems } = decoded(header + noise + lines.join('\n'));
    expect([read.length, problems.length]).toEqual([3, 2]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('[J7] with keys that JavaScript uses itself are kept like any unknown field', () => {
    const odd = (lines[0] ?? '').replace('{', '{"__proto__":{"amount":9},"constructor":1,');
    const read = entryOf(odd);
    expect(read.ok && canonicalText(read.value)).toContain('"__proto__":{"amount":9}');
    expect(({} as { amount?: number }).amount).toBeUndefined();
  });
});

describe('entryOf', () => {
  it('[J5] reads what canonicalText wrote of any entry', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const text = canonicalText(entry);
        const read = entryOf(text);
        expect(read.ok && canonicalText(read.value)).toBe(text);
      }),
    );
  });
});
