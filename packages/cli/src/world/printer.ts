import type { Bilingual, Language } from '@soxanh/core';
import type { World } from './world.ts';

/** What a command says, and where. */
export interface Printer {
  readonly language: Language;
  /** A line on standard output. */
  readonly line: (text: Bilingual | string) => void;
  /** A line on standard error: something refused, asked, found wrong, or worth knowing beside machine-read output. */
  readonly warn: (text: Bilingual | string) => void;
  /** Standard output for machines: exactly this text. */
  readonly raw: (text: string) => void;
}

/** A printer in a language. */
export function printer({ stdout, stderr }: World, language: Language): Printer {
  const said = (text: Bilingual | string): string =>
    `${harmless(typeof text === 'string' ? text : text[language])}\n`;
  return {
    language,
    line: (text) => stdout.write(said(text)),
    warn: (text) => stderr.write(said(text)),
    raw: (text) => stdout.write(text),
  };
}

/**
 * A text that cannot drive the terminal: names come from files, and escape sequences or signs that turn the direction of
 * writing would let one of them forge what is on the screen (law T4).
 */
const harmless = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this takes out
  text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
