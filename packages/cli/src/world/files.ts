import { ok, type Bilingual, type Result } from '@soxanh/core';
import { isAbsolute, resolve } from 'node:path';
import { refuse, type Complaint } from './complaint.ts';
import type { World } from './world.ts';

/** A path as the person means it: from the folder they stand in. */
export const pathFrom = ({ env, cwd }: World, path: string): string =>
  isAbsolute(path) ? path : resolve(env['INIT_CWD'] ?? cwd, path);

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { vi: 'không có tệp hoặc thư mục này', en: 'there is no such file or folder' },
  EACCES: { vi: 'không có quyền đọc hoặc ghi', en: 'reading or writing is not permitted' },
  EPERM: { vi: 'không có quyền đọc hoặc ghi', en: 'reading or writing is not permitted' },
  EISDIR: { vi: 'đây là thư mục, không phải tệp', en: 'this is a folder, not a file' },
  ENOTDIR: { vi: 'một phần của đường dẫn không phải thư mục', en: 'a part of the path is not a folder' },
  EEXIST: { vi: 'tệp đã có', en: 'the file exists already' },
  ENOSPC: { vi: 'đĩa hết chỗ', en: 'the disk is full' },
  EROFS: { vi: 'đĩa chỉ đọc', en: 'the disk is read-only' },
  EDQUOT: { vi: 'hết hạn mức lưu trữ', en: 'the storage quota is used up' },
  ENAMETOOLONG: { vi: 'tên tệp quá dài', en: 'the name is too long' },
};

/**
 * Does something with a file; what the system refuses becomes a complaint that names the file.
 *
 * @param path as the person wrote it.
 */
export function withFile<T>(path: string, action: () => T): Result<T, Complaint> {
  try {
    return ok(action());
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const reason = REASONS[code] ?? { vi: `hệ thống báo ${code}`, en: `the system says ${code}` };
    return refuse(`${path}: ${reason.vi}. Chưa ghi gì.`, `${path}: ${reason.en}. Nothing was written.`);
  }
}

/** The code of a system error, undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) && !code.startsWith('ERR_') ? code : undefined;
}
