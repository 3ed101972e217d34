import {
  ledgerEvidence,
  ledgerOf,
  ok,
  periodName,
  periodReport,
  type Report,
  type Result,
} from '@soxanh/core';
import { csvOfReport, xlsxOfReport } from '@soxanh/files';
import { openBook, reportDamage } from '../book/open-book.ts';
import { replaceFile } from '../book/write-file.ts';
import { misuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import { answer, questionOf } from './answer.ts';
import { asOfWords, warnOfFuture } from './as-of-words.ts';
import { choiceOption } from './choice-option.ts';
import type { Call, Command } from './command.ts';

/** `soxanh export`: the figures of a period as a file for people. */
export const exportFile: Command = {
  name: 'export',
  operands: ['BOOK'],
  options: { month: 'text', from: 'text', to: 'text', 'as-of': 'text', out: 'text', decimal: 'text' },
  summary: { vi: 'xuất số liệu ra CSV hoặc XLSX', en: 'exports figures to CSV or XLSX' },
  usage: [
    'soxanh export BOOK (--month 2026-06 | --from DAY --to DAY) --out FILE.(csv|xlsx) [--as-of DAY] [--decimal , | .]',
  ],
  run: async (call) => await exportTo(call),
};

async function exportTo(call: Call): Promise<Result<ExitCode, Complaint>> {
  const { options, print, world } = call;
  const question = questionOf(call);
  if (!question.ok) return question;
  const out = options.text('out') ?? '';
  const ending = /\.(csv|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending === undefined)
    return misuse('--out cần tên tệp .csv hoặc .xlsx.', '--out needs the name of a .csv or .xlsx file.');
  const decimal = choiceOption(options, 'decimal', [',', '.'] as const);
  if (!decimal.ok) return decimal;
  const book = openBook(world, call.operands[0] ?? '');
  if (!book.ok) return book;
  reportDamage(book.value, print);
  const { language } = print;
  const { office, header } = book.value;
  const table = answer(call, book.value, question.value);
  const ledger = ledgerOf(book.value.resolution.counted);
  const known = { ledger, evidence: ledgerEvidence(ledger, office, table.asOf) };
  const report: Report = periodReport({ office, table, known, synthetic: header.synthetic, language });
  const content =
    ending === 'csv'
      ? csvOfReport(report, { language, decimal: decimal.value })
      : await xlsxOfReport(report, { language });
  const written = withFile(out, () => replaceFile(pathFrom(world, out), [content]));
  if (!written.ok) return written;
  const { period, asOf } = table;
  const { vi, en } = asOfWords(asOf);
  print.line({
    vi: `Đã xuất ${periodName(period, 'vi')} ra ${out}. ${vi}`,
    en: `Exported ${periodName(period, 'en')} to ${out}. ${en}`,
  });
  warnOfFuture(call, asOf, header.synthetic);
  return ok(book.value.damaged.length > 0 ? 1 : 0);
}
