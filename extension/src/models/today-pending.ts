import { type EntryDraft, type EntryId, type KnownEntry } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';

/** A line that was saved although its page did not live to see it, and its entries. */
export interface SettledSave {
  readonly line: string;
  readonly entries: readonly KnownEntry[];
}

/** Own entries looked through for the one that was being saved. */
const LOOKED_THROUGH = 10;

/**
 * Remembers that a typed line is being saved. The popup may die after the entry is on disk and before the draft is
 * cleared; without this the line would stand there again, and be saved twice.
 */
export class PendingSave {
  private readonly box: DraftBox;

  constructor(box: DraftBox) {
    this.box = box;
  }

  /** @param after the newest entry this machine is known to have written before. */
  begin(line: string, drafts: readonly EntryDraft[], after: EntryId | undefined): void {
    this.box.write(JSON.stringify({ line, after: after ?? '', first: fingerprint(drafts[0]) }));
  }

  end(): void {
    this.box.write('');
  }

  /** What was saved although the page did not live to see it; undefined if nothing was. */
  async settle({ book, settings }: Session): Promise<SettledSave | undefined> {
    const begun = parsed(this.box.read());
    this.end();
    if (begun === undefined) return undefined;
    const own = await book.list({ device: settings.value.device, limit: LOOKED_THROUGH });
    if (!own.ok) return undefined;
    const since = own.value.map(({ entry }) => entry).filter(({ id }) => id > begun.after);
    if (!since.some((entry) => fingerprint(entry) === begun.first)) return undefined;
    return { line: begun.line, entries: since.toReversed() };
  }
}

interface Begun {
  readonly line: string;
  readonly after: string;
  readonly first: string;
}

function parsed(text: string): Begun | undefined {
  if (text === '') return undefined;
  try {
    const { line, after, first } = JSON.parse(text) as { [name in keyof Begun]?: unknown };
    const isWhole = typeof line === 'string' && typeof after === 'string' && typeof first === 'string';
    return isWhole ? { line, after, first } : undefined;
  } catch {
    return undefined;
  }
}

const fingerprint = (draft: EntryDraft | KnownEntry | undefined): string => {
  if (draft?.kind !== 'use' && draft?.kind !== 'none') return '';
  const { kind, department, resource, day } = draft;
  const use = draft.kind === 'use' ? [draft.amount, draft.item ?? '', draft.typed ?? ''] : [];
  return JSON.stringify([kind, department, resource, day, ...use]);
};
