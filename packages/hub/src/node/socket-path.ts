import { ok, type Result } from '@soxanh/core';
import { refuse, type Complaint } from './complaint.ts';

/** Bytes a socket's path may have: the system keeps 108 on Linux, 104 elsewhere, with a zero at the end. */
const longest = (platform: string): number => (platform === 'linux' ? 107 : 103);

/**
 * Judges the path of a socket before anything is made on the way to it: the system's own word for one that is too long is
 * "invalid argument". Letters of Vietnamese are two or three bytes each.
 *
 * @param option what the path follows from.
 * @example
 * shortEnough('--listen', '/run/soxanh.sock', 'linux'); // { ok: true, value: true }
 */
export function shortEnough(option: string, path: string, platform: string): Result<true, Complaint> {
  // Windows keeps such doors under names of its own.
  const more = platform === 'win32' ? 0 : Buffer.byteLength(path) - longest(platform);
  return more <= 0
    ? ok(true)
    : refuse(
        `${option}: socket ${path} sẽ có đường dẫn dài quá ${more} byte (một chữ có dấu là 2 đến 3 byte). Chọn thư mục có đường dẫn ngắn hơn.`,
        `${option}: ${path} would be a socket with bytes too many: ${more}. Choose a folder with a shorter path.`,
      );
}
