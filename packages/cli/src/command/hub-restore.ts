import { dateText, momentAt, ok, type Result } from '@soxanh/core';
import { hubProblemOf, invitationOf, invitationText } from '@soxanh/sync';
import { readFileSync } from 'node:fs';
import { hubBackupOf } from '../share/hub-backup-text.ts';
import { exchangeWith } from '../share/hub-exchange.ts';
import { codeProblem, joinProblem } from '../share/join-words.ts';
import { backupProblem } from '../share/backup-words.ts';
import { restoredOf } from '../share/restored.ts';
import { misuse, refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { Call } from './command.ts';
import { counted } from './counted.ts';

/**
 * `soxanh hub restore`: brings a book back on a server that does not have it, from the Office's back-up. Machines join again
 * with new codes, for that back-up has no keys; who runs the server restores with `pnpm hub restore`, which has.
 */
export async function hubRestore(
  { world, print }: Call,
  [file = '', code = '']: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const invitation = invitationOf(code);
  if (!invitation.ok) return codeProblem(invitation.error);
  const { url, book, secret } = invitation.value;
  if (book !== undefined) return notFounding();
  const text = withFile(file, () => readFileSync(pathFrom(world, file), 'utf8'));
  if (!text.ok) return text;
  if (hubBackupOf(text.value) === undefined)
    return backupProblem(
      { kind: 'backup', fault: text.value.includes('\r\n') ? 'line-ends' : 'cut-off' },
      file,
    );
  const type = 'application/x-ndjson';
  const exchange = exchangeWith(world, url, secret);
  const answer = await exchange({ method: 'POST', path: '/v1/restore', body: text.value, type, wait: 600 });
  if (!answer.ok) return joinProblem(answer.error, url);
  const { status, body } = answer.value;
  if (status !== 200) {
    const problem = hubProblemOf(status, body);
    if (problem.kind === 'backup') return backupProblem(problem, file);
    return problem.kind === 'book' ? isThere() : joinProblem(problem, url);
  }
  const restored = restoredOf(body);
  if (restored === undefined) return joinProblem({ kind: 'strange', detail: '/v1/restore' }, url);
  const { records, at, invitation: next } = restored;
  const held = counted(records, 'bản ghi', ['record', 'records']);
  const day = dateText(momentAt(at).day);
  print.line({
    vi: `Đã khôi phục ${held.vi} theo bản sao lưu ngày ${day}.`,
    en: `Restored ${held.en} from the back-up of ${day}.`,
  });
  print.line({
    vi: 'Văn phòng Ban kết nối lại bằng mã này; các máy khác cần mã mới. Số liệu trên các máy vẫn được giữ.',
    en: 'The Office joins again with this code; other machines need new ones. What machines hold is kept.',
  });
  print.line(invitationText({ url: next.url, book: restored.book, secret: next.secret }));
  return ok(0);
}

const notFounding = (): ReturnType<typeof misuse> =>
  misuse(
    'Cần mã kết nối đầu tiên của máy chủ mới (in bởi "pnpm hub" hoặc "pnpm hub invite").',
    'This needs the first code of the new server (printed by "pnpm hub" or "pnpm hub invite").',
  );

const isThere = (): ReturnType<typeof refuse> =>
  refuse(
    'Máy chủ đã có sổ này, hoặc đây là sổ mẫu. Chưa khôi phục gì.',
    'The server has this book already, or it is the sample book. Nothing was restored.',
  );
