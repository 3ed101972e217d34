import { longDateText } from '@soxanh/core';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WRITING_WORDS } from './writing-words.ts';
import type { WritingProps } from './writing.ts';

/** What is to be known of the day: it is gone by, or nothing is expected of it. */
export function DayNote({ log: { today } }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  const language = useLanguage();
  const { value: day } = today.day;
  const isWorking = today.session.book.office.value.calendar.isWorking(day);
  if (day === today.today.value) return isWorking ? null : <Notice tone="note">{words.dayOff}</Notice>;
  return (
    <Notice tone="ask">
      {words.late(longDateText(day, language))} {isWorking ? '' : words.lateDayOff}
    </Notice>
  );
}
