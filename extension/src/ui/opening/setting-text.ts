import { amountText, dateText, numberText, type Language, type ResourceId, type Setting } from '@soxanh/core';
import type { BASIS_WORDS } from '../words/basis-words.ts';

/** A number of the method in words, with the day from which it holds. */
export function settingText(
  setting: Setting,
  resource: ResourceId,
  words: (typeof BASIS_WORDS)['vi'],
  language: Language,
): string | undefined {
  const said = words.settingWords[setting.key]?.(valueOf(setting, resource, language));
  const since = setting.since === undefined ? words.byDefault : words.since(dateText(setting.since));
  return said === undefined ? undefined : `${said}${since}.`;
}

/** Parts of a whole are kept in hundredths of a per cent, floors in small units, the rest in days. */
function valueOf({ key, value }: Setting, resource: ResourceId, language: Language): string {
  if (key === 'coverage-limit' || key === 'stock-tolerance') return numberText(value, 2, language);
  return key.startsWith('floor-') ? amountText(value, resource, language) : numberText(value, 0, language);
}
