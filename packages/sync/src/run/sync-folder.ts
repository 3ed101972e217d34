import { ok, type Hash, type Result } from '@soxanh/core';
import type { Folder } from '../port/folder.ts';
import type { HubLink } from '../port/hub-link.ts';
import type { SyncStore } from '../port/sync-store.ts';
import { FolderLog, type FolderTurn, type FolderWork } from './folder-turn.ts';
import { mirrorHub } from './mirror-hub.ts';
import { seeToOlder } from './older-mirrors.ts';
import { of, type GoOn, type SyncProblem } from './outcome.ts';
import { publishOwn } from './publish-own.ts';
import { readMirrors } from './read-mirror.ts';
import { readOthers } from './read-others.ts';
import { shelvesOf } from './shelf.ts';

/** How a turn with a folder goes. */
export interface FolderTurnOptions {
  /** SHA-256 of a text in UTF-8, base64url: what chains and seals are made with. */
  readonly hash: Hash;
  /** The hub of this book, if this machine reaches one: then it mirrors the log here. */
  readonly link?: HubLink;
  /** This machine holds a key to the hub, whether it reaches it in this turn or not: then it believes no mirror. */
  readonly hasKey?: boolean;
  /** This machine began the folder, or is the Office's: it carries authors who cannot publish themselves. */
  readonly carries?: boolean;
  /** Always, unless told otherwise. */
  readonly goOn?: GoOn;
}

/**
 * One turn with a shared folder: take in what others wrote, write what is not there. No file is ever changed, and none has
 * two writers, so there is nothing two machines could spoil for each other. A turn may be cut off at any step.
 *
 * The caller holds the permission (a folder that must not be written to is not given here) and the lock.
 */
export async function syncFolder(
  store: SyncStore,
  folder: Folder,
  { hash, link, hasKey = link !== undefined, carries = false, goOn = () => true }: FolderTurnOptions,
): Promise<Result<FolderTurn, SyncProblem>> {
  const state = await of('store', store.state());
  if (!state.ok) return state;
  const listed = await of('folder', folder.list());
  if (!listed.ok) return listed;
  const { shelves, ignored } = shelvesOf(listed.value);
  const log = new FolderLog();
  log.ignored = ignored;
  const work: FolderWork = { store, folder, state: state.value, hash, goOn, log };
  const steps: (() => Promise<Result<true, SyncProblem>>)[] = [
    () => readOthers(work, shelves),
    () => (!hasKey && state.value.namesHub ? readMirrors(work, shelves) : done()),
    () => publishOwn(work, shelves, carries),
    async () => {
      const mirrored = link === undefined ? ok(false) : await mirrorHub(work, link, shelves);
      if (!mirrored.ok) return mirrored;
      return mirrored.value ? seeToOlder(work, shelves) : done();
    },
  ];
  for (const step of steps) {
    const stepped = await step();
    if (!stepped.ok) return stepped;
  }
  return ok(log.told());
}

const done = async (): Promise<Result<true, never>> => ok(true);
