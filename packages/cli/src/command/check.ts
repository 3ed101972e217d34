import { ok, SYNTHETIC_WORDS } from '@soxanh/core';
import { openBook, reportDamage } from '../book/open-book.ts';
import { bookFigures } from './book-figures.ts';
import { clockFindings } from './check-clocks.ts';
import { figureFindings } from './check-figures.ts';
import { journalFindings } from './check-journal.ts';
import { meterFindings } from './check-meters.ts';
import { noticeFindings } from './check-notices.ts';
import { paperFindings } from './check-paper.ts';
import { sharingFindings } from './check-sharing.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';

/** `soxanh check`: looks a book over and says what is odd, where, and what to do. */
export const check: Command = {
  name: 'check',
  operands: ['BOOK'],
  options: {},
  summary: { vi: 'kiểm tra sổ', en: 'looks a book over' },
  usage: ['soxanh check BOOK'],
  run: async ({ world, print, operands, now, moment, today }) => {
    const [name = ''] = operands;
    const opened = openBook(world, name);
    if (!opened.ok) return opened;
    const book = opened.value;
    if (book.header.synthetic) print.line(SYNTHETIC_WORDS);
    reportDamage(book, print);
    let found = book.damaged.length;
    const figures = bookFigures(book, moment);
    for (const part of [
      journalFindings(book),
      sharingFindings(book),
      clockFindings(book, now, today),
      meterFindings(figures),
      paperFindings(figures),
      figureFindings(figures),
      noticeFindings(figures),
    ]) {
      for (const finding of part) {
        if (finding.wrong) found++;
        (finding.wrong ? print.warn : print.line)(finding.says);
      }
    }
    const entries = counted(book.set.entries.size, 'lượt ghi', ['entry', 'entries']);
    const things = counted(found, 'điều cần xem lại', ['thing to look at', 'things to look at']);
    print.line(
      found === 0
        ? {
            vi: `${name}: ${entries.vi}, không có gì sai.`,
            en: `${name}: ${entries.en}, nothing is wrong.`,
          }
        : {
            vi: `${name}: ${entries.vi}, ${things.vi}.`,
            en: `${name}: ${entries.en}, ${things.en}.`,
          },
    );
    return ok(found === 0 ? 0 : 1);
  },
};
