import { longDateText } from '@soxanh/core';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WRITING_WORDS } from './writing-words.ts';
import type { WritingProps } from './writing.ts';

/** Says that what is recorded now is for a day gone by. */
export function LateNote({ log: { today } }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  const language = useLanguage();
  const { value: day } = today.day;
  const isWorking = today.session.book.office.value.calendar.isWorking(day);
  return (
    <Notice tone="ask">
      {words.late(longDateText(day, language))} {isWorking ? '' : words.lateDayOff}
    </Notice>
  );
}
