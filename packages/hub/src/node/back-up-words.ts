import { ok, type Bilingual, type Result } from '@soxanh/core';
import type { HubStorage, StorageWorld } from '../db/storage.ts';
import { backUpTo } from './back-up-file.ts';
import { refuse, type Complaint } from './complaint.ts';

/** Writes a back-up and says what is in it. */
export async function backUp(
  file: string,
  storage: HubStorage,
  world: StorageWorld,
): Promise<Result<Bilingual, Complaint>> {
  const done = await backUpTo(file, storage, world);
  if (!done.ok) return refuse(`Chưa sao lưu được: ${done.error}`, `No back-up was made: ${done.error}`);
  const { books, records } = done.value;
  return ok({
    vi: `Đã sao lưu ${books} sổ, ${records} bản ghi ra ${file}; đã khôi phục thử và khớp.`,
    en: `Backed up to ${file}, read back and found equal: books ${books}, records ${records}.`,
  });
}
