import { RESOURCES, type Language } from '@soxanh/core';
import type { MenuItem } from '../platform/context-menu.ts';
import { REAM, type Chip } from './chips.ts';
import { entryWords } from './line-words.ts';

/** What the context menu records: the commonest amounts, always the same, since a menu is used without looking. */
const AMOUNTS: readonly Chip[] = [
  { resource: 'paper', amount: 10 },
  { resource: 'paper', amount: 50 },
  { resource: 'paper', amount: REAM },
  { resource: 'plastic', amount: 1, item: 'bottle' },
  { resource: 'plastic', amount: 1, item: 'cup' },
  { resource: 'plastic', amount: 1, item: 'bag' },
  { resource: 'plastic', amount: 1, item: 'box' },
];

/** The lines that open something. */
export const OPEN_PANEL = 'open-panel';
export const OPEN_BOOK = 'open-book';

/** The lines of the context menu. */
export function menuItems(language: Language): MenuItem[] {
  const words = WORDS[language];
  return [
    { id: 'paper', title: words.paper },
    { id: 'plastic', title: words.plastic },
    ...AMOUNTS.map((chip) => ({ id: idOf(chip), title: titleOf(chip, language), parent: chip.resource })),
    { id: OPEN_PANEL, title: words.panel },
    { id: OPEN_BOOK, title: words.book },
  ];
}

/** The amount a line of the menu records; undefined for one that records nothing. */
export const chipOfMenu = (id: string): Chip | undefined => AMOUNTS.find((chip) => idOf(chip) === id);

const idOf = ({ resource, amount, item }: Chip): string => `log/${resource}/${item ?? ''}/${amount}`;

const titleOf = (chip: Chip, language: Language): string =>
  chip.resource === 'paper' && chip.amount === REAM
    ? WORDS[language].ream
    : entryWords({ kind: 'use', department: '', day: '', ...chip }, language);

const WORDS = {
  vi: {
    paper: 'Ghi giấy',
    plastic: `Ghi ${RESOURCES.plastic.name.vi.toLowerCase()}`,
    ream: 'mở 1 ram (500 tờ)',
    panel: 'Mở bảng của phòng',
    book: 'Mở sổ',
  },
  en: {
    paper: 'Record paper',
    plastic: `Record ${RESOURCES.plastic.name.en.toLowerCase()}`,
    ream: 'open 1 ream (500 sheets)',
    panel: "Open the department's panel",
    book: 'Open the book',
  },
};
