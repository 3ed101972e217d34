import { accessSync, constants, statSync } from 'node:fs';
import { ok, type Result } from '@soxanh/core';
import { refuse, type Complaint } from './complaint.ts';

/** Tells whether a file is there to be read, and else why not, in words of what to do. */
export function mayRead(file: string): Result<true, Complaint> {
  try {
    // Named pipes and the like are read as well: only of a folder is it known that it holds nothing.
    if (statSync(file).isDirectory()) {
      return refuse(
        `${file}: đây là thư mục. Ghi rõ tên tệp sao lưu trong đó.`,
        `${file}: this is a folder. Name the back-up in it.`,
      );
    }
    accessSync(file, constants.R_OK);
    return ok(true);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM'
      ? refuse(
          `${file}: tài khoản chạy máy chủ không có quyền đọc tệp này.`,
          `${file}: the hub's user may not read this file.`,
        )
      : refuse(`${file}: không có tệp này.`, `${file}: there is no such file.`);
  }
}
