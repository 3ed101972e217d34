import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dayOf,
  encodeBundle,
  sampleBook,
  writeEntry,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type KnownEntry,
} from '@soxanh/core';
import type { FlowDesk } from './flow-desk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Everything a report may have to judge by, beside the figures of two years. */
const DRAFTS: readonly EntryDraft[] = [
  fact('quota', 'van-phong/paper', '2026-05-01', { through: '2026-05-31', amount: 2400 }),
  fact('quota', 'van-phong/electricity', '2026-05-01', { through: '2026-05-31', amount: 2_000_000 }),
  fact('factor', 'electricity/money', '2026-01-01', {
    value: '2204.07',
    year: 2026,
    source: 'Biểu giá điện',
  }),
  fact('condition', 'van-phong', '2026-05-04', { kind: 'equipment', text: 'thêm một máy in' }),
  {
    kind: 'explanation',
    of: { kind: 'department', id: 'van-phong' },
    resource: 'paper',
    day: '2026-05-11',
    through: '2026-05-15',
    cause: 'congress',
    text: '<b>Đại hội</b> chi bộ',
  },
];

/** A fact of the office from a day on. */
export function fact(
  topic: string,
  of: string,
  from: string,
  value: Readonly<Record<string, unknown>>,
): EntryDraft {
  return { kind: 'office', topic, of, from, value };
}

/** A book of the plan's office from January 2025 on, with quotas, a factor, changed conditions and a reason, in a file. */
export async function judgedBookFile(desk: FlowDesk): Promise<string> {
  const period = { first: dayOf(2025, 1, 1), last: dayOf(2026, 6, 7) };
  const { entries } = sampleBook(period, 'report', sha256);
  const path = join(desk.folder, `${randomUUID()}.jsonl`);
  await writeFile(
    path,
    encodeBundle({ book: randomUUID(), synthetic: false }, [...entries, ...written(DRAFTS)]),
  );
  return path;
}

/** Drafts as the Office's machine writes them, one after the other. */
export function written(drafts: readonly EntryDraft[]): KnownEntry[] {
  const by: Author = { device: randomBytes(16).toString('hex'), role: 'office' };
  const pen = {
    now: () => Date.parse('2026-06-08T02:00:00Z'),
    random: (count: number) => new Uint8Array(randomBytes(count)),
    hash: sha256,
  };
  let end: ChainEnd | undefined;
  return drafts.map((draft) => {
    const one = writeEntry(draft, by, end, pen);
    end = one.end;
    return one.entry;
  });
}
