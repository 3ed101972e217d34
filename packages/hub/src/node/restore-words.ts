import { ok, type Bilingual, type Result } from '@soxanh/core';
import { INVITATION_MINUTES, invitationText } from '@soxanh/sync';
import { NOWHERE, type BackupProblem, type Restored } from '../db/back-up/read-back-up.ts';
import { readBooks } from '../service/back-up-books.ts';
import type { Hub } from '../service/hub.ts';
import { invite } from '../service/invite.ts';
import { piecesOf } from './back-up-file.ts';
import { refuse, type Complaint } from './complaint.ts';
import { mayRead } from './may-read.ts';
import { storageWords } from './storage-words.ts';
import { stampWords } from './stamp-words.ts';

/** Restores all books of a back-up that are not there, and says which machines they know. */
export async function restore(file: string, hub: Hub): Promise<Result<Bilingual, Complaint>> {
  const readable = mayRead(file);
  if (!readable.ok) return readable;
  // Read through first: what is damaged is not begun.
  const tried = await readBooks(piecesOf(file), NOWHERE);
  if (!tried.ok) return refuseBackup(file, tried.error);
  const { damaged } = tried.value;
  const read = await readBooks(piecesOf(file), hub.world.storage, new Set(damaged.map(({ line }) => line)));
  if (!read.ok) return refuseBackup(file, read.error);
  const said: Bilingual[] = [];
  for (const one of read.value.restored) said.push(restoredWords(one), ...(await codeFor(hub, one)));
  const taken = read.value.taken.map((book) => ({
    vi: `Sổ ${book} đã có trên máy chủ này và được giữ nguyên.`,
    en: `The book ${book} is on this hub already and was left as it is.`,
  }));
  const lines = [...said, ...taken];
  const whole = { vi: lines.map(({ vi }) => vi).join('\n'), en: lines.map(({ en }) => en).join('\n') };
  const complaints = [...damaged, ...read.value.damaged].flatMap(({ book = '?', line, problem }) => {
    const refused = refuseBackup(file, problem);
    if (refused.ok) return [];
    const { vi, en } = refused.error;
    return [
      {
        vi: `Sổ ${harmless(book)} (từ dòng ${line} của tệp) chưa khôi phục được. ${vi}`,
        en: `The book ${harmless(book)} (from line ${line} of the file) was not restored. ${en}`,
      },
    ];
  });
  if (complaints.length === 0) return ok(whole);
  const joined = (language: 'vi' | 'en'): string =>
    [whole[language], ...complaints.map((complaint) => complaint[language])].join('\n');
  return refuse(joined('vi'), joined('en'));
}

/** A back-up may be older than a revocation: whoever restores it has to look at the machines. */
function restoredWords({ book, records, machines, at }: Restored): Bilingual {
  const stamp = stampWords(at);
  const names = machines
    .filter(({ revokedAt }) => revokedAt === undefined)
    .map(({ label, machine }) => `  - ${harmless(label ?? machine)}`)
    .join('\n');
  return {
    vi: `Đã khôi phục sổ ${book}: ${records} bản ghi, từ bản sao lưu lúc ${stamp.vi}.\nCác máy được kết nối theo bản sao lưu này (máy đã ngừng quyền sau đó phải ngừng lại):\n${names}`,
    en: `Restored the book ${book}: records ${records}, from a back-up of ${stamp.en}.\nMachines that may connect by this back-up (revoke again those that were revoked since):\n${names}`,
  };
}

/** An Office's own back-up has no tokens: its first machine needs a code, and nobody else is there to make one. */
async function codeFor(hub: Hub, { book, machines }: Restored): Promise<readonly Bilingual[]> {
  const isIn = machines.some(
    ({ tokenHash, revokedAt, duties }) =>
      tokenHash !== undefined && revokedAt === undefined && duties.some(({ role }) => role === 'office'),
  );
  if (isIn) return [];
  const made = await invite(hub, book, { duties: [{ role: 'office' }], minutes: INVITATION_MINUTES.usual });
  if (!made.ok) return [];
  const text = invitationText({ url: hub.world.url, book, secret: made.value.secret });
  return [
    {
      vi: `Mã kết nối cho Văn phòng của sổ này (dùng một lần, trong 24 giờ):\n${text}`,
      en: `Connection code for the Office of this book (to be used once, within 24 hours):\n${text}`,
    },
  ];
}

/** A label comes from elsewhere: what drives a terminal is taken out (law T4). */
const harmless = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');

function refuseBackup(file: string, problem: BackupProblem): Result<never, Complaint> {
  switch (problem.kind) {
    case 'not-a-backup':
      return refuse(
        `${file}: không phải bản sao lưu của máy chủ Sổ Xanh.`,
        `${file}: no back-up of a Sổ Xanh hub.`,
      );
    case 'newer-version':
      return refuse(
        `${file}: bản sao lưu phiên bản ${problem.version}, mới hơn chương trình này. Cập nhật chương trình.`,
        `${file}: a back-up of version ${problem.version}, newer than this program. Update the program.`,
      );
    case 'line-ends':
      return refuse(
        `${file}: một chương trình đã đổi cuối dòng của tệp (LF thành CR LF), nên không đối chiếu được. Dùng tệp gốc, hoặc đổi lại thành LF (dos2unix, hay mục cuối dòng của trình soạn thảo) rồi chạy lại.`,
        `${file}: some program changed the file's line ends (LF to CR LF), so it cannot be checked. Use the file as it was, or turn them back into LF (dos2unix, or an editor's setting) and run this again.`,
      );
    case 'half-restored':
      return refuse(
        `Sổ ${problem.book} đang khôi phục dở từ một bản sao lưu khác. Chạy lại với chính tệp đó để làm tiếp; nếu tệp không còn: pnpm hub abandon --book ${problem.book}, rồi chạy lại lệnh này.`,
        `The book ${problem.book} is half restored from another back-up. Run this with that very file to go on; if it is gone: pnpm hub abandon --book ${problem.book}, then run this again.`,
      );
    case 'damaged':
      return refuse(
        `${file}: dòng ${problem.line} của sổ bị hỏng (${problem.why}). Dùng bản sao lưu khác.`,
        `${file}: line ${problem.line} of the book is damaged (${problem.why}). Use another back-up.`,
      );
    case 'cut-off':
      return refuse(
        `${file}: tệp bị cắt cụt sau ${problem.records} bản ghi. Dùng bản sao lưu khác.`,
        `${file}: cut off after ${problem.records} records. Use another back-up.`,
      );
    case 'book-taken':
      return refuse(
        `Sổ ${problem.book} đã có trên máy chủ này.`,
        `The book ${problem.book} is on this hub already.`,
      );
    case 'unavailable':
    case 'full':
    case 'no-book':
    case 'loading': {
      const why = storageWords(problem);
      return refuse(
        `Chưa khôi phục xong (${why.vi}); chạy lại cùng lệnh để làm tiếp.`,
        `Not restored to the end (${why.en}); run the same command again to go on.`,
      );
    }
  }
}
