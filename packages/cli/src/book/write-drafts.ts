import {
  checkDraft,
  mayWrite,
  ok,
  writeEntry,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type KnownEntry,
  type Office,
  type Result,
  type Role,
} from '@soxanh/core';
import { refuse, type Complaint } from '../world/complaint.ts';
import { sha256 } from '../world/sha256.ts';
import type { World } from '../world/world.ts';
import { deviceFor, type Device } from './device.ts';
import type { Book } from './open-book.ts';
import { reasonWords } from './reason-words.ts';
import { saveBook } from './save-book.ts';

/** As whom a command writes. */
export interface Writer {
  readonly role: Role;
  readonly department?: string | undefined;
}

/** Writes drafts as the next entries of this machine's device and saves the book: all of them or none. */
export function writeDrafts(
  world: World,
  now: number,
  book: Book,
  drafts: readonly EntryDraft[],
  writer: Writer,
): Result<readonly KnownEntry[], Complaint> {
  const device = deviceFor(world, book);
  if (!device.ok) return device;
  const written = inChain(
    drafts,
    device.value,
    { writer, office: book.office },
    {
      now: () => now,
      random: world.random,
      hash: sha256,
    },
  );
  if (!written.ok) return written;
  const saved = saveBook(book, written.value.entries);
  if (!saved.ok) return saved;
  if (written.value.end !== undefined) device.value.remember(written.value.end);
  return ok(written.value.entries);
}

function inChain(
  drafts: readonly EntryDraft[],
  device: Device,
  { writer: { role, department }, office }: { readonly writer: Writer; readonly office: Office },
  pen: Parameters<typeof writeEntry>[3],
): Result<{ readonly entries: KnownEntry[]; readonly end: ChainEnd | undefined }, Complaint> {
  const by: Author = { device: device.id, role, ...(department === undefined ? {} : { department }) };
  const entries: KnownEntry[] = [];
  let { end } = device;
  for (const draft of drafts) {
    if (!mayWrite(by, draft, office).ok) return mayNot(by, draft);
    const readable = checkDraft(draft);
    if (!readable.ok) {
      const { field, reason } = readable.error;
      const { vi, en } = reasonWords(reason);
      return refuse(`Chưa ghi gì: trường "${field}" ${vi}.`, `Nothing was written: field "${field}" ${en}.`);
    }
    const written = writeEntry(draft, by, end, pen);
    entries.push(written.entry);
    ({ end } = written);
  }
  return ok({ entries, end });
}

function mayNot(by: Author, draft: EntryDraft): ReturnType<typeof refuse> {
  const wanted = 'department' in draft ? draft.department : draft.kind;
  return refuse(
    `Vai trò "${by.role}" không được ghi cho ${wanted}. Dùng --role office, hoặc nhờ Văn phòng Ban ghi. Chưa ghi gì.`,
    `The role "${by.role}" may not record for ${wanted}. Use --role office, or ask the Office. Nothing was written.`,
  );
}
