import type { Language } from '@soxanh/core';

/** Why a server did not do what was asked, by kind. */
interface LinkTrouble {
  readonly kind: string;
}

/**
 * What a page says when a server did not do what was asked: what happened, and what to do next. Nothing was changed.
 *
 * @example
 * linkText({ kind: 'unreached' }, 'vi');
 */
export function linkText({ kind }: LinkTrouble, language: Language): string {
  const texts = TEXTS[language];
  return texts[kind] ?? texts['failed'] ?? '';
}

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    unreached: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi thử lại. Chưa có gì thay đổi.',
    unavailable: 'Máy chủ Sổ Xanh đang bận hoặc đang bảo trì. Thử lại sau ít phút. Chưa có gì thay đổi.',
    'too-many': 'Đã thử nhiều lần liền nhau. Chờ một phút rồi thử lại. Chưa có gì thay đổi.',
    token: 'Máy chủ không nhận máy này nữa. Máy này cần mã kết nối mới; xin mã tại Văn phòng Ban.',
    book: 'Máy chủ không nhận máy này nữa. Máy này cần mã kết nối mới; xin mã tại Văn phòng Ban.',
    role: 'Chỉ máy của Văn phòng Ban làm được việc này. Chưa có gì thay đổi.',
    protocol: 'Máy chủ Sổ Xanh dùng bản khác. Cập nhật tiện ích rồi thử lại. Chưa có gì thay đổi.',
    disk: 'Máy chủ Sổ Xanh sắp hết chỗ lưu nên tạm dừng nhận. Báo người quản trị. Chưa có gì thay đổi.',
    'no-department': 'Chưa chọn phòng. Chọn phòng cho từng vai trò.',
    'not-kept': 'Máy này chưa lưu được lựa chọn đó. Tải lại trang rồi thử lại. Chưa có gì thay đổi.',
    failed:
      'Máy chủ chưa làm được việc này. Thử lại; nếu vẫn không được, báo người quản trị. Chưa có gì thay đổi.',
  },
  en: {
    unreached: 'The server could not be reached. Check the network and try again. Nothing was changed.',
    unavailable: 'The server is busy or under maintenance. Try again in a few minutes. Nothing was changed.',
    'too-many': 'Tried too often in a row. Wait a minute and try again. Nothing was changed.',
    token: 'The server no longer knows this machine. It needs a new connection code; ask the Office for one.',
    book: 'The server no longer knows this machine. It needs a new connection code; ask the Office for one.',
    role: 'Only a machine of the Office can do this. Nothing was changed.',
    protocol: 'The server is of another version. Update the extension and try again. Nothing was changed.',
    disk: 'The server is almost out of space and takes nothing for now. Tell the administrator. Nothing was changed.',
    'no-department': 'No department chosen. Choose one for each role.',
    'not-kept':
      'This machine could not keep that choice. Reload the page and try again. Nothing was changed.',
    failed:
      'The server could not do this. Try again; if it fails, tell the administrator. Nothing was changed.',
  },
};
