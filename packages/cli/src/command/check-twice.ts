import {
  amountText,
  dayNumberFromText,
  directUse,
  isResourceId,
  meterIds,
  meterName,
  meterResource,
  rangeText,
} from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { wrong, type Finding } from './finding.ts';
import type { OneMeter } from './one-meter.ts';
import { servingMeters } from './serving-meters.ts';

/** Amounts of one meter that claim the same days or minutes: only one of them counts. */
export function* overlapFindings({ meter, entries }: OneMeter, { book }: BookFigures): Generator<Finding> {
  const name = meterName(book.office, meter);
  const given = entries.filter((entry) => entry.kind === 'meter-use');
  for (const id of directUse(given).overlapping) {
    const entry = given.find((one) => one.id === id);
    const days = daysOf(entry);
    yield wrong(
      `${id}: ${name}, ${days}: số lượng trùng ngày hoặc trùng giờ với lượt khác nên không tính. Bỏ một trong hai.`,
      `${id}: ${name}, ${days}: this amount shares days or minutes with another and does not count. Remove one of them.`,
    );
  }
}

function daysOf(entry: { readonly day: string; readonly through?: string | undefined } | undefined): string {
  const [first, last] = [entry?.day, entry?.through ?? entry?.day].map((text) =>
    dayNumberFromText(text ?? ''),
  );
  return first === undefined || last === undefined ? '?' : rangeText({ first, last });
}

/** Use recorded by hand of what a meter gives the department already. */
export function* handFindings({ book }: BookFigures): Generator<Finding> {
  const { office } = book;
  const metered = new Set(meterIds(office).map((id) => meterResource(office, id)));
  for (const entry of book.resolution.counted) {
    if (entry.kind !== 'use') continue;
    const { resource, amount } = entry;
    if (!isResourceId(resource) || !metered.has(resource)) continue;
    const day = dayNumberFromText(entry.day);
    const meters = day === undefined ? [] : servingMeters(office, entry.department, resource, day);
    if (meters.length === 0) continue;
    const name = office.department(entry.department)?.name ?? entry.department;
    const [vi, en] = (['vi', 'en'] as const).map((language) => amountText(amount, resource, language));
    yield wrong(
      `${entry.id}: ${name}, ${daysOf(entry)}: ghi tay ${vi ?? ''} trong khi đã có số từ ${meters.join(', ')}; đang tính cả hai. Bỏ lượt ghi tay.`,
      `${entry.id}: ${name}, ${daysOf(entry)}: ${en ?? ''} recorded by hand while ${meters.join(', ')} gives a figure; both count. Remove the entry.`,
    );
  }
}
