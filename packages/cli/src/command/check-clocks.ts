import { clockOddity, dateText, dayNumberFromText, known, millisOfId, stampText } from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import { wrong, type Finding } from './finding.ts';

/** Use is recorded on its day or after; a little ahead may be planned. */
const DAYS_AHEAD = 31;

/**
 * Entries whose clock or day looks wrong (law J6: flagged, never a reason to refuse or leave out). Sample figures may lie
 * anywhere in time.
 */
export function* clockFindings({ set, header }: Book, now: number, today: number): Generator<Finding> {
  for (const entry of set.entries.values()) {
    const mine = known(entry);
    if (mine === undefined || header.synthetic) continue;
    const oddity = clockOddity(mine, now);
    if (oddity === 'ahead') {
      yield wrong(
        `${mine.id}: giờ ghi "${mine.at}" ở tương lai. Kiểm tra đồng hồ của máy ${mine.by.device}; lượt ghi vẫn được tính.`,
        `${mine.id}: written at "${mine.at}", which is in the future. Check the clock of device ${mine.by.device}; the entry counts nevertheless.`,
      );
    } else if (oddity !== undefined) {
      const made = stampText(millisOfId(mine.id));
      yield wrong(
        `${mine.id}: giờ ghi "${mine.at}" không khớp giờ trong mã (${made}). Kiểm tra đồng hồ của máy ${mine.by.device}; lượt ghi vẫn được tính.`,
        `${mine.id}: written at "${mine.at}", but its id says ${made}. Check the clock of device ${mine.by.device}; the entry counts nevertheless.`,
      );
    }
    const day = 'day' in mine ? dayNumberFromText(mine.day) : undefined;
    if (day !== undefined && day > today + DAYS_AHEAD) {
      yield wrong(
        `${mine.id}: ngày ${dateText(day)} còn xa mới đến. Kiểm tra ngày của lượt ghi; lượt ghi vẫn được tính.`,
        `${mine.id}: the day ${dateText(day)} is far in the future. Check the day; the entry counts nevertheless.`,
      );
    }
  }
}
