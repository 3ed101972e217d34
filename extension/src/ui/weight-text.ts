import { numberText, type Language, type RuleStretch } from '@soxanh/core';
import type { TRACE_WORDS } from './words/trace-words.ts';

type Words = (typeof TRACE_WORDS)['vi'];

/** A weight with its unit: heads, square metres, or a part of the whole. */
export function weightText(by: RuleStretch['by'], weight: number, words: Words, language: Language): string {
  if (by === 'head-count') return words.people(numberText(weight, 0, language));
  return by === 'area' ? `${numberText(weight, 2, language)} m²` : `${numberText(weight, 2, language)}%`;
}
