import {
  canonicalText,
  writeEntry,
  type Author,
  type ChainEnd,
  type Entry,
  type Duty,
  type EntryDraft,
} from '@soxanh/core';
import { fakePen, type FakeClock } from '@soxanh/testkit';
import { sha256 } from '../../service/secret.ts';

/** The office of a recorder of Văn phòng, in whose name tests write unless told otherwise. */
export const RECORDER = { role: 'recorder', department: 'van-phong' } as const;
export const HEAD_OF_OFFICE = { role: 'head', department: 'van-phong' } as const;
export const OFFICE = { role: 'office' } as const;

type Fields = Readonly<Record<string, unknown>>;

/** Writes what one device writes, in whatever role. */
export interface TestPen {
  /** 20 sheets of Văn phòng on 8 June 2026, unless told otherwise. */
  use(by: Duty, fields?: Fields): Entry;
  write(by: Duty, draft: EntryDraft): Entry;
}

const USE = { kind: 'use', department: 'van-phong', resource: 'paper', day: '2026-06-08', amount: 20 };

export function testPen(device: string, clock?: FakeClock): TestPen {
  const pen = { ...fakePen(device, clock), hash: sha256 };
  let end: ChainEnd | undefined;
  const write: TestPen['write'] = (by, draft) => {
    const written = writeEntry(draft, authorOf(device, by), end, pen);
    end = written.end;
    return written.entry;
  };
  return { write, use: (by, fields = {}) => write(by, { ...USE, ...fields } as EntryDraft) };
}

const authorOf = (device: string, { role, department }: Duty): Author =>
  department === undefined ? { device, role } : { device, role, department };

export const linesOf = (entries: readonly Entry[]): string[] => entries.map((entry) => canonicalText(entry));
