import { singular } from '../quantity/singular.ts';
import type { Matter } from './part-reading.ts';
import type { Texts } from './texts.ts';

const MATTER: Readonly<Record<Matter, string>> = { paper: 'paper', plastic: 'single-use plastic' };

export const EN: Texts = {
  tooLong: 'The line is longer than 500 characters. Split it into shorter lines. Nothing was saved.',
  needNumber: 'A number is needed, for example: 5 sheets or about 5 sheets.',
  negative: 'Negative numbers are not recorded. Open "Recent entries" to correct one.',
  jug: 'Refillable bottles are not single-use plastic. Nothing was saved.',
  notPlastic: 'Cans and glass bottles are not plastic. Nothing was saved.',
  paperCup:
    'Paper cups and paper bags are not counted at present. The Office can add them in the settings. Nothing was saved.',
  untracked: (thing) => `"${thing}" is not among the things that are followed. Nothing was saved.`,
  meeting: 'Meetings cannot be recorded here yet. Write the bottles and cups used, for example: 12 bottles.',
  meter: 'Electricity and water are recorded by the Office from the meters.',
  meterOfOffice:
    'Electricity and water are not recorded in this line: import them from a file of meter figures. Nothing was saved.',
  tooLarge: 'The number is too large to have been used. Check it. Nothing was saved.',
  onlyFor: (departments) => `This machine records for ${departments} only.`,
  unknownDepartment: (typed) =>
    `Which department "${typed}" means is not known. Write its full name or its short form. Nothing was saved.`,
  oneDepartment: 'A line records for one department. Split it into two lines. Nothing was saved.',
  noSuchDay: (typed) => `There is no ${typed}.`,
  future: (date) => `${date} has not come yet.`,
  forToday: 'Record for today',
  oneDay: 'A line records for one day. Split it into two lines. Nothing was saved.',
  contradiction: (matter) =>
    `The line has ${matter} used and no ${matter} used. Leave one of them out. Nothing was saved.`,
  notUnderstood: (typed) =>
    `"${typed}" was not understood. Write a number with its unit, for example 20 tờ, 2 ram, 3 chai. Nothing was saved.`,
  partly: (known, unknown) => `"${known}" was understood; "${unknown}" was not. Nothing was saved.`,
  onlySave: (known) => `Save only ${known}`,

  which: (typed, readings) => `Does "${typed}" mean ${readings.join(' or ')}?`,
  didYouMean: (meant) => `Was "${meant}" meant?`,
  whatOf: (number, things) => `${number} of what: ${things}?`,
  sheetOfPaper: 'sheets of paper',
  converted: (typed, exact, sized, below, above) =>
    `${typed} is ${exact} ${sized ? 'A4 sheets' : 'sheets'}. Save ${below} or ${above} sheets?`,
  notWhole: (exact, below, above, unit) =>
    `${exact} ${unit} is not a whole number. Save ${below} or ${above} ${unit}?`,
  twoNumbers: (one, other, below, above, unit) =>
    `Was ${one} and ${other} (two things) meant, or ${below} or ${above} ${unit}?`,
  twoThings: (one, other) => `${one} and ${other} (two things)`,
  sides: (pages, oneSided, twoSided) =>
    `${pages} printed on one side (${oneSided}) or on both (${twoSided})?`,
  pageSets: (sets, pages) => `${sets} of ${pages},`,
  perSet: 'How many sheets in a set?',
  perPack: 'How many bottles in a pack?',
  eachOrAll: (container, count, sum) => `${count} in each "${container}" (${sum}), or ${count} in all?`,
  nothingOfWhat: 'No paper, no plastic, or neither?',
  noneOf: {
    paper: { label: 'No paper', line: 'no paper' },
    plastic: { label: 'No plastic', line: 'no plastic' },
    both: { label: 'Neither', line: 'no paper and plastic' },
  },
  zeroPaper: (date) =>
    `Confirm that the department used no paper ${date === undefined ? 'today' : `on ${date}`}?`,
  zeroItem: (items) => `No plastic at all, or only no ${items}?`,
  onlyNo: (items) => ({ label: `Only no ${items}`, line: `only no ${items}` }),
  dayOff: (daysBack, day, short, workingDay) =>
    `${daysBack === 1 ? 'Yesterday' : 'The day before yesterday'} was ${day} (a day off). Record for ${short} or ${workingDay}?`,
  whichDepartment: (names) => `For which department: ${names.join('; ')}?`,
  large: (amount, limit) => `${amount} is a large amount (over ${limit}). Save it anyway?`,
  manyTimes: (amount, times, isOver, usual) =>
    `${amount} is ${isOver ? 'over' : 'about'} ${times} times the department's usual day (${usual}). Save it anyway?`,
  saveAnyway: (amount) => `Save ${amount} anyway`,
  saveAnywayWord: 'save anyway',

  counted: (number, word, isOne) => `${number} ${isOne ? singular(word) : word}`,
  half: (word) => `half a ${singular(word)}`,
  about: (amount) => `about ${amount}`,
  aboutWord: 'about',
  estimate: 'estimated',
  weight: (grams) => `${grams} g`,
  sided: { 1: 'one-sided', 2: 'two-sided' },
  eachSet: (sets, pages, sided, sheets) => `${sets} of ${pages}, ${sided} = ${sheets} each`,
  paper: (amount, isFirst) => (isFirst ? `Paper: ${amount}` : `paper ${amount}`),
  a4Sheets: (number) => `${number} A4 sheets`,
  confirm: (matters, isHeaded) => {
    const what = `no ${matters.map((matter) => MATTER[matter]).join(' and no ')}`;
    return isHeaded ? `confirmed, ${what} used` : `Confirmed: the department used ${what} today`;
  },
  late: (day) => `Late entry for ${day}`,
  today: (day) => `Today, ${day}`,
  offDay: (day) => `${day} (a day off)`,
  onBehalf: (department, isPaperOnly) => `${isPaperOnly ? 'Printed' : 'Recorded'} for ${department}`,

  noteStays: 'The note stays on this machine.',
  noteTravels: 'The note is kept with the entry.',
};
