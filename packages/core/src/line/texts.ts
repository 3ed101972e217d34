import type { Matter } from './part-reading.ts';

/** A button and the words it types. */
export interface Answer {
  readonly label: string;
  readonly line: string;
}

/** Everything the line says on screen, in one language. Numbers, days and names come in as they are to be printed. */
export interface Texts {
  // Refusals
  readonly tooLong: string;
  readonly needNumber: string;
  readonly negative: string;
  readonly jug: string;
  readonly notPlastic: string;
  readonly paperCup: string;
  readonly untracked: (thing: string) => string;
  readonly meeting: string;
  readonly meter: string;
  readonly meterOfOffice: string;
  readonly tooLarge: string;
  readonly onlyFor: (departments: string) => string;
  readonly unknownDepartment: (typed: string) => string;
  readonly oneDepartment: string;
  readonly noSuchDay: (typed: string) => string;
  readonly future: (date: string) => string;
  readonly forToday: string;
  readonly oneDay: string;
  readonly contradiction: (matter: Matter) => string;
  readonly notUnderstood: (typed: string) => string;
  readonly partly: (known: string, unknown: string) => string;
  readonly onlySave: (known: string) => string;
  // Questions
  readonly which: (typed: string, readings: readonly string[]) => string;
  readonly didYouMean: (meant: string) => string;
  readonly whatOf: (number: string, things: string) => string;
  readonly sheetOfPaper: string;
  readonly converted: (typed: string, exact: string, sized: boolean, below: string, above: string) => string;
  readonly notWhole: (exact: string, below: string, above: string, unit: string) => string;
  readonly twoNumbers: (one: string, other: string, below: string, above: string, unit: string) => string;
  readonly twoThings: (one: string, other: string) => string;
  readonly sides: (pages: string, oneSided: string, twoSided: string) => string;
  readonly pageSets: (sets: string, pages: string) => string;
  readonly perSet: string;
  readonly perPack: string;
  readonly eachOrAll: (container: string, count: string, sum: string) => string;
  readonly nothingOfWhat: string;
  readonly noneOf: Readonly<Record<Matter | 'both', Answer>>;
  readonly zeroPaper: (date: string | undefined) => string;
  readonly zeroItem: (items: string) => string;
  readonly onlyNo: (items: string) => Answer;
  readonly dayOff: (daysBack: number, day: string, short: string, workingDay: string) => string;
  readonly whichDepartment: (names: readonly string[]) => string;
  readonly large: (amount: string, limit: string) => string;
  readonly manyTimes: (amount: string, times: string, isOver: boolean, usual: string) => string;
  readonly saveAnyway: (amount: string) => string;
  readonly saveAnywayWord: string;
  // What was understood
  readonly counted: (number: string, word: string, isOne: boolean) => string;
  readonly half: (word: string) => string;
  readonly about: (amount: string) => string;
  readonly aboutWord: string;
  readonly estimate: string;
  readonly weight: (grams: string) => string;
  readonly sided: Readonly<Record<1 | 2, string>>;
  readonly eachSet: (sets: string, pages: string, sided: string, sheets: string) => string;
  readonly paper: (amount: string, isFirst: boolean) => string;
  readonly a4Sheets: (number: string) => string;
  readonly confirm: (matters: readonly Matter[], isHeaded: boolean) => string;
  readonly late: (day: string) => string;
  readonly today: (day: string) => string;
  readonly offDay: (day: string) => string;
  readonly onBehalf: (department: string, isPaperOnly: boolean) => string;
  // Notices
  readonly noteStays: string;
  readonly noteTravels: string;
}
