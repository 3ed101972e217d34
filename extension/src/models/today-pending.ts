import { type EntryDraft, type EntryId, type KnownEntry } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';

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
  begin(drafts: readonly EntryDraft[], after: EntryId | undefined): void {
    this.box.write(JSON.stringify({ after: after ?? '', first: fingerprint(drafts[0]) }));
  }

  end(): void {
    this.box.write('');
  }

  /** The entries that were saved although the page did not live to see it; empty if nothing was. */
  async settle({ book, settings }: Session): Promise<readonly KnownEntry[]> {
    const begun = parsed(this.box.read());
    this.end();
    if (begun === undefined) return [];
    const own = await book.list({ device: settings.value.device, limit: LOOKED_THROUGH });
    if (!own.ok) return [];
    const since = own.value.map(({ entry }) => entry).filter(({ id }) => id > begun.after);
    return since.some((entry) => fingerprint(entry) === begun.first) ? since.toReversed() : [];
  }
}

function parsed(text: string): { readonly after: string; readonly first: string } | undefined {
  if (text === '') return undefined;
  try {
    const { after, first } = JSON.parse(text) as { after?: unknown; first?: unknown };
    return typeof after === 'string' && typeof first === 'string' ? { after, first } : undefined;
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
