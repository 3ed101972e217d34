import { renderUnicodeCompact } from 'uqr';
import type { Bilingual } from '@soxanh/core';

/** The code of the Office as a text to copy and a picture to photograph. */
export function invitationWords(text: string): Bilingual {
  const picture = renderUnicodeCompact(text, { border: 2 });
  return {
    vi: `Mã kết nối cho Văn phòng (dùng một lần, trong 60 phút):\n\n${text}\n\n${picture}`,
    en: `Connection code for the Office (to be used once, within 60 minutes):\n\n${text}\n\n${picture}`,
  };
}
