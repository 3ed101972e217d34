import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x0605_4b50;
const DEFLATED = 8;

/**
 * The files of a ZIP archive (a workbook is one), by name, as text. For tests that look at what a library wrote.
 * Format: PKWARE APPNOTE 4.3.12 and 4.3.16, without encryption, splitting and ZIP64.
 */
export function unzipText(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive);
  let end = bytes.length - 22;
  while (end > 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    files.set(name, contentAt(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20)));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(bytes: Buffer, header: number, size: number): string {
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + size);
  return (bytes.readUInt16LE(header + 8) === DEFLATED ? inflateRawSync(packed) : packed).toString('utf8');
}
