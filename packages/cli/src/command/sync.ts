import { ok, type Result } from '@soxanh/core';
import { sendingText } from '@soxanh/sync';
import { reportDamage } from '../book/open-book.ts';
import { problemWords, refusalWords } from '../share/problem-words.ts';
import { shareBook, type Shared } from '../share/sync-book.ts';
import type { Complaint, ExitCode } from '../world/complaint.ts';
import type { Call, Command } from './command.ts';
import { counted } from './counted.ts';
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
    const shared = await shareBook(call.world, name, call.options.text('folder'));
    return shared.ok ? reportShared(call, shared.value) : shared;
  },
};

/** Says what sharing came to. The exit code is 0 if nothing is left to send or to look at. */
export function reportShared({ print, now }: Call, shared: Shared): Result<ExitCode, Complaint> {
  const { state, tray, added, problems, folder, book } = shared;
  reportDamage(book, print);
  const came = counted(added, 'lượt ghi', ['entry', 'entries']);
  if (added > 0) print.line({ vi: `Đã nhận ${came.vi} mới.`, en: `Received ${came.en}.` });
  const { pending, waiting, refused, orphans } = state;
  const usesHub = state.epoch !== '';
  if (usesHub && !problems.some((problem) => problem.of === 'link')) {
    const how =
      pending === 0 ? ({ kind: 'all-sent' } as const) : ({ kind: 'waiting', count: pending } as const);
    print.line({ vi: `${sendingText(how, 'vi', now)}.`, en: `${sendingText(how, 'en', now)}.` });
  }
  for (const problem of problems) print.warn(problemWords(problem, pending, now));
  for (const { entry, reason } of tray) {
    const { vi, en } = refusalWords(reason);
    print.warn({
      vi: `${entry.id}: máy chủ không nhận, ${vi}. Lượt ghi này không được tính ở bất kỳ đâu.`,
      en: `${entry.id}: refused by the server, ${en}. It is counted nowhere.`,
    });
  }
  if (waiting > 0) {
    const held = counted(waiting, 'lượt ghi', ['entry', 'entries']);
    print.warn({
      vi: `${held.vi} nhận từ thư mục hoặc tệp chưa được máy chủ xác nhận, chưa được tính.`,
      en: `${held.en} from the folder or a file: not confirmed by the server and not counted yet.`,
    });
  }
  if (orphans > 0) {
    const kept = counted(orphans, 'lượt ghi', ['entry', 'entries']);
    print.warn({
      vi: `${kept.vi} có ở đây mà máy chủ chưa có, và máy này không được gửi thay. Gửi tệp cho Văn phòng Ban.`,
      en: `${kept.en} here are not on the server, and not this machine's to send. Give the file to the Office.`,
    });
  }
  let odd = 0;
  if (folder !== undefined) {
    for (const finding of folderFindings(folder)) {
      if (finding.wrong) odd++;
      (finding.wrong ? print.warn : print.line)(finding.says);
    }
    if (!problems.some((problem) => problem.of === 'folder'))
      print.line({ vi: 'Thư mục dùng chung đã đủ.', en: 'The shared folder is up to date.' });
  }
  const open = (usesHub ? pending : 0) + waiting + refused + orphans + odd + problems.length;
  return ok(open + book.damaged.length === 0 ? 0 : 1);
}
