import type { Bilingual } from '@soxanh/core';
import type { InvitationProblem, LinkProblem } from '@soxanh/sync';
import { misuse, refuse } from '../world/complaint.ts';

/** Why a text is no code. */
export const codeProblem = (problem: InvitationProblem): ReturnType<typeof misuse> =>
  problem.kind === 'not-encrypted'
    ? misuse(
        `${problem.url}: địa chỉ máy chủ phải bắt đầu bằng https://. Chỉ máy chủ trên chính máy này được dùng http://.`,
        `${problem.url}: the address must begin with https://. Only a server on this very machine may use http://.`,
      )
    : misuse(
        'Đây không phải mã kết nối, hoặc mã bị thiếu. Sao chép lại cả mã, đặt trong dấu nháy kép (").',
        'This is not a connection code, or only a part of one. Copy all of it, in double quotation marks.',
      );

/** What a server says of a machine that somebody named. */
const MACHINE_WHYS: Readonly<Record<string, Bilingual>> = {
  'is unknown': {
    vi: 'Sổ không có máy này. Xem mã máy ở đầu mỗi dòng của "soxanh hub devices".',
    en: 'The book has no such machine. Each line of "soxanh hub devices" begins with its id.',
  },
  'is the last one of the Office': {
    vi: 'Đây là máy cuối cùng của Văn phòng Ban; ngừng quyền máy này thì không còn ai mời được máy khác. Kết nối một máy khác của Văn phòng Ban trước.',
    en: 'It is the last machine of the Office; without it nobody could invite another. Let another one of the Office join first.',
  },
};

/** Why a server did not take this machine in, or did not do what the Office asked. Nothing of the book changed. */
export function joinProblem(problem: LinkProblem, url: string): ReturnType<typeof refuse> {
  switch (problem.kind) {
    case 'invitation':
      return refuse(
        'Mã kết nối này đã dùng hoặc đã hết hạn. Xin mã mới tại Văn phòng Ban.',
        'This code was used or has expired. Ask the Office for a new one.',
      );
    case 'unreached':
      return refuse(
        `Không kết nối được ${url}. Kiểm tra mạng; nếu máy chủ dùng chứng thư nội bộ, đặt NODE_EXTRA_CA_CERTS.`,
        `${url} could not be reached. Check the network; for an internal certificate set NODE_EXTRA_CA_CERTS.`,
      );
    case 'token':
    case 'book':
      return refuse(
        'Máy này cần mã kết nối mới. Xin mã tại Văn phòng Ban.',
        'This machine needs a new connection code. Ask the Office for one.',
      );
    case 'role':
      return refuse('Chỉ máy của Văn phòng Ban làm được việc này.', "Only the Office's machine may do this.");
    case 'protocol':
      return refuse(
        'Máy chủ và chương trình khác bản quá xa. Cập nhật chương trình.',
        'The server and this program are too far apart. Update the program.',
      );
    case 'too-many':
      return refuse(
        `Máy chủ đề nghị chờ ${problem.retryAfter} giây rồi thử lại.`,
        `The server asks to wait ${problem.retryAfter} seconds and try again.`,
      );
    case 'disk':
      return refuse(
        'Máy chủ sắp hết chỗ lưu nên tạm dừng nhận. Báo người quản trị.',
        'The server is almost out of space and takes nothing for now. Tell the administrator.',
      );
    case 'device-taken':
      return refuse(
        'Máy khác đã dùng tên của máy này. Chạy lại lệnh; nếu vẫn vậy, báo Văn phòng Ban.',
        'Another machine has the name of this one. Run the command again; if it stays so, tell the Office.',
      );
    case 'bad-request': {
      const known = problem.field === 'machine' ? MACHINE_WHYS[problem.why ?? ''] : undefined;
      if (known !== undefined) return refuse(known.vi, known.en);
      const what = [problem.field, problem.why].filter((one) => one !== undefined).join(' ');
      return refuse(
        `${url}: máy chủ không nhận yêu cầu này (${what}). Sửa lại lệnh; nếu vẫn vậy, cập nhật chương trình.`,
        `${url}: the server does not take this request (${what}). Change the command; if it stays so, update the program.`,
      );
    }
    default:
      return refuse(
        `${url}: máy chủ chưa làm được việc này (${problem.kind}). Thử lại sau.`,
        `${url}: the server could not do this (${problem.kind}). Try again later.`,
      );
  }
}
