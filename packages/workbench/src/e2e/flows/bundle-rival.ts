import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { decodeBundle, encodeBundle, writeEntry, type EntryDraft, type EntryId } from '@soxanh/core';

/**
 * Writes beside a back-up one in which another machine has corrected the newest entry of use.
 *
 * @param amount what the other machine says, in sheets.
 * @returns the path of the other machine's bundle.
 */
export async function withRival(path: string, amount: number): Promise<string> {
  const bundle = decodeBundle(await readFile(path, 'utf8'));
  if (!bundle.ok) throw new Error(`${path} is no bundle`);
  const { header, entries } = bundle.value;
  const target = entries.findLast(({ kind }) => kind === 'use') as
    { id: EntryId; department: string; resource: string; day: string; at: string } | undefined;
  if (target === undefined) throw new Error(`${path} has no entry of use`);
  const { id, department, resource, day } = target;
  const pen = {
    now: () => Date.parse(target.at) + 3_600_000,
    random: (count: number) => new Uint8Array(randomBytes(count)),
    hash: (text: string) => createHash('sha256').update(text).digest('base64url'),
  };
  const draft: EntryDraft = {
    kind: 'use',
    ...{ department, resource, day, amount },
    supersedes: [id],
    reason: 'Đếm lại',
  };
  const by = { device: 'may-khac', role: 'recorder', department } as const;
  const { entry } = writeEntry(draft, by, undefined, pen);
  const other = `${path}.may-khac.jsonl`;
  await writeFile(other, encodeBundle(header, [...entries, entry]));
  return other;
}
