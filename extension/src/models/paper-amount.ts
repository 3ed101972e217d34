import { readLine, type Day, type Language, type LineReading, type Office } from '@soxanh/core';

/** What somebody typed of an amount of paper: "6 ram", "2 thùng 3 ram", "1250". */
export type PaperAmount =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'amount';
      /** A4 sheets. */
      readonly amount: number;
      /** What was understood, to be on screen before anything is saved (law Q4). */
      readonly shown: string;
    }
  /** It can be meant in several ways; each choice is a text to be read again. */
  | {
      readonly kind: 'ask';
      readonly question: string;
      readonly choices: readonly { readonly label: string; readonly text: string }[];
    }
  | { readonly kind: 'refuse'; readonly reason: string }
  /** It is of something else than paper, of another day, or only about right. */
  | { readonly kind: 'not-paper' | 'other-day' | 'about' };

/** Where an amount is typed. */
export interface PaperTyping {
  readonly language: Language;
  readonly office: Office;
  readonly department: string;
  readonly today: Day;
  /** Nothing left is a count as any other; nothing issued is no issue. */
  readonly mayBeZero: boolean;
}

const NOTHING = /^(?:0+|hết|het|không còn|khong con|none|nothing)(?:\s*(?:tờ|to|ram|sheets?|reams?))?$/i;
const INSISTED = 'vẫn ghi ';

/**
 * Reads an amount of paper as people say it, with the words of the typed line. Large amounts are no reason to ask here:
 * reams are handed out by the carton.
 *
 * @example
 * readPaperAmount('6 ram', typing); // { kind: 'amount', amount: 3000, shown: '3.000 tờ (6 ram)' }
 */
export function readPaperAmount(text: string, typing: PaperTyping): PaperAmount {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (NOTHING.test(typed)) return typing.mayBeZero ? nothing(typing) : { kind: 'not-paper' };
  const { language, office, department, today } = typing;
  const context = { language, office, department, today, mayRecordFor: 'every' } as const;
  return amountOf(readLine(`${INSISTED}${asPaper(typed)}`, context), typing);
}

/** A number alone is of sheets, and a carton is of paper: there is nothing else here. */
function asPaper(typed: string): string {
  if (/^[\d.,]+$/.test(typed)) return `${typed} tờ`;
  return typed.replaceAll(/(thùng|thung)(?!\s*(?:giấy|giay))/gi, 'thùng giấy');
}

const nothing = ({ language }: PaperTyping): PaperAmount => ({
  kind: 'amount',
  amount: 0,
  shown: language === 'vi' ? '0 tờ' : '0 sheets',
});

function amountOf(reading: LineReading, typing: PaperTyping): PaperAmount {
  switch (reading.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'refuse':
      return { kind: 'refuse', reason: reading.reason };
    case 'ask': {
      const choices = reading.choices
        .map(({ label, line }) => ({
          label,
          text: line.startsWith(INSISTED) ? line.slice(INSISTED.length) : line,
        }))
        .filter(({ text }) => readPaperAmount(text, typing).kind === 'amount');
      return choices.length === 0
        ? { kind: 'not-paper' }
        : { kind: 'ask', question: reading.question, choices };
    }
    case 'understood': {
      const { entries, shown } = reading;
      if (entries.some(({ resource, kind }) => resource !== 'paper' || kind !== 'use'))
        return { kind: 'not-paper' };
      if (entries.some(({ day }) => day !== typing.today)) return { kind: 'other-day' };
      if (entries.some(({ about }) => about === true)) return { kind: 'about' };
      const amount = entries.reduce((sum, entry) => sum + entry.amount, 0);
      return { kind: 'amount', amount, shown: shown.replace(/^[^:]*: /, '') };
    }
  }
}
