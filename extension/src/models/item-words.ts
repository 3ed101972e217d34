import { ITEM_NAMES, type ItemId, type Language } from '@soxanh/core';

/** The word beside a number of things of a kind: "chai", "bottles", "bottle". */
export const itemWords = (item: ItemId, amount: number, language: Language): string =>
  language === 'en' && amount === 1
    ? (ONE[item] ?? ITEM_NAMES[item].counted.en)
    : ITEM_NAMES[item].counted[language];

const ONE: Readonly<Partial<Record<ItemId, string>>> = {
  bottle: 'bottle',
  cup: 'cup',
  bag: 'bag',
  box: 'box',
  straw: 'straw',
};
