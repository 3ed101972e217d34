import { ok, type Bilingual, type Result } from '@soxanh/core';
import { sendingText, type FolderTurn } from '@soxanh/sync';
import { reportDamage } from '../book/open-book.ts';
import { problemWords } from '../share/problem-words.ts';
import { shareBook, type Shared } from '../share/sync-book.ts';
import { misuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import type { Call, Command } from './command.ts';
import { counted } from './counted.ts';
import { refusedWords } from './refused-words.ts';
import { leftOutWords, nextStep, orphanWords, waitingWords } from './sharing-words.ts';
import { folderFindings } from './sync-folder-words.ts';

/** `soxanh sync`: sends what is not sent, and takes in what others wrote. */
export const sync: Command = {
  name: 'sync',
  operands: ['BOOK'],
  options: { folder: 'text' },
  summary: {
    vi: 'gửi và nhận số liệu qua máy chủ hoặc thư mục dùng chung',
    en: 'shares a book through its server or a shared folder',
  },
  usage: ['soxanh sync BOOK [--folder DIR]'],
  run: async (call) => {
    const [name = ''] = call.operands;
    const folder = call.options.text('folder');
    // A variable that is not set would be the folder one stands in, and look well for ever.
    if (folder === '') return misuse('--folder: cần tên thư mục.', '--folder: needs the name of a folder.');
    const shared = await shareBook(call.world, name, { folder });
    return shared.ok ? reportShared(call, shared.value) : shared;
  },
};

const UP_TO_DATE: Bilingual = { vi: 'Thư mục dùng chung đã đủ.', en: 'The shared folder is up to date.' };
const IN_PART: Bilingual = {
  vi: 'Đã đọc phần đọc được của thư mục dùng chung.',
  en: 'What can be read of the shared folder was read.',
};

const RENAMED: Bilingual = {
  vi: 'Có nơi khác đã ghi bằng tên của máy này: một bản sao của sổ, hoặc tệp do người khác đặt vào thư mục dùng chung. Máy này ghi tiếp bằng tên mới, không mất lượt ghi nào. Nếu không ai sao chép sổ, báo Văn phòng Ban kiểm tra các lượt ghi mới nhất.',
  en: 'Something else wrote under the name of this machine: a copy of the book, or a file somebody put into the shared folder. This machine goes on under a new name, and nothing is lost. If nobody copied the book, ask the Office to look at the latest entries.',
};

/** Says what sharing came to. The exit code is 0 if nothing is left to send or to look at. */
export function reportShared({ print, now }: Call, shared: Shared): Result<ExitCode, Complaint> {
  const { state, added, problems, folder, book, renamed } = shared;
  reportDamage(book, print);
  const came = counted(added, 'lượt ghi', ['entry', 'entries']);
  if (added > 0) print.line({ vi: `Đã nhận ${came.vi} mới.`, en: `Received ${came.en}.` });
  const usesHub = state.epoch !== '';
  if (usesHub && !problems.some((problem) => problem.of === 'link')) {
    const { pending } = state;
    const how =
      pending === 0 ? ({ kind: 'all-sent' } as const) : ({ kind: 'waiting', count: pending } as const);
    print.line({ vi: `${sendingText(how, 'vi', now)}.`, en: `${sendingText(how, 'en', now)}.` });
  }
  for (const problem of problems) print.warn(problemWords(problem, state.pending, now));
  if (renamed) print.warn(RENAMED);
  const open = reportOpen(print, shared) + (folder === undefined ? 0 : reportFolder(print, folder));
  const unsent = (usesHub ? state.pending : 0) + problems.length + (renamed ? 1 : 0);
  return ok(open + unsent + book.damaged.length === 0 ? 0 : 1);
}

/** Says what the server refused or does not have; answers how much of it somebody has to see to. */
function reportOpen(print: Call['print'], { state, tray, leftOut, book }: Shared): number {
  const { refused, orphans, machine } = state;
  for (const { entry, reason } of tray) print.warn(refusedWords(entry, reason, book.office));
  const next = nextStep(
    book.name,
    machine.duties.some(({ role }) => role === 'office'),
  );
  const waiting = state.waiting - leftOut;
  if (waiting > 0) print.warn(waitingWords(waiting, next));
  if (orphans > 0) print.warn(orphanWords(orphans, next));
  if (leftOut > 0) print.line(leftOutWords(leftOut));
  return waiting + refused + orphans;
}

/** Says how the folder is; answers how much is wrong with it. */
function reportFolder(print: Call['print'], folder: FolderTurn): number {
  let wrong = 0;
  for (const finding of folderFindings(folder)) {
    if (finding.wrong) wrong++;
    (finding.wrong ? print.warn : print.line)(finding.says);
  }
  const isWhole = folder.odd.length + folder.gaps.length === 0;
  print.line(isWhole ? UP_TO_DATE : IN_PART);
  return isWhole ? wrong : Math.max(wrong, 1);
}
