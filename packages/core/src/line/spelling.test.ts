import { describe, expect, it } from 'vitest';
import { bareLetters, cleanLine, LONGEST_LINE, withoutNotes } from './spelling.ts';

describe('cleanLine', () => {
  it('composes letters, joins spaces, keeps line breaks, drops what cannot be seen', () => {
    expect(cleanLine(' 20 \u00A0 t\u01A1\u0300\r\n5\u200B chai ')).toBe('20 tờ \n5 chai');
  });
  it('refuses what is too long, by its length alone', () => {
    expect(cleanLine('x'.repeat(LONGEST_LINE))).toHaveLength(LONGEST_LINE);
    expect(cleanLine('x'.repeat(LONGEST_LINE + 1))).toBeUndefined();
    // Not even normalised: of this one there is nothing but a length.
    expect(cleanLine({ length: 10_000 } as string)).toBeUndefined();
  });
});

it('bareLetters leaves what every keyboard has', () => {
  expect(bareLetters('Hộp ĐỎ, ống hút m³')).toBe('hop do, ong hut m³');
});

describe('withoutNotes', () => {
  it.each([
    ['20 tờ (in thử) 5 chai', '20 tờ          5 chai', ['in thử']],
    ['20 tờ // in thử (nháp)', '20 tờ                 ', ['in thử (nháp)']],
    ['20 tờ (in thử', '20 tờ        ', ['in thử']],
    ['(một) 20 tờ (hai)', '      20 tờ      ', ['một', 'hai']],
    ['20 tờ', '20 tờ', []],
  ])('%s', (line, said, texts) => {
    const read = withoutNotes(line);
    expect(read.said).toBe(said);
    expect(read.notes.map(({ text }) => text)).toEqual(texts);
  });
});
