import { meterOn } from '@soxanh/core';
import { allocationPreview } from '../../models/setup-allocation.ts';
import type { Setup } from '../../models/setup.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { lackText } from './allocation-lack.ts';
import { ALLOCATION_WORDS } from './allocation-words.ts';

/** Says where a meter's use goes nowhere: nobody said how to share it, or there is nothing to share it by. */
export function RuleNotice({ setup, id }: { readonly setup: Setup; readonly id: string }) {
  const words = useWords(ALLOCATION_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  if (meterOn(office, id, setup.today) === undefined) return null;
  const { by, lack } = allocationPreview(office, id, setup.today);
  if (by === 'none') return <Notice tone="ask">{words.missingRule}</Notice>;
  return lack === undefined ? null : <Notice tone="ask">{lackText(lack, office, words, language)}</Notice>;
}
