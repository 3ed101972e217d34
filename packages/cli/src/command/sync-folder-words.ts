import { shelfKey, type FolderTurn } from '@soxanh/sync';
import { counted } from './counted.ts';
import { information, wrong, type Finding } from './finding.ts';

/** Faults that do not pass by themselves. */
const CHANGED: ReadonlySet<string> = new Set(['altered', 'edited', 'broken']);

/** What a turn with a shared folder found beside entries. */
export function* folderFindings({ odd, gaps, ignored }: FolderTurn): Generator<Finding> {
  for (const { shelf, name, fault, isPassed } of odd) {
    const file = `${shelfKey(shelf)}/${name}`;
    if (fault.kind === 'unreadable') {
      yield wrong(
        `Không đọc được tệp ${file}. Các tệp khác vẫn được đọc. Lần sau sẽ đọc lại.`,
        `The file ${file} cannot be read. The others were. It is tried again next time.`,
      );
      continue;
    }
    // The last file of a row may still be on its way; one that others followed is not.
    if (CHANGED.has(fault.kind) || isPassed) {
      yield wrong(
        `Tệp ${file} không nguyên vẹn hoặc đã bị sửa nên không được đọc. Số liệu đang có không thay đổi. Báo Văn phòng Ban.`,
        `The file ${file} is damaged or was edited and is not read. Nothing here changed. Tell the Office.`,
      );
    } else {
      yield information(
        `Tệp ${file} chưa đầy đủ; sẽ đọc ở lần sau.`,
        `The file ${file} is not whole yet; it is read next time.`,
      );
    }
  }
  for (const { device, first, last } of gaps) {
    yield wrong(
      `Thiếu lượt ghi ${first}–${last} của máy ${device} trong thư mục dùng chung. Các lượt sau chờ đến khi có đủ.`,
      `Entries ${first}–${last} of device ${device} are missing in the shared folder. Later ones wait for them.`,
    );
  }
  if (ignored > 0) {
    const files = counted(ignored, 'tệp', ['file', 'files']);
    yield information(
      `${files.vi} có tên lạ (bản sao, tệp tạm) không được đọc.`,
      `${files.en} with names that are not ours (copies, temporary files) are not read.`,
    );
  }
}
