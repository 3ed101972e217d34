import { err, ok, type Duty, type Result } from '@soxanh/core';
import type { LinkProblem, SendingState } from '@soxanh/sync';
import { forgetFolder, keepFolder, keptFolder } from '../platform/folder-handle.ts';
import { askToWrite, canPickFolders, mayWrite, pickFolder } from '../platform/folder-picker.ts';
import { isFolderKey, markFolder, unmarkFolder } from './folder-mark.ts';
import { isAccountKey } from './hub-account.ts';
import { hubHere, type HubHere } from './hub-here.ts';
import {
  NOTHING_SENT,
  onSendingChanged,
  readSending,
  stateOfFolder,
  stateOfSending,
  type FolderRecord,
  type FolderState,
  type SendingRecord,
} from './sending.ts';
import type { SharedBook } from './shared-book.ts';
import { changeFolder, heldBack, nameKnown, syncInTurn } from './sync-book.ts';
import { tryFolder, type FolderRefusal } from './try-folder.ts';
import { lastOf, notPublished } from './unsent.ts';

/** How this machine shares the open book. */
export interface SharingStanding {
  readonly hub:
    | {
        readonly url: string;
        readonly duties: readonly Duty[];
        /** The server the office's policy names, where it is another one: nothing is sent until this machine is connected to it. */
        readonly ours?: string | undefined;
      }
    | undefined;
  readonly folder:
    | {
        readonly name: string;
        readonly is: FolderState;
        readonly since?: number | undefined;
        readonly edited: readonly string[];
      }
    | undefined;
  /** Undefined where nothing is shared. */
  readonly sending: SendingState | undefined;
  readonly waiting: number;
  readonly refused: number;
  readonly orphans: number;
  readonly cloned: boolean;
  /** Entries the journal had lost came back under another name of this machine. */
  readonly broughtBack: boolean;
}

/** As much as is shown of what would be sent. */
const PREVIEW = { entries: 500, bytes: 1_000_000 };

/** How a book is shared on this machine, and what a person can do about it. */
export class SharingData {
  readonly hasFolders: boolean = canPickFolders();
  private readonly shared: SharedBook;

  constructor(shared: SharedBook) {
    this.shared = shared;
  }

  now = (): number => this.shared.clock();

  /** As it stands on this machine: nobody is asked. */
  status = async (): Promise<SharingStanding | undefined> => {
    const { area, book, store } = this.shared;
    const [here, handle, kept, state] = await Promise.all([
      hubHere(this.shared),
      keptFolder(book),
      readSending(area, book),
      store.state(),
    ]);
    if (!state.ok) return undefined;
    const record = kept ?? NOTHING_SENT;
    const { waiting, refused, orphans, pending } = state.value;
    const folder = handle === undefined ? undefined : await folderOf(handle, record.folder);
    return {
      hub: standingOf(here),
      folder,
      sending:
        here.is === 'none'
          ? await this.sendingToFolder(folder, record)
          : // The policy may be of this minute, and the record of the turn before.
            stateOfSending(here.is === 'other' ? heldBack(record) : record, pending),
      waiting,
      refused,
      orphans,
      cloned: record.cloned === true,
      broughtBack: record.broughtBack === true,
    };
  };

  private async sendingToFolder(
    folder: SharingStanding['folder'],
    record: SendingRecord,
  ): Promise<SendingState | undefined> {
    if (folder === undefined) return undefined;
    const { store } = this.shared;
    const [state, chains] = await Promise.all([store.state(), store.chains()]);
    if (!state.ok || !chains.ok) return undefined;
    const name = this.shared.device();
    const pending = state.value.namesHub
      ? state.value.pending
      : notPublished(record.folder?.through, name, lastOf(chains.value, name));
    return stateOfFolder(folder, pending, record.problem);
  }

  onChange = (listener: () => void): (() => void) => {
    const { area, book } = this.shared;
    const ends = [
      onSendingChanged(area, book, listener),
      // The record may be the same before a save and after its turn; what waits is counted in the store.
      this.shared.onChange(listener),
      area.onChanged((keys) => {
        if (keys.some((key) => isAccountKey(key) || isFolderKey(key))) listener();
      }),
    ];
    return () => ends.forEach((end) => end());
  };

  /** Sends and fetches now, whatever the back-off says. */
  sendNow = async (): Promise<Result<true, LinkProblem | FolderRefusal>> => {
    const turn = await syncInTurn(this.shared);
    if (turn.kind !== 'done' || turn.problem === undefined) return ok(true);
    const { problem } = turn;
    if (problem.of === 'link') return err(problem.problem);
    return err({
      kind: problem.of === 'folder' && problem.problem.kind === 'not-permitted' ? 'not-permitted' : 'failed',
    });
  };

  /** It was read why this machine goes on under a new name. */
  knowName = (): Promise<void> => nameKnown(this.shared);

  /** Inside a click. */
  chooseFolder = async (): Promise<Result<true, FolderRefusal>> => {
    const picked = await pickFolder();
    if (picked.kind !== 'picked') return err({ kind: picked.kind });
    const { area, book } = this.shared;
    await changeFolder(this.shared, async () => {
      await keepFolder(book, picked.folder);
      await markFolder(area, book, picked.folder.name);
    });
    return tryFolder(this.shared);
  };

  /** Inside a click. */
  allowFolder = async (): Promise<Result<true, FolderRefusal>> => {
    const handle = await keptFolder(this.shared.book);
    if (handle === undefined) return err({ kind: 'failed' });
    if ((await askToWrite(handle)) !== 'granted') return err({ kind: 'not-permitted' });
    return tryFolder(this.shared);
  };

  /** What was written there stays there. */
  leaveFolder = async (): Promise<void> => {
    const { area, book } = this.shared;
    await changeFolder(this.shared, async () => {
      await forgetFolder(book);
      await unmarkFolder(area, book);
    });
  };

  /** The lines that would be sent now, exactly as they would be. */
  preview = async (): Promise<readonly string[]> => {
    const out = await this.shared.store.outbox(PREVIEW);
    return out.ok ? out.value.entries.map(({ line }) => line) : [];
  };
}

const standingOf = (here: HubHere): SharingStanding['hub'] =>
  here.is === 'none'
    ? undefined
    : {
        url: here.account.url,
        duties: here.account.duties,
        ...(here.is === 'other' ? { ours: here.ours } : {}),
      };

/** The permission as it is now, the rest as the last turn found it. */
async function folderOf(
  handle: FileSystemDirectoryHandle,
  record: FolderRecord | undefined,
): Promise<SharingStanding['folder']> {
  const { name } = handle;
  if ((await mayWrite(handle)) !== 'granted') return { name, is: 'ask', edited: record?.edited ?? [] };
  return record === undefined || record.is === 'ask'
    ? { name, is: 'ready', edited: [] }
    : { name, is: record.is, since: record.since, edited: record.edited };
}
