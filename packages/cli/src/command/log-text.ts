import {
  dateText,
  dayText,
  err,
  ok,
  readLine,
  type Day,
  type LineChoice,
  type LineReading,
  type Result,
} from '@soxanh/core';
import { refuse, type Complaint } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { keptNote, type Logged, type LogPlace } from './logged.ts';
import { usualDay } from './usual-day.ts';

/** `--text "2 ram A4, 6 chai"` as entries. A question is a refusal that names the choices: nobody is there to answer. */
export function textDrafts(call: Call, place: LogPlace): Result<Logged, Complaint> {
  const { options, print, today } = call;
  const { book, department, role, day } = place;
  const reading = readLine(options.text('text') ?? '', {
    language: print.language,
    today,
    ...(day === today ? {} : { day }),
    office: book.office,
    department,
    mayRecordFor: role === 'office' ? 'every' : [department],
    usualDay: (of, resource) => usualDay(book, of, resource, today),
  });
  if (reading.kind !== 'understood') return notUnderstood(reading);
  const named = reading.entries.find((entry) => entry.day !== day);
  if (named !== undefined && options.has('day')) return twoDays(named.day, day);
  print.line(reading.shown);
  const typedNote = [reading.note, place.note].filter((note) => note !== undefined && note !== '').join('; ');
  const note = keptNote(typedNote, book.office, today);
  // The line's own notices tell where a note stays; here it stays nowhere, which is said once the figures are saved.
  if (!note.lost) for (const notice of reading.notices) print.line(notice);
  return ok({
    noteLost: note.lost,
    drafts: reading.entries.map(({ kind, amount, about, item, typed, day: on, ...where }) =>
      kind === 'none'
        ? { kind, ...where, day: dayText(on), ...note.fields }
        : {
            kind,
            ...where,
            day: dayText(on),
            amount,
            typed,
            ...(about === undefined ? {} : { about }),
            ...(item === undefined ? {} : { item }),
            ...note.fields,
          },
    ),
  });
}

const twoDays = (named: Day, option: Day): ReturnType<typeof refuse> =>
  refuse(
    `Dòng ghi cho ngày ${dateText(named)}, --day ghi ${dateText(option)}. Bỏ một trong hai. Chưa ghi gì.`,
    `The line is for ${dateText(named)}, --day says ${dateText(option)}. Leave one of them out. Nothing was saved.`,
  );

type NotUnderstood = Exclude<LineReading, { kind: 'understood' }>;

/** The line is read in the language of the output, so its texts are in that one already. */
function notUnderstood(reading: NotUnderstood): Result<never, Complaint> {
  if (reading.kind === 'empty') {
    return err({
      exit: 1,
      says: {
        vi: 'Chưa có gì để ghi. Ghi số kèm đơn vị, ví dụ: 20 tờ, 2 ram, 3 chai.',
        en: 'There is nothing to record. Write a number with its unit, for example: 20 sheets, 2 reams, 3 bottles.',
      },
    });
  }
  const question = reading.kind === 'ask' ? reading.question : reading.reason;
  const choices: readonly LineChoice[] =
    reading.kind === 'ask' ? reading.choices : reading.instead === undefined ? [] : [reading.instead];
  const lines = choices.map(({ label, line }) => `  --text "${line}"  (${label})`);
  return err({
    exit: 1,
    says: {
      vi: ending([question, ...lines], 'Chưa ghi gì.'),
      en: ending([question, ...lines], 'Nothing was saved.'),
    },
  });
}

/** Some reasons of a line say it already, in these words or in others. */
const ending = (lines: readonly string[], sentence: string): string =>
  (SAYS_SO.test(lines.at(-1) ?? '') ? lines : [...lines, sentence]).join('\n');

const SAYS_SO = /(Chưa ghi gì|Chưa có gì được ghi|Nothing was saved)\.$/;
