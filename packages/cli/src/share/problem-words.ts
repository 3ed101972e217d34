import { unreachable, type Bilingual } from '@soxanh/core';
import {
  knownRefusal,
  needOf,
  sendingText,
  type LinkProblem,
  type Refusal,
  type SyncProblem,
} from '@soxanh/sync';

/** Why a turn ended early, and what to do. Nothing was lost: the next turn goes on from there. */
export function problemWords(problem: SyncProblem, pending: number, now: number): Bilingual {
  switch (problem.of) {
    case 'folder':
      return folderWords(problem.problem.kind);
    case 'store':
      return { vi: 'Không ghi được sổ. Chưa mất gì.', en: 'The book could not be written. Nothing is lost.' };
    case 'link': {
      const need = needOf(problem);
      const state =
        need === undefined
          ? ({ kind: 'offline', since: now, count: pending } as const)
          : ({ kind: 'needs', what: need, count: pending } as const);
      const why = linkWords(problem.problem);
      return {
        vi: `${sendingText(state, 'vi', now)}.${why === undefined ? '' : ` ${why.vi}`}`,
        en: `${sendingText(state, 'en', now)}.${why === undefined ? '' : ` ${why.en}`}`,
      };
    }
    default:
      return unreachable(problem);
  }
}

/** What is worth saying beside how sending stands. */
function linkWords(problem: LinkProblem): Bilingual | undefined {
  switch (problem.kind) {
    case 'unreached':
      return {
        vi: 'Kiểm tra mạng; nếu máy chủ dùng chứng thư nội bộ, đặt NODE_EXTRA_CA_CERTS.',
        en: 'Check the network; for an internal certificate set NODE_EXTRA_CA_CERTS.',
      };
    case 'too-many':
      return {
        vi: `Máy chủ đề nghị chờ ${problem.retryAfter} giây.`,
        en: `The server asks to wait ${problem.retryAfter} seconds.`,
      };
    case 'other-book':
      return {
        vi: 'Câu trả lời thuộc sổ khác nên không dùng.',
        en: 'The answer was for another book and is not used.',
      };
    case 'strange':
      return {
        vi: 'Nơi trả lời không phải máy chủ Sổ Xanh; kiểm tra địa chỉ.',
        en: 'What answered is not a Sổ Xanh server; check the address.',
      };
    default:
      return undefined;
  }
}

function folderWords(kind: 'gone' | 'not-permitted' | 'full' | 'failed'): Bilingual {
  switch (kind) {
    case 'gone':
      return {
        vi: 'Không thấy thư mục dùng chung. Số liệu giữ trên máy này; chạy lại khi thư mục có lại.',
        en: 'The shared folder is not there. Everything is kept here; run this again when it is back.',
      };
    case 'not-permitted':
      return {
        vi: 'Không có quyền đọc hoặc ghi thư mục dùng chung. Báo người quản trị.',
        en: 'Reading or writing the shared folder is not permitted. Tell the administrator.',
      };
    case 'full':
      return {
        vi: 'Thư mục dùng chung hết chỗ. Số liệu vẫn giữ trên máy này.',
        en: 'The shared folder is full. Everything is kept here.',
      };
    case 'failed':
      return {
        vi: 'Thư mục dùng chung không đọc hoặc ghi được. Số liệu vẫn giữ trên máy này.',
        en: 'The shared folder cannot be read or written. Everything is kept here.',
      };
    default:
      return unreachable(kind);
  }
}

/** Why the server refused an entry, and what to do. */
export function refusalWords(refusal: Refusal): Bilingual {
  const known = knownRefusal(refusal);
  switch (known?.kind) {
    case 'department':
    case 'meter':
    case 'foreign-key':
    case 'duty':
      return {
        vi: 'máy này không được ghi cho phòng hoặc vai trò đó; nhờ Văn phòng Ban ghi',
        en: 'this machine may not record for that department or role; ask the Office',
      };
    case 'role':
      return {
        vi: `vai trò "${known.role}" không được ghi nội dung này`,
        en: `the role "${known.role}" may not write this`,
      };
    case 'not-own':
      return {
        vi: 'chỉ được sửa lượt ghi của chính máy này; báo phòng đã ghi hoặc Văn phòng Ban',
        en: 'only entries of this very machine may be corrected; tell that department or the Office',
      };
    case 'refused-target':
    case 'unknown-batch':
      return {
        vi: 'lượt ghi được sửa không có trên máy chủ',
        en: 'what it corrects is not on the server',
      };
    case 'withdrawn':
      return {
        vi: 'máy chủ trước đây đã không nhận lượt ghi này',
        en: 'the server as it was before did not take it',
      };
    case 'notes':
      return { vi: 'cơ quan không cho gửi ghi chú', en: 'the office does not let notes travel' };
    case 'id-taken':
      return {
        vi: 'mã đã dùng cho lượt ghi khác; ghi lại',
        en: 'its id is taken by another entry; record it again',
      };
    case 'no-entry':
    case 'too-large':
      return { vi: 'nội dung không hợp lệ; ghi lại', en: 'it is not a proper entry; record it again' };
    case undefined:
      return { vi: 'lý do khác; báo Văn phòng Ban', en: 'another reason; tell the Office' };
    default:
      return unreachable(known);
  }
}
