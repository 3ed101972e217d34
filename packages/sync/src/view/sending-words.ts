import { numberText, unreachable, whenText, type Language } from '@soxanh/core';
import type { Need, SendingState } from './sending-state.ts';

/**
 * How sending stands, in one sentence without its full stop.
 *
 * @param now milliseconds since 1970: the hour alone is told on the day itself, with its date on any other.
 * @example
 * sendingText({ kind: 'waiting', count: 3 }, 'vi', 0); // 'Còn 3 lượt ghi chưa gửi'
 */
export function sendingText(state: SendingState, language: Language, now: number): string {
  switch (state.kind) {
    case 'all-sent':
      return language === 'vi' ? 'Đã gửi hết' : 'All sent';
    case 'waiting':
      return language === 'vi'
        ? `Còn ${entries(state.count, 'vi')} chưa gửi`
        : `${entries(state.count, 'en')} not sent yet`;
    case 'offline': {
      const [since, left] = [whenText(state.since, now, language), leftText(state.count, language)];
      return language === 'vi'
        ? `Chưa kết nối được từ ${since}; ${left}`
        : `No connection since ${since}; ${left}`;
    }
    case 'needs':
      return NEEDS[language][state.what];
    default:
      return unreachable(state);
  }
}

const NEEDS: Readonly<Record<Language, Readonly<Record<Need, string>>>> = {
  vi: {
    code: 'Máy này cần mã kết nối mới. Số liệu vẫn ghi được và giữ trên máy; xin mã tại Văn phòng Ban',
    server:
      'Máy này kết nối máy chủ khác với máy chủ cơ quan quy định nên tạm dừng gửi. Số liệu vẫn ghi được và giữ trên máy; xin mã kết nối mới tại Văn phòng Ban',
    update: 'Máy chủ Sổ Xanh dùng bản mới hơn. Cập nhật tiện ích; các lượt ghi chưa gửi vẫn được giữ',
    space:
      'Máy này hết chỗ lưu nên chưa gửi, nhận được. Xuất tệp sao lưu rồi giải phóng bộ nhớ; số liệu đã ghi không mất',
    book: 'Sổ trên máy này chưa đọc, ghi được nên chưa gửi, nhận. Đóng các cửa sổ Sổ Xanh khác hoặc mở lại trình duyệt; nếu vẫn vậy, báo Văn phòng Ban',
    room: 'Máy chủ Sổ Xanh sắp hết chỗ lưu nên tạm dừng nhận. Các lượt ghi vẫn giữ trên máy này. Báo người quản trị',
  },
  en: {
    code: 'This machine needs a new connection code. Recording goes on and is kept here; ask the Office for a code',
    server:
      'This machine is connected to another server than the office has set, so nothing is sent. Recording goes on and is kept here; ask the Office for a new code',
    update: 'The server is newer. Update the extension; what is waiting is kept',
    space:
      'This machine is out of space, so nothing is sent or fetched. Export a back-up and free some space; nothing recorded is lost',
    book: 'The book on this machine cannot be read or written, so nothing is sent or fetched. Close other Sổ Xanh windows or restart the browser; if it goes on, tell the Office',
    room: 'The server is almost out of space and takes nothing for now. Everything is kept here. Tell the administrator',
  },
};

/** How many entries, with its word. */
function entries(count: number, language: Language): string {
  const number = numberText(count, 0, language);
  if (language === 'vi') return `${number} lượt ghi`;
  return count === 1 ? '1 entry' : `${number} entries`;
}

function leftText(count: number, language: Language): string {
  if (language === 'en') return count === 0 ? 'nothing is waiting' : `${entries(count, 'en')} not sent yet`;
  return count === 0 ? 'không có lượt ghi chờ gửi' : `còn ${entries(count, 'vi')} chưa gửi`;
}
