import type { Language } from '@soxanh/core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The language the screen is in. Not the browser's: the office decides, Vietnamese by default. */
export const LanguageContext = createContext<Language>('vi');

/** The language the screen is in. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The texts of one part of the screen in both languages; English must have exactly what Vietnamese has. */
export interface Catalogue<T> {
  readonly vi: T;
  readonly en: T;
}

/**
 * The texts of a part of the screen in the language in use.
 *
 * @example
 * const words = useWords({ vi: { save: 'Ghi' }, en: { save: 'Save' } });
 */
export const useWords = <T>(catalogue: Catalogue<T>): T => catalogue[useLanguage()];
