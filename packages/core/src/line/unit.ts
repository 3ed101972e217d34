import type { Bilingual } from '../quantity/language.ts';
import { isItemId, type ItemId } from '../quantity/item.ts';
import { type ResourceId } from '../quantity/resource.ts';

/** What a number in a line may count. `crate` is a "thùng" of nobody knows what, `pack` holds bottles. */
export type UnitId = 'sheet' | 'ream' | 'carton' | 'page' | 'set' | 'pack' | 'crate' | ItemId;

/** The word to print beside a number and to type in a choice; the English one in the plural. */
export const UNIT_WORDS: Readonly<Record<UnitId, Bilingual>> = {
  sheet: { vi: 'tờ', en: 'sheets' },
  ream: { vi: 'ram', en: 'reams' },
  carton: { vi: 'thùng', en: 'cartons' },
  page: { vi: 'trang', en: 'pages' },
  set: { vi: 'bộ', en: 'sets' },
  pack: { vi: 'lốc', en: 'packs' },
  crate: { vi: 'thùng', en: 'cases' },
  bottle: { vi: 'chai', en: 'bottles' },
  cup: { vi: 'cốc', en: 'cups' },
  bag: { vi: 'túi', en: 'bags' },
  box: { vi: 'hộp', en: 'boxes' },
  straw: { vi: 'ống hút', en: 'straws' },
  cutlery: { vi: 'thìa', en: 'spoons' },
  other: { vi: 'loại khác', en: 'other' },
};

/** The resource a unit counts; undefined for a crate. */
export function resourceOf(unit: UnitId): ResourceId | undefined {
  if (unit === 'crate') return undefined;
  return isItemId(unit) || unit === 'pack' ? 'plastic' : 'paper';
}

/** Sheets in a ream, of whatever size (ISO 4046-3: 500 identical sheets). */
export const SHEETS_A_REAM = 500;

/** Reams and cartons may be broken; nothing else may. */
export const isBulk = (unit: UnitId): unit is 'ream' | 'carton' => unit === 'ream' || unit === 'carton';

export type PaperSize = 'A3' | 'A4' | 'A5';

/** Tells whether one thing may be full of the other: sets of sheets, packs of bottles, cartons of reams. */
export function holds(outer: UnitId, inner: UnitId): boolean {
  switch (outer) {
    case 'set':
      return inner === 'sheet' || inner === 'page' || inner === 'ream';
    case 'pack':
      return isItemId(inner);
    case 'crate':
      return isItemId(inner) || inner === 'ream';
    case 'carton':
      return inner === 'ream';
    default:
      return false;
  }
}
