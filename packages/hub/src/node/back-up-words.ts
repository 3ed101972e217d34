import { ok, type Bilingual, type Result } from '@soxanh/core';
import type { HubStorage, StorageWorld } from '../db/storage.ts';
import { backUpTo } from './back-up-file.ts';
import { tryFolderOf } from './back-up-folder.ts';
import { isSpare } from './spare-file.ts';
import { refuse, type Complaint } from './complaint.ts';

/** Writes a back-up and says what is in it. A file that is there already is replaced only if it is a back-up itself. */
export async function backUp(
  file: string,
  storage: HubStorage,
  world: StorageWorld,
): Promise<Result<Bilingual, Complaint>> {
  if (!(await isSpare(file))) {
    return refuse(
      `${file}: đã có, và không phải bản sao lưu của máy chủ nên không ghi đè. Chọn tên tệp khác.`,
      `${file}: is there already and is no back-up of a hub, so it is not replaced. Choose another name.`,
    );
  }
  const folder = tryFolderOf(file);
  if (!folder.ok) return folder;
  const done = await backUpTo(file, storage, world);
  if (!done.ok) {
    const { vi, en } = done.error;
    return refuse(`Chưa sao lưu: ${vi}.`, `No back-up was made: ${en}.`);
  }
  const { books, records } = done.value;
  return ok({
    vi: `Đã sao lưu ${books} sổ, ${records} bản ghi ra ${file}; đã khôi phục thử và khớp.`,
    en: `Backed up to ${file}, read back and found equal: books ${books}, records ${records}.`,
  });
}
