import type { Bilingual } from '@soxanh/core';
import { counted } from './counted.ts';

const entries = (count: number): Bilingual => counted(count, 'lượt ghi', ['entry', 'entries']);

/** What stands in a book that follows a server, and counts when the server has it. */
export function waitingWords(count: number, next: Bilingual): Bilingual {
  const { vi, en } = entries(count);
  return {
    vi: `${vi} chưa được máy chủ xác nhận, chưa được tính. ${next.vi}`,
    en: `${en} not confirmed by the server and not counted yet. ${next.en}`,
  };
}

/** What others wrote, counts here, and this machine may not bring to the server. */
export function orphanWords(count: number, next: Bilingual): Bilingual {
  const { vi, en } = entries(count);
  return {
    vi: `${vi} của máy khác được tính ở đây mà máy chủ chưa có, và máy này không được gửi thay. ${next.vi}`,
    en: `Of other machines ${en} ${count === 1 ? 'counts here, is not on the server, and is' : 'count here, are not on the server, and are'} not this machine’s to send. ${next.en}`,
  };
}

/** What the Office leaves out. Nothing is to be done. */
export function leftOutWords(count: number): Bilingual {
  const { vi, en } = entries(count);
  return {
    vi: `${vi} mà Văn phòng Ban đã chọn không nhận: vẫn giữ trong tệp, không được tính.`,
    en: `${en} that the Office left out: kept in the file, not counted.`,
  };
}

/** What to do with a book of which something waits and nobody has tried to send it. */
export const sendFirst = (name: string): Bilingual => ({
  vi: `Gửi và nhận bằng "soxanh sync ${name}".`,
  en: `Send and receive with "soxanh sync ${name}".`,
});

/**
 * What to do with what sharing left over. It may come to the server by another machine any day, so it is worth a second look
 * first; then a person has to take it in, which the Office alone can.
 *
 * @param isOffice of this machine.
 */
export const nextStep = (name: string, isOffice: boolean): Bilingual =>
  isOffice
    ? {
        vi: `Lần sau vẫn còn thì xem máy nào đang chờ, nhận hoặc để riêng: "soxanh hub devices ${name}", hoặc Thiết lập › Máy và mã kết nối.`,
        en: `If that is still so next time, see which machines wait and take them in or leave them out: "soxanh hub devices ${name}", or Set-up › Machines and codes.`,
      }
    : {
        vi: `Lần sau vẫn còn thì đưa tệp ${name} cho Văn phòng Ban. Văn phòng Ban gộp tệp tại Cài đặt máy này › Sao lưu và tệp số liệu, rồi nhận máy đang chờ tại Thiết lập › Máy và mã kết nối.`,
        en: `If that is still so next time, give the file ${name} to the Office. The Office merges it under This machine › Back-up and data files, and takes in the machines that wait under Set-up › Machines and codes.`,
      };
