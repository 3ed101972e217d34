import { ok, type Result } from '@soxanh/core';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { hubProblemOf } from '@soxanh/sync';
import { replaceFile } from '../book/write-file.ts';
import { FORMAT, hubBackupOf } from '../share/hub-backup-text.ts';
import { joinProblem } from '../share/join-words.ts';
import { officeLink } from '../share/office-link.ts';
import { refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { Call } from './command.ts';
import { counted } from './counted.ts';

/** `soxanh hub backup`: the Office takes its book away from the server as a file, read back before it is kept. */
export async function hubBackup(
  { world, print }: Call,
  [name = '', file = '']: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const isSpare = withFile(file, () => mayReplace(pathFrom(world, file)));
  if (!isSpare.ok) return isSpare;
  if (!isSpare.value) {
    return refuse(
      `${file}: đã có, và không phải bản sao lưu của máy chủ nên không ghi đè. Chọn tên tệp khác.`,
      `${file}: is there already and is no back-up of a server, so it is not replaced. Choose another name.`,
    );
  }
  const link = officeLink(world, name);
  if (!link.ok) return link;
  const { exchange, book, url } = link.value;
  const path = `/v1/books/${book.header.book}/backup`;
  const answer = await exchange({ method: 'GET', path, wait: 600 });
  if (!answer.ok) return joinProblem(answer.error, url);
  const { status, body } = answer.value;
  if (status !== 200) return joinProblem(hubProblemOf(status, body), url);
  const backup = hubBackupOf(body);
  if (backup === undefined) {
    return refuse(
      `${file}: tệp sao lưu nhận được không trọn vẹn nên không giữ. Thử lại.`,
      `${file}: the back-up that came was not whole and is not kept. Try again.`,
    );
  }
  const kept = withFile(file, () => {
    replaceFile(pathFrom(world, file), [body], 0o600);
    return readFileSync(pathFrom(world, file), 'utf8') === body;
  });
  if (!kept.ok) return kept;
  if (!kept.value) {
    return refuse(
      `${file}: đọc lại thấy khác với bản đã nhận; ổ đĩa có thể hỏng. Lưu ra ổ đĩa khác.`,
      `${file}: read back, it is not what was written; the disk may be failing. Use another one.`,
    );
  }
  const held = counted(backup.entries.length, 'lượt ghi', ['entry', 'entries']);
  print.line({
    vi: `Đã sao lưu ${held.vi} từ máy chủ ra ${file}; tệp đã được đọc lại và trọn vẹn.`,
    en: `Backed up ${held.en} from the server to ${file}; the file was read back and is whole.`,
  });
  return ok(0);
}

/** Only an earlier back-up gives up its name: the book's own file would be lost with what is not sent yet. */
function mayReplace(path: string): boolean {
  if (!existsSync(path)) return true;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(256);
    return start.toString('utf8', 0, readSync(file, start)).includes(`"format":"${FORMAT}"`);
  } finally {
    closeSync(file);
  }
}
