import { numberText } from '@soxanh/core';
import { shelfKey, type FolderGap, type FolderOddity, type FolderTurn } from '@soxanh/sync';
import { counted } from './counted.ts';
import { information, wrong, type Finding } from './finding.ts';

/** How many of one sort are told in full: a folder that somebody unpacked into itself has hundreds. */
const IN_FULL = 5;

/** What a turn with a shared folder found beside entries; what needs somebody's hand first. */
export function* folderFindings({ odd, gaps, ignored }: FolderTurn): Generator<Finding> {
  const of = (sort: Sort): readonly FolderOddity[] => odd.filter((one) => sortOf(one) === sort);
  yield* firstFew(of('changed').map(changedFile));
  yield* firstFew(of('unreadable').map(unreadableFile));
  yield* firstFew(of('newer').map(newerFile));
  yield* firstFew(gaps.map(gapInRow));
  yield* firstFew(of('half').map(halfFile));
  if (ignored > 0) yield strangeNames(ignored);
}

function* firstFew(found: readonly Finding[]): Generator<Finding> {
  yield* found.slice(0, IN_FULL);
  const [one, ...others] = found.slice(IN_FULL);
  if (one === undefined) return;
  const count = others.length + 1;
  const vi = `… và ${numberText(count, 0, 'vi')} chỗ khác như vậy.`;
  const en = `… and ${numberText(count, 0, 'en')} more like these.`;
  yield { wrong: one.wrong, says: { vi, en } };
}

/** What is to be said of a file. */
type Sort = 'changed' | 'unreadable' | 'newer' | 'half';

/** The last one of a row may still be on its way; one that others followed is not. */
function sortOf({ fault: { kind }, isPassed }: FolderOddity): Sort {
  if (kind === 'unreadable' || kind === 'newer') return kind;
  return kind === 'unfinished' && !isPassed ? 'half' : 'changed';
}

const fileOf = ({ shelf, name }: FolderOddity): string => `${shelfKey(shelf)}/${name}`;

const changedFile = (odd: FolderOddity): Finding =>
  wrong(
    `Tệp ${fileOf(odd)} không nguyên vẹn hoặc đã bị sửa nên không được đọc. Số liệu đang có không thay đổi. Báo Văn phòng Ban.`,
    `The file ${fileOf(odd)} is damaged or was edited and is not read. Nothing here changed. Tell the Office.`,
  );

const unreadableFile = (odd: FolderOddity): Finding =>
  wrong(
    `Không đọc được tệp ${fileOf(odd)}. Các tệp khác vẫn được đọc. Lần sau sẽ đọc lại.`,
    `The file ${fileOf(odd)} cannot be read. The others were. It is tried again next time.`,
  );

const newerFile = (odd: FolderOddity): Finding =>
  wrong(
    `Tệp ${fileOf(odd)} do bản mới hơn của chương trình ghi. Cập nhật chương trình.`,
    `The file ${fileOf(odd)} was written by a newer version of this program. Update the program.`,
  );

const halfFile = (odd: FolderOddity): Finding =>
  information(
    `Tệp ${fileOf(odd)} chưa đầy đủ; sẽ đọc ở lần sau.`,
    `The file ${fileOf(odd)} is not whole yet; it is read next time.`,
  );

const gapInRow = ({ device, first, last }: FolderGap): Finding =>
  wrong(
    `Thiếu lượt ghi ${first}–${last} của máy ${device} trong thư mục dùng chung. Các lượt sau chờ đến khi có đủ.`,
    `Entries ${first}–${last} of device ${device} are missing in the shared folder. Later ones wait for them.`,
  );

function strangeNames(ignored: number): Finding {
  const files = counted(ignored, 'tệp', ['file', 'files']);
  return information(
    `${files.vi} có tên lạ (bản sao, tệp tạm) không được đọc.`,
    `${files.en} with names that are not ours (copies, temporary files) are not read.`,
  );
}
