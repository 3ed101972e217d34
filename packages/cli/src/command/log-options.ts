import {
  amountText,
  dayText,
  itemText,
  ok,
  RESOURCES,
  type ItemId,
  type Language,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { itemNamed } from '@soxanh/files';
import { misuse, refuse, type Complaint } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { findResource } from './find.ts';
import { keptNote, type Logged, type LogPlace } from './logged.ts';
import { typedAmount, type TypedAmount } from './typed-amount.ts';

/** `--resource R --amount "15 tờ" [--item KIND]` as an entry. Zero confirms that nothing was used. */
export function optionDrafts(call: Call, place: LogPlace): Result<Logged, Complaint> {
  const { options, print, today } = call;
  const resource = findResource(options.text('resource') ?? '');
  if (!resource.ok) return resource;
  const typed = typedAmount(options.text('amount') ?? '', resource.value, print.language);
  if (!typed.ok) return typed;
  const item = itemOption(options.text('item'), resource.value);
  if (!item.ok) return item;
  const kind = item.value ?? typed.value.item;
  if (typed.value.item !== undefined && typed.value.item !== kind) return twoKinds(typed.value.item, kind);
  echo(call, { ...typed.value, item: kind }, resource.value);
  const note = keptNote(place.note, place.book.office, today);
  const where = {
    department: place.department,
    resource: resource.value,
    day: dayText(place.day),
    ...note.fields,
  };
  if (typed.value.amount > 0) {
    const about = typed.value.about ? ({ about: true } as const) : {};
    const { amount } = typed.value;
    return ok({
      drafts: [{ kind: 'use', ...where, amount, ...about, ...(kind === undefined ? {} : { item: kind }) }],
      noteLost: note.lost,
    });
  }
  return kind === undefined
    ? ok({ drafts: [{ kind: 'none', ...where }], noteLost: note.lost })
    : zeroOfOneKind();
}

function itemOption(text: string | undefined, resource: ResourceId): Result<ItemId | undefined, Complaint> {
  if (text === undefined) return ok(undefined);
  const item = itemNamed(text);
  const { items } = RESOURCES[resource];
  if (item !== undefined && items.includes(item)) return ok(item);
  return items.length === 0
    ? misuse('--item chỉ dùng với --resource plastic.', '--item goes with --resource plastic only.')
    : misuse(
        `--item "${text}": chọn một trong ${items.join(' | ')}.`,
        `--item "${text}": choose one of ${items.join(' | ')}.`,
      );
}

/** What was understood is said before it is saved (law Q4); the other reading of an unclear number is named. */
function echo({ print, options }: Call, read: TypedAmount, resource: ResourceId): void {
  const { otherReading } = read;
  const typed = options.text('amount') ?? '';
  const [vi, en] = [understood(read, resource, 'vi'), understood(read, resource, 'en')];
  if (otherReading === undefined) {
    print.line({
      vi: `Hiểu là: ${RESOURCES[resource].name.vi}: ${vi}.`,
      en: `Understood: ${RESOURCES[resource].name.en}: ${en}.`,
    });
    return;
  }
  print.line({
    vi: `"${typed}" được hiểu là ${vi}. Nếu ý là ${otherReading}, sửa lại lượt ghi.`,
    en: `"${typed}" was read as ${en}. If ${otherReading} was meant, correct the entry.`,
  });
}

/** "khoảng 20 tờ", "6 chai". */
function understood({ amount, about, item }: TypedAmount, resource: ResourceId, language: Language): string {
  const text = item === undefined ? amountText(amount, resource, language) : itemText(amount, item, language);
  if (!about) return text;
  return language === 'vi' ? `khoảng ${text}` : `about ${text}`;
}

const twoKinds = (typed: ItemId, option: ItemId | undefined): ReturnType<typeof misuse> =>
  misuse(
    `--amount ghi ${typed}, --item ghi ${option ?? ''}. Bỏ một trong hai.`,
    `--amount says ${typed}, --item says ${option ?? ''}. Leave one of them out.`,
  );

const zeroOfOneKind = (): ReturnType<typeof refuse> =>
  refuse(
    'Không dùng đồ nhựa nào, hay chỉ không dùng loại này? Nếu không dùng đồ nhựa nào, bỏ --item. Chưa ghi gì.',
    'No plastic at all, or only none of this kind? If none at all, leave --item out. Nothing was saved.',
  );
