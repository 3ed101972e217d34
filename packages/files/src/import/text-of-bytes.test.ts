import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { looksLikeOldFont } from './legacy-encoding.ts';
import { textOfBytes } from './text-of-bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(text, (sign) => sign.charCodeAt(0)).flatMap((code) =>
      big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8],
    ),
  );

describe('textOfBytes', () => {
  it('reads UTF-8 and UTF-16, with and without a mark, in NFC', () => {
    const text = 'day,note\n2026-06-08,Giấy in';
    expect(textOfBytes(utf8(text.normalize('NFD')))).toEqual({ ok: true, value: text.normalize('NFC') });
    expect(textOfBytes(utf8(`\uFEFF${text}`))).toEqual({ ok: true, value: text });
    for (const big of [false, true]) {
      expect(textOfBytes(utf16(`\uFEFF${text}`, big))).toEqual({ ok: true, value: text });
      expect(textOfBytes(utf16(text, big))).toEqual({ ok: true, value: text });
    }
  });

  it.each([
    ['PK\u0003\u0004rest', { kind: 'not-csv', is: 'zip' }],
    ['%PDF-1.7', { kind: 'not-csv', is: 'pdf' }],
    ['\u00d0\u00cf\u0011\u00e0', { kind: 'not-csv', is: 'xls' }],
    ['  <!DOCTYPE html><p>', { kind: 'not-csv', is: 'markup' }],
    ['day,amount\n2026-06-08,\u0000', { kind: 'not-csv', is: 'binary' }],
    ['day\u0007,amount', { kind: 'not-csv', is: 'binary' }],
    ['', { kind: 'empty' }],
    [' \r\n ', { kind: 'empty' }],
  ])('refuses %j', (text, refusal) => {
    expect(textOfBytes(latin(text))).toEqual({ ok: false, error: refusal });
  });

  it('refuses ten megabytes of noise', () => {
    let state = 1;
    const noise = Uint8Array.from(
      { length: 10_000_000 },
      () => (state = (state * 48_271) % 2_147_483_647) & 0xff,
    );
    expect(textOfBytes(noise)).toEqual({ ok: false, error: { kind: 'not-csv', is: 'binary' } });
    expect(textOfBytes(noise.map((byte) => (byte % 94) + 160))).toMatchObject({ ok: false });
  });

  it('refuses a file that is too large without reading it', () => {
    expect(textOfBytes(new Uint8Array(33 * 1024 * 1024))).toMatchObject({
      ok: false,
      error: { kind: 'too-large' },
    });
  });

  it('leaves French, Spanish and units alone', () => {
    for (const text of ['naïve, août, Noël', 'Educación, Año 2019', 'm³; 25 °C; kW·h', 'Ngày; Giấy in']) {
      expect(looksLikeOldFont(text)).toBeUndefined();
    }
  });
});

interface Letters {
  readonly mapping: readonly { readonly unicode: string; readonly vni: string; readonly tcvn3: string }[];
  readonly phrases: readonly { readonly unicode: string; readonly vni?: string; readonly tcvn3?: string }[];
}

describe.skipIf(!hasSharedData)('textOfBytes on the published letter tables', () => {
  // Read when a test runs: where the folder is absent, even skipped tests are gathered.
  const lettersRead = (): Letters =>
    JSON.parse(readFileSync(sharedDataPath('vn-encoding/vni-tcvn3-viqr.json'), 'utf8')) as Letters;
  const phrase =
    'Ngày;Phòng;Số lượng;Ghi chú\n08/6/2026;Phòng Tổ chức Đảng, đảng viên;20;Giấy in hai mặt, đã kiểm tra\n';
  const inFont = (font: 'vni' | 'tcvn3'): string => {
    const table = new Map(lettersRead().mapping.map((row) => [row.unicode, row[font]]));
    return Array.from(phrase, (sign) => table.get(sign) ?? sign).join('');
  };

  it('names TCVN3 and VNI instead of importing garbage, also when it was saved as UTF-8 since', () => {
    for (const [font, name] of [
      ['tcvn3', 'TCVN3 (ABC)'],
      ['vni', 'VNI'],
    ] as const) {
      const refusal = { ok: false, error: { kind: 'encoding', looksLike: name } };
      expect(textOfBytes(latin(inFont(font)))).toEqual(refusal);
      expect(textOfBytes(utf8(inFont(font)))).toEqual(refusal);
    }
    for (const font of ['tcvn3', 'vni'] as const) {
      const phrases = lettersRead().phrases.flatMap((one) => one[font] ?? []);
      const names = phrases.map(looksLikeOldFont);
      expect(names).toEqual(phrases.map(() => (font === 'vni' ? 'VNI' : 'TCVN3 (ABC)')));
    }
  });

  it('reads Windows-1258', () => {
    const index = new Map(
      [
        ...readFileSync(sharedDataPath('vn-encoding/index-windows-1258.txt'), 'utf8').matchAll(
          /^\s*(\d+)\s+0x(\w+)/gm,
        ),
      ].map(([, at, code]) => [Number.parseInt(code ?? '', 16), Number(at) + 128]),
    );
    const bytesOf = (sign: string): number[] => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 128) return [code];
      const direct = index.get(code);
      if (direct !== undefined) return [direct];
      const [base = '', ...marks] = Array.from(sign.normalize('NFD'));
      const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
      const letter = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC');
      return [...bytesOf(letter), ...bytesOf(tone)];
    };
    expect(textOfBytes(Uint8Array.from(Array.from(phrase, bytesOf).flat()))).toEqual({
      ok: true,
      value: phrase,
    });
    const sample = readFileSync(sharedDataPath('vn-encoding/sample-unicode.txt'), 'utf8')
      .normalize('NFC')
      .slice(0, 400);
    expect(textOfBytes(Uint8Array.from(Array.from(sample, bytesOf).flat()))).toEqual({
      ok: true,
      value: sample,
    });
  });

  it('reads the Unicode sample as it is', () => {
    const sample = readFileSync(sharedDataPath('vn-encoding/sample-unicode.txt'));
    expect(textOfBytes(new Uint8Array(sample))).toEqual({
      ok: true,
      value: sample.toString('utf8').normalize('NFC'),
    });
  });
});
