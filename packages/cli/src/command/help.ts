import { ROLES, type Language } from '@soxanh/core';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { usageIn } from './usage-words.ts';

/** The help on all commands, or on one. */
export function helpText(language: Language, command?: Command): string {
  const usages = ({ usage }: Command): readonly string[] => usage.map((line) => usageIn(language, line));
  if (command !== undefined)
    return [...usages(command), '', `  ${command.summary[language]}`, ...NOTES[language]].join('\n');
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    HEAD[language],
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`),
    '',
    ...COMMANDS.flatMap(usages),
    ...NOTES[language],
  ].join('\n');
}

const HEAD: Readonly<Record<Language, string>> = {
  vi: 'Sổ Xanh - Sổ theo dõi điện, nước, giấy và đồ nhựa của cơ quan. SỔ là một tệp số liệu (*.jsonl).',
  en: "Sổ Xanh - an office's book of electricity, water, paper and plastic. A BOOK is a bundle file (*.jsonl).",
};

const NOTES: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    '',
    'NGÀY: 2026-06-08. R: electricity | water | paper | plastic. LOẠI: bottle | cup | bag | box | straw | cutlery | other.',
    `VAI_TRÒ: ${ROLES.join(' | ')} (mặc định office). --lang en: tiếng Anh (hoặc SOXANH_LANG=en). Xem docs/reference/cli.md.`,
    'Mã thoát: 0 tốt · 1 có điều bị từ chối, cần hỏi hoặc sai · 2 dùng sai lệnh.',
  ],
  en: [
    '',
    'DAY: 2026-06-08. R: electricity | water | paper | plastic. KIND: bottle | cup | bag | box | straw | cutlery | other.',
    `ROLE: ${ROLES.join(' | ')} (default office). --lang vi: Vietnamese (or SOXANH_LANG=vi). See docs/reference/cli.md.`,
    'Exit code: 0 all well · 1 something was refused, asked or found wrong · 2 wrong usage.',
  ],
};
