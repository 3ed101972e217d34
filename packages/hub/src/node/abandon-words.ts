import { ok, type Bilingual, type Result } from '@soxanh/core';
import { abandonLoad } from '../db/postgres/abandon-load.ts';
import type { Abandoned, HubStorage, StorageProblem } from '../db/storage.ts';
import { refuse, type Complaint } from './complaint.ts';
import { storageWords } from './storage-words.ts';

/** Gives up what is half restored of a book, in the database that the hub holds itself. */
export async function abandon(book: string, storage: HubStorage): Promise<Result<Bilingual, Complaint>> {
  const abandoned = await storage.abandonLoad?.(book);
  return abandoned === undefined ? refuseWithoutAdmin() : wordsOf(book, abandoned);
}

/** Gives up what is half restored of a book in PostgreSQL, as an administrator. */
export async function abandonAsAdmin(
  book: string,
  admin: string | undefined,
): Promise<Result<Bilingual, Complaint>> {
  if (admin === undefined) return refuseWithoutAdmin();
  try {
    return wordsOf(book, await abandonLoad(admin, book));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(`PostgreSQL: ${why}`, `PostgreSQL: ${why}`);
  }
}

const refuseWithoutAdmin = (): Result<never, Complaint> =>
  refuse(
    'Cần DATABASE_ADMIN_URL: vai trò của máy chủ không được xóa gì trong PostgreSQL.',
    "DATABASE_ADMIN_URL is needed: the hub's own role may delete nothing in PostgreSQL.",
  );

function wordsOf(book: string, done: Result<Abandoned, StorageProblem>): Result<Bilingual, Complaint> {
  if (!done.ok) {
    const { error } = done;
    if (error.kind === 'no-book')
      return refuse(`Không có sổ ${book} trên máy chủ này.`, `The book ${book} is not on this hub.`);
    const { vi, en } = storageWords(error);
    return refuse(`Chưa bỏ được phần khôi phục dở: ${vi}`, `What is half restored was not given up: ${en}`);
  }
  return done.value === 'whole'
    ? refuse(
        `Sổ ${book} không phải là sổ khôi phục dở, nên được giữ nguyên.`,
        `The book ${book} is not half restored and was left as it is.`,
      )
    : ok({
        vi: `Đã bỏ phần khôi phục dở của sổ ${book}. Có thể khôi phục sổ này từ bản sao lưu khác.`,
        en: `What was half restored of the book ${book} is given up. It can be restored from another back-up.`,
      });
}
