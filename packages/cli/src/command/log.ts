import {
  dateText,
  dayNumberFromText,
  dayTable,
  isResourceId,
  ledgerOf,
  ok,
  RESOURCES,
  type Day,
  type KnownEntry,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { bookPath, openBook, reportDamage, type Book } from '../book/open-book.ts';
import { withLock } from '../book/lock.ts';
import { writeDrafts } from '../book/write-drafts.ts';
import { misuse, refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { contradiction } from './check-figures.ts';
import type { Call, Command } from './command.ts';
import { dutyHere } from './duty-here.ts';
import { findDepartment } from './find.ts';
import type { Finding } from './finding.ts';
import { optionDrafts } from './log-options.ts';
import { textDrafts } from './log-text.ts';
import type { Logged, LogPlace } from './logged.ts';
import { savedWords } from './logged.ts';
import { dayOption } from './period-option.ts';
import { servingMeters } from './serving-meters.ts';

/** `soxanh log`: records use, or that there was none. */
export const log: Command = {
  name: 'log',
  operands: ['BOOK'],
  options: {
    department: 'text',
    text: 'text',
    resource: 'text',
    amount: 'text',
    item: 'text',
    day: 'text',
    note: 'text',
    role: 'text',
  },
  summary: { vi: 'ghi lượng sử dụng', en: 'records use' },
  usage: [
    'soxanh log BOOK --department ID --text "2 ram A4, 6 chai" [--day DAY] [--note T] [--role ROLE]',
    'soxanh log BOOK --department ID --resource R --amount "15 tờ" [--item KIND] [--day DAY] [--note T] [--role ROLE]',
  ],
  run: async (call) => {
    const wrong = wrongOptions(call);
    if (wrong !== undefined) return wrong;
    const [name = ''] = call.operands;
    return await withLock(bookPath(call.world, name), name, async () => {
      const book = openBook(call.world, name);
      return book.ok ? record(call, book.value) : book;
    });
  },
};

function wrongOptions({ options }: Call): ReturnType<typeof misuse> | undefined {
  if (!options.has('department')) return misuse('Thiếu --department MÃ.', '--department ID is missing.');
  const typed = options.has('text');
  const parts = ['resource', 'amount', 'item'].filter((name) => options.has(name));
  if (typed === parts.length > 0 || (!typed && !(options.has('resource') && options.has('amount')))) {
    return misuse(
      'Dùng --text "…", hoặc --resource và --amount.',
      'Use --text "…", or --resource and --amount.',
    );
  }
  return undefined;
}

function record(call: Call, book: Book): Result<ExitCode, Complaint> {
  const { options, print, today } = call;
  reportDamage(book, print);
  const department = findDepartment(book.office, options.text('department') ?? '');
  if (!department.ok) return department;
  const duty = dutyHere(call, book, department.value.id);
  if (!duty.ok) return duty;
  const day = dayOption(options, 'day');
  if (!day.ok) return day;
  if (day.value !== undefined && day.value > today) return future(dateText(day.value));
  const place: LogPlace = {
    book,
    department: department.value.id,
    role: duty.value.role,
    day: day.value ?? today,
    note: options.text('note'),
  };
  const logged = options.has('text') ? textDrafts(call, place) : optionDrafts(call, place);
  if (!logged.ok) return logged;
  return save(call, place, logged.value);
}

function save({ world, now, print }: Call, place: LogPlace, logged: Logged): Result<ExitCode, Complaint> {
  const { book, department, role } = place;
  const metered = meteredUse(logged, place);
  if (metered !== undefined) return metered;
  const written = writeDrafts(world, now, book, logged.drafts, { role, department });
  if (!written.ok) return written;
  for (const entry of written.value) print.line(savedWords(entry, book.office));
  for (const { says } of contradictionsOf(written.value, book)) print.warn(says);
  if (logged.noteLost) {
    print.warn({
      vi: 'Ghi chú không được lưu: cơ quan chưa cho phép ghi chú vào sổ. Số liệu đã ghi đủ.',
      en: 'The note was not kept: the office does not allow notes in the book. The figures were saved.',
    });
  }
  return ok(book.damaged.length > 0 ? 1 : 0);
}

/** What a meter gives a department is not recorded by hand besides: it would count twice. */
function meteredUse({ drafts }: Logged, { book }: LogPlace): ReturnType<typeof refuse> | undefined {
  for (const draft of drafts) {
    const day = draft.kind === 'use' ? dayNumberFromText(draft.day) : undefined;
    if (draft.kind !== 'use' || day === undefined || !isResourceId(draft.resource)) continue;
    const meters = servingMeters(book.office, draft.department, draft.resource, day).join(', ');
    if (meters === '') continue;
    const { vi, en } = RESOURCES[draft.resource].name;
    return refuse(
      `${vi} của phòng này lấy từ ${meters}, không ghi tay. Ghi chỉ số của công tơ, đồng hồ. Chưa ghi gì.`,
      `${en} of this department comes from ${meters} and is not recorded by hand. Record the meter's reading. Nothing was saved.`,
    );
  }
  return undefined;
}

/** What was just saved beside what it contradicts: told at once, while whoever typed it still knows which is right. */
function* contradictionsOf(saved: readonly KnownEntry[], book: Book): Generator<Finding> {
  const ledger = ledgerOf([...book.resolution.counted, ...saved]);
  const places = new Map(saved.flatMap(placeOf).map((place) => [Object.values(place).join('|'), place]));
  for (const { day, ...place } of places.values()) {
    const period = { first: day, last: day };
    for (const column of dayTable(ledger, book.office, { period, asOf: day, ...place }).columns)
      if (column.contradicted[0] === 1) yield contradiction(column, day, book);
  }
}

function placeOf(entry: KnownEntry): { department: string; resource: ResourceId; day: Day }[] {
  if ((entry.kind !== 'use' && entry.kind !== 'none') || !isResourceId(entry.resource)) return [];
  const day = dayNumberFromText(entry.day);
  return day === undefined ? [] : [{ department: entry.department, resource: entry.resource, day }];
}

const future = (date: string): ReturnType<typeof refuse> =>
  refuse(
    `Ngày ${date} chưa đến. Chọn hôm nay hoặc một ngày đã qua. Chưa ghi gì.`,
    `${date} has not come yet. Choose today or an earlier day. Nothing was saved.`,
  );
