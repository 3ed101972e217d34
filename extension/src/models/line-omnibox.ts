import type { Language, LineReading } from '@soxanh/core';

/** A line under the address bar. */
export interface OmniboxLine {
  readonly content: string;
  readonly description: string;
}

/** What the address bar shows for a line, and the lines whose understanding it thereby has shown. */
export interface OmniboxAnswer {
  readonly first: string;
  readonly others: readonly OmniboxLine[];
  /** Only these may be saved by Enter (law Q4). */
  readonly shown: readonly string[];
}

/**
 * The understanding of a line as the address bar shows it: the meaning itself, or the question with its answers below,
 * each with what it would mean.
 *
 * @param read the meaning of a line, with what it would contradict.
 */
export function omniboxAnswer(
  text: string,
  language: Language,
  read: (text: string) => {
    readonly reading: LineReading;
    readonly caution: string;
    readonly maySave: boolean;
  },
): OmniboxAnswer {
  const words = WORDS[language];
  const { reading, caution, maySave } = read(text);
  switch (reading.kind) {
    case 'empty':
      return { first: words.empty, others: [], shown: [] };
    case 'refuse': {
      const others = reading.instead === undefined ? [] : [reading.instead];
      return { first: reading.reason, ...answered(others, read) };
    }
    case 'ask':
      return { first: reading.question, ...answered(reading.choices, read) };
    case 'understood': {
      const parts = [reading.shown, ...reading.notices, caution, maySave ? words.enter : ''];
      return { first: sentences(parts), others: [], shown: maySave ? [text] : [] };
    }
  }
}

function answered(
  choices: readonly { readonly label: string; readonly line: string }[],
  read: Parameters<typeof omniboxAnswer>[2],
): Pick<OmniboxAnswer, 'others' | 'shown'> {
  const shown: string[] = [];
  const others = choices.map(({ label, line }) => {
    const { reading, caution, maySave } = read(line);
    if (reading.kind !== 'understood') return { content: line, description: label };
    if (maySave) shown.push(line);
    return { content: line, description: sentences([label, reading.shown, caution]) };
  });
  return { others, shown };
}

const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' - ');

const WORDS = {
  vi: { empty: 'Ghi số kèm đơn vị, ví dụ: 20 tờ, 2 ram, 3 chai', enter: 'Nhấn Enter để ghi' },
  en: {
    empty: 'Write a number with its unit, for example 20 sheets, 2 reams, 3 bottles',
    enter: 'Press Enter to save',
  },
};
