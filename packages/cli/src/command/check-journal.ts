import {
  chainProblems,
  isItemId,
  isResourceId,
  keyOf,
  known,
  meterResource,
  unreachable,
  type ChainProblem,
  type Entry,
  type Family,
  type KnownEntry,
} from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import { sha256 } from '../world/sha256.ts';
import { counted } from './counted.ts';
import { information, wrong, type Finding } from './finding.ts';

/** What is odd about the entries of a book and how they hang together. */
export function* journalFindings(book: Book): Generator<Finding> {
  const entries = [...book.set.entries.values()];
  // What is aside belongs to its machine's row all the same.
  const rows = [...entries, ...book.aside.map(({ entry }) => entry)];
  for (const problem of chainProblems(rows, sha256)) yield chainFinding(problem);
  for (const id of book.set.twins.keys()) {
    yield wrong(
      `Mã ${id}: hai lượt ghi khác nội dung trùng mã; đang tính bản lớn hơn. Tìm máy đã sửa tệp; ghi lại lượt đúng.`,
      `Id ${id}: two different entries have it; the greater one counts. Find out which machine changed the file; record the right one again.`,
    );
  }
  for (const family of book.resolution.families) yield* familyFindings(family);
  yield* linkFindings(book);
  yield* copyFindings(entries, book);
  yield* standingFindings(entries, book);
  for (const entry of book.resolution.counted) yield* nameFindings(entry, book);
}

function chainFinding(problem: ChainProblem): Finding {
  switch (problem.kind) {
    case 'gap':
      return wrong(
        `Máy ${problem.device}: thiếu các lượt ghi số ${problem.after + 1} đến ${problem.before - 1}. Gộp thêm tệp số liệu của máy này.`,
        `Device ${problem.device}: entries ${problem.after + 1} to ${problem.before - 1} are missing. Merge that machine's file.`,
      );
    case 'clone':
      return wrong(
        `Máy ${problem.device}: số ${problem.n} có ở hai lượt ghi (${problem.ids.join(', ')}). Một bản sao của máy đã ghi riêng; các lượt vẫn được tính, kiểm tra có ghi trùng không.`,
        `Device ${problem.device}: number ${problem.n} is on two entries (${problem.ids.join(', ')}). A copy of the machine went on by itself; both count, see whether something was recorded twice.`,
      );
    case 'broken':
      return wrong(
        `Máy ${problem.device}: lượt ghi số ${problem.n} (${problem.id}) không khớp lượt trước. Tệp có thể đã bị sửa; so với tệp sao lưu.`,
        `Device ${problem.device}: entry ${problem.n} (${problem.id}) does not fit the one before. The file may have been edited; compare it with a back-up.`,
      );
    default:
      return unreachable(problem);
  }
}

function* familyFindings({ members, head, rivals }: Family): Generator<Finding> {
  if (head === undefined) {
    const ids = members.map(({ id }) => id).join(', ');
    yield wrong(
      `Các lượt ghi sửa nhau thành vòng: ${ids}. Không lượt nào được tính; ghi lại số đúng.`,
      `Entries correct each other in a circle: ${ids}. None counts; record the right figure again.`,
    );
    return;
  }
  if (rivals.length === 0) return;
  const texts = [head, ...rivals].map((entry) => `${figure(entry)} (${entry.id})`).join('; ');
  yield wrong(
    `Hai nơi cùng sửa một lượt ghi: ${texts}. Đang tính ${figure(head)}; sửa lại một lần nữa để chọn số đúng.`,
    `Corrected in two places: ${texts}. ${figure(head)} is counted; correct it once more to choose the right figure.`,
  );
}

/** An entry in a few words, for both languages. */
function figure(entry: Entry): string {
  const mine = known(entry);
  if (mine?.kind !== 'use' && mine?.kind !== 'none') return entry.kind;
  const amount = mine.kind === 'use' ? ` ${mine.amount}` : '';
  return `${mine.kind} ${mine.department} ${mine.resource} ${mine.day}${amount}`;
}

