import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '@soxanh/core';
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
  ENOENT: 'không tạo được thư mục',
};

/**
 * Makes the folder of nightly back-ups and writes a file there, gone at once. A folder that takes none is found out now, by
 * whoever starts the hub, and not every night by a line in a log.
 */
export function tryBackupFolder({ folder, at }: Config['backup']): Result<true, Complaint> {
  if (at === undefined) return ok(true);
  const trial = join(folder, `.soxanh-${process.pid}`);
  try {
    makeAll(folder);
    writeFileSync(trial, 'soxanh\n', { mode: 0o600 });
    rmSync(trial);
    return ok(true);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (NO_ROOM.has(code)) {
      rmSync(trial, { force: true });
      return ok(true);
    }
    return refuse(
      `--backup-dir ${folder}: không sao lưu được vào đây (${CAUSES[code ?? ''] ?? code ?? message}). Chọn thư mục khác, hoặc --backup-at none.`,
      `--backup-dir ${folder}: no back-up can be written there (${message}). Choose another folder, or --backup-at none.`,
    );
  }
}
