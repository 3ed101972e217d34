import { dateText, longDateText, shortDateText } from '../calendar/day-words.ts';
import type { Day } from '../calendar/day.ts';
import type { Language } from '../quantity/language.ts';
import { lexemesOf } from './lex.ts';
import type { Lexeme, SaidOf } from './lexeme.ts';
import { dayNamed, isCountedBack, workingDayBefore, type DayLexeme, type DayProblem } from './line-day.ts';
import type { LineContext, LineObstacle, LineReading } from './reading.ts';
import { readParts } from './read-parts.ts';
import { lineWith, refuse, type Scene } from './scene.ts';
import { cleanLine, withoutNotes } from './spelling.ts';
import { partsOf } from './split.ts';
import type { Texts } from './texts.ts';
import { EN } from './texts-en.ts';
import { VI } from './texts-vi.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { vi: VI, en: EN };

/**
 * Reads a typed line: what people type into the popup, the address bar and the command line. Vietnamese with or
 * without diacritics and English, whatever the language of the screen. A reading never saves anything: `understood`
 * holds the entries to save once its `shown` has been on screen; `ask` offers whole lines to choose from, each to be
 * read again; `refuse` says why. One part not understood and there are no entries at all.
 *
 * @example
 * readLine('2 ram A4, 15 tờ A3, 6 chai', context);
 * // understood: paper 1030, bottle 6; shown 'Giấy: 1.030 tờ A4 (2 ram A4; 15 tờ A3 = 30) · 6 chai'
 * @example
 * readLine('1/3 ram', context);
 * // ask: '1/3 ram là 166,67 tờ. Ghi 166 hay 167 tờ?', choices '166 tờ' and '167 tờ'
 */
export function readLine(text: string, context: LineContext): LineReading {
  const texts = TEXTS[context.language];
  const line = cleanLine(text);
  if (line === undefined) return refuse(texts.tooLong);
  const { said, notes } = withoutNotes(line);
  const lexemes = lexemesOf(said, context.office.departments);
  if (lexemes.length === 0) return { kind: 'empty' };
  const days = lexemes.filter((lexeme): lexeme is DayLexeme => lexeme.said.kind === 'day');
  const places = lexemes.filter((lexeme): lexeme is PlaceLexeme => lexeme.said.kind === 'department');
  const insists = lexemes.filter((lexeme) => lexeme.said.kind === 'insist');
  const read = { line, said, kept: [...days, ...places, ...insists, ...notes] };
  const day = dayNamed(days, context.day ?? context.today, context.today);
  if (!day.ok) return dayRefused(day.error, sceneOf(read, context.today, context, texts));
  const scene = sceneOf(read, day.value, context, texts);
  const department = departmentOf(places, context, scene);
  if (typeof department !== 'string') return department;
  const isInsisted = insists.length > 0;
  const note = notes
    .map((one) => one.text)
    .filter((one) => one !== '')
    .join('; ');
  return readParts(partsOf(lexemes), { scene, department, context, isInsisted, note }, () =>
    askDayOff(days, scene, context),
  );
}

type PlaceLexeme = Lexeme & { readonly said: SaidOf<'department'> };

function sceneOf(
  read: Pick<Scene, 'line' | 'said' | 'kept'>,
  day: Day,
  context: LineContext,
  texts: Texts,
): Scene {
  return {
    ...read,
    language: context.language,
    texts,
    day,
    isToday: day === context.today,
    reamsPerCarton: context.office.reamsPerCarton(day),
    isOffice: context.mayRecordFor === 'every',
    sides: context.sides,
  };
}

function dayRefused(problem: DayProblem, scene: Scene): LineObstacle {
  const { texts } = scene;
  switch (problem.kind) {
    case 'no-such-day':
      return refuse(texts.noSuchDay(problem.typed));
    case 'two-days':
      return refuse(texts.oneDay);
    case 'future': {
      const { day, named } = problem;
      const reason = texts.future(dateText(day));
      if (named === undefined) return refuse(reason);
      const line = lineWith(scene, named, dateText(scene.day));
      return { kind: 'refuse', reason, instead: { label: texts.forToday, line } };
    }
  }
}

/** "Hôm qua" on a Monday: the Sunday, or the last working day? */
function askDayOff(
  days: readonly DayLexeme[],
  scene: Scene,
  { office, today }: LineContext,
): LineObstacle | undefined {
  const { day, language, texts } = scene;
  const [named] = days;
  if (named === undefined || !days.every(isCountedBack) || office.calendar.isWorking(day)) return undefined;
  const before = workingDayBefore(day, office.calendar);
  const long = longDateText(before, language);
  const short = long.slice(0, long.lastIndexOf('/'));
  return {
    kind: 'ask',
    question: texts.dayOff(today - day, longDateText(day, language), shortDateText(day), short),
    choices: [day, before].map((one) => ({
      label: longDateText(one, language),
      line: lineWith(scene, named, dateText(one)),
    })),
  };
}

/** The department the line is for, or why it cannot be. */
function departmentOf(
  named: readonly PlaceLexeme[],
  context: LineContext,
  scene: Scene,
): string | LineObstacle {
  const { office, department, mayRecordFor } = context;
  const { texts } = scene;
  const name = (id: string): string => office.department(id)?.name ?? id;
  const [first] = named;
  if (first === undefined) return department;
  const [id, ...others] = first.said.ids;
  if (id === undefined) return department;
  if (others.length > 0) {
    const choices = first.said.ids.map((one) => ({
      label: name(one),
      line: lineWith(scene, first, `cho ${name(one)}`),
    }));
    return { kind: 'ask', question: texts.whichDepartment(choices.map(({ label }) => label)), choices };
  }
  if (named.some(({ said }) => said.ids.length !== 1 || said.ids[0] !== id))
    return refuse(texts.oneDepartment);
  if (id === department || mayRecordFor === 'every' || mayRecordFor.includes(id)) return id;
  return refuse(texts.onlyFor(mayRecordFor.map(name).join('; ')));
}
