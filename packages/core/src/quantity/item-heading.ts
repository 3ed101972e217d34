import type { ItemId } from './item.ts';
import type { Bilingual } from './language.ts';

/** What a kind is called where no number stands beside it, as a heading or a choice: "Chai nhựa". */
export const ITEM_HEADINGS: Readonly<Record<ItemId, Bilingual>> = {
  bottle: { vi: 'Chai nhựa', en: 'Bottles' },
  cup: { vi: 'Cốc (ly) nhựa', en: 'Cups' },
  bag: { vi: 'Túi ni lông', en: 'Plastic bags' },
  box: { vi: 'Hộp (nhựa, xốp)', en: 'Boxes (plastic, foam)' },
  straw: { vi: 'Ống hút', en: 'Straws' },
  cutlery: { vi: 'Thìa, nĩa, dao nhựa', en: 'Plastic cutlery' },
  other: { vi: 'Loại khác', en: 'Other kinds' },
};