function* linkFindings({ set, resolution }: Book): Generator<Finding> {
  for (const { by, target } of resolution.idle) {
    const kinds = [by, target].map((id) => set.entries.get(id)?.kind ?? '?');
    const [correcting = '', corrected = ''] = kinds;
    yield wrong(
      `${by}: lượt ghi "${correcting}" không sửa được lượt "${corrected}" (${target}); việc sửa không có hiệu lực. Ghi lại bằng đúng loại.`,
      `${by}: a "${correcting}" cannot correct a "${corrected}" (${target}); the correction has no effect. Record it again as the right kind.`,
    );
  }
}

/** Imported rows that one machine took back while the copy another machine imported still counts. */
function* copyFindings(entries: readonly Entry[], { resolution }: Book): Generator<Finding> {
  const removed = new Set<string>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== undefined && resolution.standing(entry.id) === 'removed') removed.add(key);
  }
  if (removed.size === 0) return;
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined || !removed.has(key) || resolution.standing(entry.id) !== 'counted') continue;
    yield wrong(
      `${entry.id}: dòng nhập ${key} đã bỏ ở một máy, nhưng bản nhập ở máy khác vẫn được tính. Nếu phải bỏ, nhập lại tệp đúng với --replace.`,
      `${entry.id}: the imported row ${key} was taken back on one machine, but another machine's copy counts. If it should not, import the right file again with --replace.`,
    );
  }
}

function* standingFindings(entries: readonly Entry[], { resolution }: Book): Generator<Finding> {
  let repeats = 0;
  const kinds = new Map<string, number>();
  for (const entry of entries) {
    if (resolution.standing(entry.id) === 'repeat') repeats++;
    if (known(entry) !== undefined) continue;
    const kind = `${entry.kind} (v${entry.v})`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) {
    const number = counted(count, 'lượt ghi', ['entry', 'entries']);
    yield wrong(
      `${number.vi} loại ${kind}: chương trình này chưa biết; giữ nguyên, chưa tính. Cập nhật chương trình.`,
      `${number.en} of kind ${kind}: unknown to this program; kept, not counted. Update the program.`,
    );
  }
  if (repeats > 0) {
    const rows = counted(repeats, 'dòng nhập', ['imported row', 'imported rows']);
    yield information(
      `${rows.vi} có ở nhiều máy; mỗi dòng chỉ tính một lần. Không cần làm gì.`,
      `${rows.en} came in on several machines; each counts once. Nothing needs doing.`,
    );
  }
}

function* nameFindings(entry: KnownEntry, { office }: Book): Generator<Finding> {
  if ('meter' in entry && meterResource(office, entry.meter) === undefined) {
    yield wrong(
      `${entry.id}: công tơ, đồng hồ "${entry.meter}" không có trong sổ; chưa được tính. Khai báo hoặc ghi lại.`,
      `${entry.id}: the book has no meter "${entry.meter}"; the entry is in no figure. State the meter or record it again.`,
    );
  }
  if (entry.kind !== 'use' && entry.kind !== 'none') return;
  if (office.department(entry.department) === undefined) {
    yield wrong(
      `${entry.id}: phòng "${entry.department}" không có trong sổ; vẫn được tính. Thêm phòng này hoặc sửa lượt ghi.`,
      `${entry.id}: the book has no department "${entry.department}"; it counts nevertheless. Add the department or correct the entry.`,
    );
  }
  if (!isResourceId(entry.resource)) {
    yield wrong(
      `${entry.id}: nội dung "${entry.resource}" chưa biết; không vào tổng. Sửa lượt ghi hoặc cập nhật chương trình.`,
      `${entry.id}: unknown resource "${entry.resource}"; it is in no total. Correct the entry or update the program.`,
    );
  }
  if (entry.kind === 'use' && entry.item !== undefined && !isItemId(entry.item)) {
    yield wrong(
      `${entry.id}: loại "${entry.item}" chưa biết; vẫn vào tổng. Sửa lượt ghi hoặc cập nhật chương trình.`,
      `${entry.id}: unknown kind of item "${entry.item}"; it is in the total nevertheless. Correct the entry or update the program.`,
    );
  }
}
