import type { Language } from '@soxanh/core';

/** What went wrong while reading or writing, by kind. */
export interface Problem {
  readonly kind: string;
}

/**
 * What a page says when something was not saved or could not be read: what happened, and what to do next. Every text
 * says that nothing was saved where that is so.
 */
export function problemText(problem: Problem, language: Language): string {
  const texts = TEXTS[language];
  return texts[problem.kind] ?? texts['failed'] ?? '';
}

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    full: 'Chưa ghi được: máy này hết chỗ lưu. Xuất tệp sao lưu, giải phóng bộ nhớ rồi ghi tiếp. Số liệu đã ghi không mất.',
    blocked:
      'Chưa mở được sổ: một cửa sổ khác đang giữ bản cũ. Đóng các cửa sổ Sổ Xanh khác rồi thử lại. Số liệu đã ghi không mất.',
    newer: 'Sổ này do bản Sổ Xanh mới hơn tạo ra. Cập nhật tiện ích rồi mở lại. Số liệu đã ghi không mất.',
    'other-book': 'Tệp này thuộc sổ khác, không gộp được vào sổ đang mở. Chưa có gì thay đổi.',
    'unknown-entry':
      'Lượt ghi cần sửa không còn trên máy này. Tải lại trang rồi thử lại. Chưa có gì thay đổi.',
    'not-allowed':
      'Máy này không được ghi cho phòng đã chọn. Chọn phòng khác ở đầu màn hình. Chưa có gì được ghi.',
    'too-long': 'Chưa ghi được: nội dung dài quá 1.000 chữ cái. Viết ngắn lại rồi ghi. Chưa có gì được ghi.',
    failed:
      'Chưa ghi được. Nội dung vừa nhập vẫn còn trên màn hình. Thử lại; nếu vẫn không được, ghi ra giấy và báo Văn phòng Ban.',
  },
  en: {
    full: 'Not saved: this machine is out of space. Export a back-up, free some space, then go on. Nothing recorded is lost.',
    blocked:
      'The book could not be opened: another window holds an older version. Close the other Sổ Xanh windows and try again. Nothing recorded is lost.',
    newer:
      'This book was made by a newer Sổ Xanh. Update the extension and open it again. Nothing recorded is lost.',
    'other-book':
      'This file belongs to another book and cannot be merged into the open one. Nothing was changed.',
    'unknown-entry':
      'The entry to correct is no longer on this machine. Reload the page and try again. Nothing was changed.',
    'not-allowed':
      'This machine may not record for that department. Choose another one at the top. Nothing was saved.',
    'too-long':
      'Not saved: the text is longer than 1,000 letters. Shorten it and save again. Nothing was saved.',
    failed:
      'Not saved. What was typed is still on the screen. Try again; if it fails, note it on paper and tell the Office.',
  },
};
