import type { BackupFault } from '@soxanh/sync';
import { refuse } from '../world/complaint.ts';

/** What is wrong with a server's back-up, and what to do. Nothing of it can be seen by anybody. */
export function backupProblem(problem: BackupFault, file: string): ReturnType<typeof refuse> {
  const { fault, version = 0, line = 0, book = '' } = problem;
  switch (fault) {
    case 'not-one':
    case 'cut-off':
      return refuse(
        `${file}: không phải tệp sao lưu của máy chủ, hoặc không trọn vẹn. Chưa khôi phục gì. Nếu tệp còn nguyên, chạy lại lệnh này.`,
        `${file}: is not a server's back-up, or not whole. Nothing was restored. If the file is as it was, run this again.`,
      );
    case 'newer':
      return refuse(
        `${file}: bản sao lưu phiên bản ${version}, mới hơn máy chủ. Chưa khôi phục gì. Cập nhật máy chủ rồi chạy lại.`,
        `${file}: a back-up of version ${version}, newer than the server. Nothing was restored. Update the server and run this again.`,
      );
    // JSON holds no carriage return: some program put it there, and no sum fits any more.
    case 'line-ends':
      return refuse(
        `${file}: một chương trình đã đổi cuối dòng của tệp (LF thành CR LF), nên không đối chiếu được. Dùng tệp gốc, hoặc đổi lại thành LF (dos2unix, hay mục cuối dòng của trình soạn thảo). Chưa khôi phục gì.`,
        `${file}: some program changed the file's line ends (LF to CR LF), so it cannot be checked. Use the file as it was, or turn them back into LF (dos2unix, or an editor's setting). Nothing was restored.`,
      );
    case 'damaged':
      return refuse(
        `${file}: dòng ${line} đến máy chủ không nguyên vẹn. Sổ chưa được khôi phục. Chạy lại lệnh này; nếu vẫn vậy, dùng bản sao lưu khác.`,
        `${file}: line ${line} did not reach the server as it should be. The book was not restored. Run this again; if it stays so, use another back-up.`,
      );
    case 'half-restored':
      return refuse(
        `Sổ này đang khôi phục dở từ một bản sao lưu khác. Chạy lại với chính tệp đó để làm tiếp; nếu tệp không còn, người quản trị máy chủ chạy: pnpm hub abandon --book ${book}, rồi chạy lại lệnh này.`,
        `This book is half restored from another back-up. Run this with that very file to go on; if it is gone, whoever runs the server runs: pnpm hub abandon --book ${book}; then run this again.`,
      );
  }
}
