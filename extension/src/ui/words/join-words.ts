import type { Language } from '@soxanh/core';

/** Why a machine was not connected, with the facts that are said of it. */
export interface JoinTrouble {
  readonly kind: string;
  /** The address that was tried. */
  readonly url?: string | undefined;
  /** What the office's policy or the open book has in its place. */
  readonly ours?: string | undefined;
  readonly theirs?: string | undefined;
}

/** What a page says when a machine was not connected: what happened, and what to do next. */
export const joinText = (trouble: JoinTrouble, language: Language): string =>
  language === 'vi' ? vietnamese(trouble) : english(trouble);

function vietnamese({ kind, url = '', ours = '', theirs }: JoinTrouble): string {
  switch (kind) {
    case 'empty':
      return 'Chưa có mã kết nối. Dán mã do Văn phòng Ban cấp.';
    case 'not-an-invitation':
      return 'Nội dung này chưa phải mã kết nối đầy đủ. Sao chép lại cả mã, từ https:// đến hết, rồi dán.';
    case 'not-encrypted':
      return 'Địa chỉ máy chủ phải bắt đầu bằng https://. Chỉ máy chủ trên chính máy này được dùng http://.';
    case 'other-hub':
      return `Mã kết nối thuộc máy chủ ${url}; cơ quan quy định dùng máy chủ ${ours}. Xin mã khác tại Văn phòng Ban.`;
    case 'invitation':
      return 'Mã kết nối này đã dùng hoặc đã hết hạn. Xin mã mới tại Văn phòng Ban.';
    case 'unreached':
      return `Không kết nối được ${url}. Kiểm tra mạng; nếu máy chủ dùng chứng thư nội bộ, người quản trị cần cài chứng thư vào trình duyệt.`;
    case 'other-book':
      return `Mã kết nối thuộc sổ khác${theirs === undefined ? '' : ` (${theirs})`}. Sổ đang mở là sổ của ${ours}. Không gộp hai sổ. Để ghi vào sổ kia, dùng một hồ sơ trình duyệt khác; để ghi vào sổ đang mở, xin mã khác tại Văn phòng Ban.`;
    case 'synthetic':
      return 'Sổ đang mở là sổ minh họa, không đưa lên máy chủ. Bắt đầu sổ của cơ quan rồi kết nối.';
    case 'no-book':
      return 'Mã này dùng để lập sổ trên máy chủ mới, nên cần một sổ trước. Chọn Bắt đầu sổ mới hoặc Từ tệp sao lưu, sau đó kết nối tại Cài đặt máy này.';
    case 'not-office':
      return 'Mã này dùng để lập sổ trên máy chủ mới; chỉ máy của Văn phòng Ban dùng được. Tại Máy này ghi cho, chọn Văn phòng Ban, hoặc xin mã khác.';
    case 'protocol':
      return 'Máy chủ Sổ Xanh dùng bản khác. Cập nhật tiện ích rồi kết nối lại.';
    case 'too-many':
      return 'Đã thử nhiều lần liền nhau. Chờ một phút rồi thử lại.';
    case 'disk':
      return 'Máy chủ Sổ Xanh sắp hết chỗ lưu nên tạm dừng nhận. Báo người quản trị.';
    case 'unavailable':
      return 'Máy chủ Sổ Xanh đang bận hoặc đang bảo trì. Thử lại sau ít phút; mã vẫn dùng được.';
    default:
      return 'Chưa kết nối được. Thử lại; nếu vẫn không được, báo Văn phòng Ban. Chưa có gì thay đổi.';
  }
}

function english({ kind, url = '', ours = '', theirs }: JoinTrouble): string {
  switch (kind) {
    case 'empty':
      return 'There is no code yet. Paste the one the Office gave.';
    case 'not-an-invitation':
      return 'This is not a whole connection code. Copy all of it again, from https:// to the end, and paste it.';
    case 'not-encrypted':
      return 'The address must begin with https://. Only a server on this very machine may use http://.';
    case 'other-hub':
      return `The code is of the server ${url}; this office is set to use ${ours}. Ask the Office for another code.`;
    case 'invitation':
      return 'This code was used or has expired. Ask the Office for a new one.';
    case 'unreached':
      return `${url} could not be reached. Check the network; an internal certificate must be installed by the administrator.`;
    case 'other-book':
      return `The code belongs to another book${theirs === undefined ? '' : ` (${theirs})`}. The open book is that of ${ours}. Books are not merged. Use another browser profile to record into that one, or ask the Office for a code of the open book.`;
    case 'synthetic':
      return "The open book is the sample, which is never put on a server. Begin the office's own book, then connect.";
    case 'no-book':
      return 'This code puts a book on a new server, so there has to be one first. Begin a new book or take one from a back-up file, then connect under This machine.';
    case 'not-office':
      return 'This code puts a book on a new server; only a machine of the Office can use it. Choose the Office under This machine records for, or ask for another code.';
    case 'protocol':
      return 'The server is of another version. Update the extension and connect again.';
    case 'too-many':
      return 'Tried too often in a row. Wait a minute and try again.';
    case 'disk':
      return 'The server is almost out of space and takes nothing for now. Tell the administrator.';
    case 'unavailable':
      return 'The server is busy or under maintenance. Try again in a few minutes; the code is still good.';
    default:
      return 'Not connected. Try again; if it fails, tell the Office. Nothing was changed.';
  }
}
