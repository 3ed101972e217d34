import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from './testing/hub-process.ts';
import { readTls } from './tls.ts';

const TESTING = join(import.meta.dirname, 'testing');
const [CERT, KEY, OTHER] = ['one.cert.pem', 'one.key.pem', 'other.key.pem'].map((name) =>
  join(TESTING, name),
) as [string, string, string];

it('says in words what is wrong with a certificate or its key', () => {
  const empty = join(newFolder(), 'rong.pfx');
  writeFileSync(empty, Buffer.from([0x30, 0x82, 0, 0]));
  const why = (cert: string, key: string): string => {
    const read = readTls({ cert, key });
    return read.ok ? 'good' : read.error.vi.slice(read.error.vi.indexOf('): ') + 3);
  };
  expect(why(CERT, KEY)).toBe('good');
  expect(why(CERT, OTHER)).toBe('khóa không thuộc chứng thư này.');
  expect(why(KEY, CERT)).toContain('dạng PEM');
  expect(why(empty, KEY)).toContain('dạng PEM');
  expect(why(CERT, empty)).toContain('dạng PEM');
  expect(why(CERT, `${KEY}.khong-co`)).toBe('không có tệp này.');
});
