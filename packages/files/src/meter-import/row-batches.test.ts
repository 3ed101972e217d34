import { describe, expect, it } from 'vitest';
import { rowBatches, type RowBatch } from './row-batches.ts';

/** All rows of a file that arrives in pieces of some bytes. */
async function rowsOf(file: string | Uint8Array, size = 7): Promise<unknown> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const batches: RowBatch[] = [];
  for await (const batch of rowBatches(() => pieces)) {
    if (!batch.ok) return batch.error;
    batches.push(batch.value);
  }
  return batches.flatMap(({ first, rows }) => rows.map((cells, at) => [first + at, ...cells]));
}

const long = 'x'.repeat(70_000);

describe('rowBatches', () => {
  it.each([1, 2, 3, 65_536])('cuts rows wherever a piece of %i bytes ends', async (size) => {
    const text = `a;b\r\n"1;\r\n2";đ\r\n\r\n${long};4\rlast;row`;
    expect(await rowsOf(text, size)).toEqual([
      [1, 'a', 'b'],
      [2, '1;\n2', 'đ'],
      [3, ''],
      [4, long, '4'],
      [5, 'last', 'row'],
    ]);
  });

  it('honours sep=, and numbers rows as a spreadsheet does', async () => {
    expect(await rowsOf('sep=|\na|b,c\n')).toEqual([[2, 'a', 'b,c']]);
  });

  it('reads UTF-16 and Windows-1258, with and without mark', async () => {
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from('ngày;1\n', (sign) => sign.codePointAt(0) ?? 0)]).buffer,
    );
    expect(await rowsOf(utf16, 3)).toEqual([[1, 'ngày', '1']]);
    // "ngày" and "ốp" in Windows-1258: a letter and a tone mark behind it.
    const legacy = Uint8Array.from([0x6e, 0x67, 0xe0, 0x79, 0x3b, 0xf4, 0xec, 0x70]);
    expect(await rowsOf(legacy, 5)).toEqual([[1, 'ngày', 'ốp']]);
  });

  it.each([
    ['a web page', '<!doctype html><p>', { kind: 'not-csv', is: 'markup' }],
    ['nothing', '', { kind: 'empty' }],
    ['an open quotation mark', 'a;b\n"1;2\n', { kind: 'quotes', row: 2 }],
    [
      'our own export',
      'period,department,resource,amount,unit,state,coverage,entries\n',
      { kind: 'own-export' },
    ],
    ['a book, or other JSON', '{"book":"x","format":"soxanh"}\n', { kind: 'not-csv', is: 'json' }],
    ['a thousand columns', `a\n${'1,'.repeat(300)}\n`, { kind: 'too-many-columns', most: 256 }],
  ])('refuses %s', async (_, text, refusal) => {
    expect(await rowsOf(text, 65_536)).toEqual(refusal);
  });

  it('a row without end is named as what it is', async () => {
    const refusal = await rowsOf(`a;b\n1;2\n3;${'x'.repeat(1_300_000)}\n4;5\n`, 65_536);
    expect([refusal]).toMatchObject([{ kind: 'row-too-long', row: 3 }]);
  });

  it('a quotation mark that is never closed does not swallow the file', async () => {
    const text = `a;b\n"1;2\n${'3;4\n'.repeat(400_000)}`;
    expect(await rowsOf(text, 65_536)).toEqual({ kind: 'quotes', row: 2 });
  });

  it('bytes that are no text far down are refused', async () => {
    const text = new TextEncoder().encode('1;2\n'.repeat(30_000));
    text[110_000] = 0xff;
    // Pieces of 65,536 bytes are 16,384 rows; the damage is in the second one.
    expect(await rowsOf(text, 65_536)).toEqual({ kind: 'encoding-changes', row: 16_384 });
  });

  it('lets go of the file when nobody reads on', async () => {
    let closed = 0;
    function* endless(): Generator<Uint8Array> {
      try {
        for (;;) yield new TextEncoder().encode('1;2\n'.repeat(30_000));
      } finally {
        closed++;
      }
    }
    for await (const batch of rowBatches(endless)) if (batch.ok) break;
    expect(closed).toBe(1);
  });
});
