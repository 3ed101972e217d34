import { dirname } from 'node:path';
import type { Result } from '@soxanh/core';
import type { RoleProblem } from '../db/postgres/check-role.ts';
import { openPostgres } from '../db/postgres/open-postgres.ts';
import { openSqlite, type OpenProblem } from '../db/sqlite/open-sqlite.ts';
import type { HubStorage, StorageProblem, StorageWorld } from '../db/storage.ts';
import { refuse, type Complaint } from './complaint.ts';
import type { Config } from './config.ts';
import { makeAll } from './make-folder.ts';
import { networkOf } from './network-folder.ts';

/** Opens the hub's database: PostgreSQL if one is named, else the data file, made where it is missing. */
export async function openStorage(
  { data, database }: Pick<Config, 'data' | 'database'>,
  world: StorageWorld,
  platform: string,
): Promise<Result<HubStorage, Complaint>> {
  const folder = dirname(data);
  // The operator's socket lies there, whatever the database.
  const made = makeFolder(folder);
  if (!made.ok) return made;
  if (database !== undefined) {
    const opened = await openPostgres(database, world);
    return opened.ok ? opened : refusePostgres(opened.error);
  }
  const network = networkOf(folder, platform);
  if (network !== undefined) {
    return refuse(
      `${folder}: ổ đĩa mạng (${network}); hai máy chủ có thể cùng ghi một tệp mà không biết nhau. Dùng ổ đĩa của máy này, hoặc PostgreSQL (DATABASE_URL).`,
      `${folder}: a network drive (${network}); two hubs could write one file without knowing of each other. Use a disk of this machine, or PostgreSQL (DATABASE_URL).`,
    );
  }
  const opened = openSqlite(data, world);
  return opened.ok ? opened : refuseSqlite(data, opened.error);
}

/** Makes a folder that only its owner may look into. */
export function makeFolder(folder: string): Result<true, Complaint> {
  try {
    makeAll(folder);
    return { ok: true, value: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(`Không tạo được thư mục ${folder}: ${why}`, `The folder ${folder} cannot be made: ${why}`);
  }
}

function refuseSqlite(file: string, problem: OpenProblem): Result<never, Complaint> {
  switch (problem.kind) {
    case 'locked':
      return refuse(
        `${file}: một máy chủ Sổ Xanh khác đang dùng tệp này. Mỗi tệp chỉ một máy chủ; dừng máy chủ kia trước, hoặc chọn tệp khác bằng --data.`,
        `${file}: another Sổ Xanh hub is using this file. One hub a file: stop the other one first, or choose another file with --data.`,
      );
    case 'newer':
      return refuse(
        `${file}: tệp của phiên bản mới hơn (${problem.version}; chương trình này biết ${problem.known}). Cập nhật chương trình.`,
        `${file}: written by a newer version (${problem.version}; this program knows ${problem.known}). Update the program.`,
      );
    case 'failed':
      return refuse(`${file}: không mở được: ${problem.why}`, `${file}: cannot be opened: ${problem.why}`);
  }
}

function refusePostgres(problem: RoleProblem | StorageProblem): Result<never, Complaint> {
  switch (problem.kind) {
    case 'superuser':
    case 'bypasses-rls':
    case 'may-delete':
      return refuse(
        `PostgreSQL: vai trò "${problem.role}" có quyền rộng hơn cần thiết (${problem.kind}); sổ của cơ quan này có thể lộ sang cơ quan khác. Kết nối bằng vai trò soxanh_hub.`,
        `PostgreSQL: the role "${problem.role}" may do more than it needs (${problem.kind}); one office's book could be seen by another. Connect as soxanh_hub.`,
      );
    case 'owner':
      return refuse(
        `PostgreSQL: vai trò "${problem.role}" sở hữu bảng ${problem.table}. Kết nối bằng vai trò soxanh_hub.`,
        `PostgreSQL: the role "${problem.role}" owns the table ${problem.table}. Connect as soxanh_hub.`,
      );
    case 'rls-off':
      return refuse(
        `PostgreSQL: bảng ${problem.table} không tách riêng từng sổ. Chạy "pnpm hub migrate".`,
        `PostgreSQL: the table ${problem.table} does not keep books apart. Run "pnpm hub migrate".`,
      );
    case 'not-let-in':
      return refuse(
        `PostgreSQL không cho kết nối: ${problem.why}. Lần đầu: chạy "pnpm hub migrate" với DATABASE_ADMIN_URL và đặt mật khẩu cho soxanh_hub. Nếu đã chạy: kiểm tra tên, mật khẩu, cơ sở dữ liệu trong DATABASE_URL.`,
        `PostgreSQL lets nobody in: ${problem.why}. The first time: run "pnpm hub migrate" with DATABASE_ADMIN_URL and give soxanh_hub a password. If that was done: check name, password and database in DATABASE_URL.`,
      );
    case 'schema':
      return problem.version > problem.known
        ? refuse(
            `PostgreSQL: cấu trúc phiên bản ${problem.version}, chương trình này biết ${problem.known}. Cập nhật chương trình.`,
            `PostgreSQL: the schema has version ${problem.version}, this program knows ${problem.known}. Update the program.`,
          )
        : refuse(
            `PostgreSQL: cấu trúc phiên bản ${problem.version}, cần ${problem.known}. Chạy "pnpm hub migrate" với DATABASE_ADMIN_URL.`,
            `PostgreSQL: the schema has version ${problem.version}, ${problem.known} is needed. Run "pnpm hub migrate" with DATABASE_ADMIN_URL.`,
          );
    case 'unavailable':
    case 'full':
    case 'no-book':
    case 'loading': {
      const why = 'why' in problem ? problem.why : problem.kind;
      return refuse(`PostgreSQL: không kết nối được: ${why}`, `PostgreSQL: not reached: ${why}`);
    }
  }
}
