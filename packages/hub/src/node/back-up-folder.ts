import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Bilingual, type Result } from '@soxanh/core';
import { refuse, type Complaint } from './complaint.ts';
import type { Config } from './config.ts';
import { makeAll } from './make-folder.ts';

/** A full disk passes: the hub starts without room too, takes nothing in and gives out what it has. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** What Vietnamese calls the causes that happen; others go by the system's own word. */
const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOTDIR: 'không phải thư mục',
  EEXIST: 'không phải thư mục',
  ENOENT: 'không có thư mục này',
};

/**
 * Makes the folder of nightly back-ups and writes a file there, gone at once. A folder that takes none is found out now, by
 * whoever starts the hub, and not every night by a line in a log.
 */
export function tryBackupFolder({ folder, at }: Config['backup']): Result<true, Complaint> {
  const why = at === undefined ? undefined : whyNot(folder, makeAll);
  return why === undefined
    ? ok(true)
    : refuse(
        `--backup-dir ${folder}: không sao lưu được vào đây (${why.vi}). Chọn thư mục khác, hoặc --backup-at none.`,
        `--backup-dir ${folder}: no back-up can be written there (${why.en}). Choose another folder, or --backup-at none.`,
      );
}

/** Tries the folder of a back-up that somebody asked for: the hub that runs writes it, not who asked. */
export function tryFolderOf(file: string): Result<true, Complaint> {
  const why = whyNot(dirname(file));
  return why === undefined
    ? ok(true)
    : refuse(
        `${file}: không sao lưu được vào đây (${why.vi}). Chọn thư mục đã có mà tài khoản chạy máy chủ được ghi.`,
        `${file}: no back-up can be written there (${why.en}). Choose a folder that is there and that the hub's user may write in.`,
      );
}

/** Why a folder takes no file. A full disk passes. */
function whyNot(folder: string, make?: (folder: string) => void): Bilingual | undefined {
  const trial = join(folder, `.soxanh-${process.pid}`);
  try {
    make?.(folder);
    writeFileSync(trial, 'soxanh\n', { mode: 0o600 });
    rmSync(trial);
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!NO_ROOM.has(code)) return { vi: CAUSES[code ?? ''] ?? code ?? message, en: message };
    rmSync(trial, { force: true });
    return undefined;
  }
}
