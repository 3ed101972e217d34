import { numberText, type Language, type Office } from '@soxanh/core';
import type { AllocationLack } from '../../models/setup-allocation.ts';
import type { AllocationWords } from './allocation-words.ts';

/** Names of departments in a sentence. */
export const namesOf = (office: Office, ids: readonly string[]): string =>
  ids.map((id) => office.department(id)?.name ?? '–').join('; ');

/** Why a rule cannot be used, and where to mend it. */
export function lackText(
  lack: AllocationLack,
  office: Office,
  words: AllocationWords,
  language: Language,
): string {
  switch (lack.kind) {
    case 'no-people':
    case 'no-area':
    case 'bad-share':
      return words.lack[lack.kind](namesOf(office, lack.departments));
    case 'not-whole':
      return words.lack['not-whole'](numberText(lack.sum, 2, language));
    case 'no-meter':
    case 'no-department':
    case 'no-weight':
    case 'no-receiver':
    case 'bad-common':
      return words.lack[lack.kind];
  }
}
