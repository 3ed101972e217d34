/** How far a folder may be written to. */
export type FolderPermission = 'granted' | 'ask' | 'denied';

/** What Chromium has and no standard names yet. */
interface Permitting {
  queryPermission(ask: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(ask: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker(ask: { id: string }): Promise<FileSystemDirectoryHandle>;
}

/** Tells whether this browser can open a folder at all: Firefox cannot. */
export const canPickFolders = (): boolean => 'showDirectoryPicker' in globalThis;

/**
 * Lets the person choose a folder. Must be called inside a click. Writing is asked for apart from it: only a permission
 * that was asked for by itself is offered for every visit at the next start.
 *
 * @returns `cancelled` if the person closed the window, `not-permitted` if writing was not allowed.
 */
export async function pickFolder(): Promise<
  | { readonly kind: 'picked'; readonly folder: FileSystemDirectoryHandle }
  | { readonly kind: 'cancelled' | 'not-permitted' | 'failed' }
> {
  try {
    const folder = await (globalThis as unknown as Picking).showDirectoryPicker({ id: 'so-xanh' });
    return (await askToWrite(folder)) === 'granted' ? { kind: 'picked', folder } : { kind: 'not-permitted' };
  } catch (problem) {
    return {
      kind: problem instanceof DOMException && problem.name === 'AbortError' ? 'cancelled' : 'failed',
    };
  }
}

/** Asks the person to allow writing again. Must be called inside a click. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<FolderPermission> {
  return said(await (folder as unknown as Permitting).requestPermission({ mode: 'readwrite' }));
}

/** Tells whether a folder may be written to now, and asks nobody. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<FolderPermission> {
  return said(await (folder as unknown as Permitting).queryPermission({ mode: 'readwrite' }));
}

const said = (state: PermissionState): FolderPermission => (state === 'prompt' ? 'ask' : state);
