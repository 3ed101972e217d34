import { day, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { readLine } from './read-line.ts';
import type { LineContext } from './reading.ts';

const department = (of: string, name: string) => ({
  topic: 'department',
  of,
  from: '2020-01-01',
  value: { name },
});
const SCREEN: LineContext = {
  language: 'en',
  today: day('2026-06-08'),
  office: smallOffice(
    '2020-01-01',
    [],
    [department('van-phong', 'Văn phòng Ban'), department('to-chuc-dang', 'Phòng Tổ chức Đảng, đảng viên')],
  ),
  department: 'van-phong',
  mayRecordFor: 'every',
  usualDay: () => 150,
};

const shown = (line: string): string => {
  const reading = readLine(line, SCREEN);
  switch (reading.kind) {
    case 'understood':
      return reading.shown;
    case 'ask':
      return `${reading.question} ${reading.choices.map(({ label }) => `[${label}]`).join(' ')}`;
    case 'refuse':
      return reading.reason + (reading.instead === undefined ? '' : ` [${reading.instead.label}]`);
    case 'empty':
      return '';
  }
};

const ROW_2 = 'Paper: 1,030 A4 sheets (2 reams A4; 15 sheets A3 = 30) · 6 bottles';

describe('the typed line on an English screen: what is understood', () => {
  it.each([
    ['2 reams A4, 15 A3 sheets, 6 bottles', ROW_2],
    ['two reams, fifteen A3 sheets and 6 bottles', ROW_2],
    ['2 ram A4, 15 tờ A3, 6 chai', ROW_2],
    ['1 sheet, 1 bottle, 1 box', 'Paper: 1 sheet · 1 bottle · 1 box'],
    ['half a ream', 'Paper: 250 sheets (half a ream)'],
    ['a ream and a half', 'Paper: 750 sheets (1.5 reams)'],
    ['one and a half reams', 'Paper: 750 sheets (1.5 reams)'],
    ['1.250 reams', 'Paper: 625 sheets (1.25 reams)'],
    ['1,250 sheets', 'Paper: 1,250 sheets'],
    ['1.250 sheets', 'Paper: 1,250 sheets'],
    ['1 ream A3', 'Paper: 1,000 A4 sheets (1 ream A3 = 500 sheets A3)'],
    ['1 carton', 'Paper: 2,500 sheets (1 carton = 5 reams)'],
    ['1 ream 70gsm', 'Paper: 500 sheets (1 ream, 70 g)'],
    ['40 pages two-sided', 'Paper: 20 sheets (40 pages, two-sided)'],
    ['15 copies of 12 sheets', 'Paper: 180 sheets (15 × 12)'],
    ['15 sets of 7 pages two-sided', 'Paper: 60 sheets (15 sets of 7 pages, two-sided = 4 sheets each)'],
    ['one hundred and five sheets', 'Paper: 105 sheets'],
    ['a hundred sheets and five bottles', 'Paper: 100 sheets · 5 bottles'],
    ['twenty-five sheets', 'Paper: 25 sheets'],
    ['a dozen cups', '12 cups'],
    ['half a dozen plastic cups', '6 cups'],
    ['about 20 sheets', 'Paper: about 20 sheets (estimated)'],
    ['2 spoons, 2 forks', '4 cutlery (2 + 2)'],
    ['no plastic', 'Confirmed: the department used no single-use plastic today'],
    ['no paper and plastic', 'Confirmed: the department used no paper and no single-use plastic today'],
    ['only no bottles', '0 bottles'],
    ['friday 30 sheets', 'Late entry for Friday, 05/6/2026: paper 30 sheets'],
    ['7/6 30 sheets', 'Late entry for Sunday, 07/6/2026 (a day off): paper 30 sheets'],
    ['10 sheets for Tổ chức Đảng, đảng viên', 'Printed for Phòng Tổ chức Đảng, đảng viên: 10 sheets'],
    ['save anyway 50000 sheets', 'Paper: 50,000 sheets'],
  ])('%s', (line, text) => {
    expect(shown(line)).toBe(text);
  });
});

describe('the typed line on an English screen: what is asked', () => {
  it.each([
    ['1/3 ream', '1/3 ream is 166.67 sheets. Save 166 or 167 sheets? [166 sheets] [167 sheets]'],
    ['15 sheets A5', '15 sheets A5 is 7.5 A4 sheets. Save 7 or 8 sheets? [7 sheets] [8 sheets]'],
    ['20.5 bottles', '20.5 bottles is not a whole number. Save 20 or 21 bottles? [20 bottles] [21 bottles]'],
    [
      '20,5 bottles',
      'Was 20 and 5 (two things) meant, or 20 or 21 bottles? [20 and 5 (two things)] [20 bottles] [21 bottles]',
    ],
    [
      '40 pages',
      '40 pages printed on one side (40 sheets) or on both (20 sheets)? [One-sided (40 sheets)] [Two-sided (20 sheets)]',
    ],
    ['1', '1 of what: sheets of paper, reams, bottles, cups? [1 sheet] [1 ream] [1 bottle] [1 cup]'],
    ['30 copies', 'How many sheets in a set? [1 sheet] [2 sheets] [5 sheets] [10 sheets]'],
    ['1 case', 'How many bottles in a pack? [6 bottles] [12 bottles] [20 bottles] [24 bottles]'],
    [
      '2 cases 24 bottles',
      '24 bottles in each "cases" (48 bottles), or 24 bottles in all? [48 bottles] [24 bottles]',
    ],
    [
      '20',
      '20 of what: sheets of paper, reams, bottles, cups? [20 sheets] [20 reams] [20 bottles] [20 cups]',
    ],
    ['6 botle', 'Was "6 bottles" meant? [6 bottle]'],
    ['2 dĩa', 'Does "dĩa" mean nĩa (fork) or đĩa (plate)? [2 nĩa] [2 đĩa]'],
    ['no', 'No paper, no plastic, or neither? [No paper] [No plastic] [Neither]'],
    ['0 sheets', 'Confirm that the department used no paper today? [No paper]'],
    ['0 bottles', 'No plastic at all, or only no bottles? [No plastic] [Only no bottles]'],
    [
      'yesterday 20 sheets',
      'Yesterday was Sunday, 07/6/2026 (a day off). Record for 07/6 or Friday, 05/6? [Sunday, 07/6/2026] [Friday, 05/6/2026]',
    ],
    [
      '50000 sheets',
      "50,000 sheets is over 300 times the department's usual day (150). Save it anyway? [Save 50,000 sheets anyway]",
    ],
  ])('%s', (line, text) => {
    expect(shown(line)).toBe(text);
  });
});

describe('the typed line on an English screen: what is refused', () => {
  it.each([
    ['some sheets', 'A number is needed, for example: 5 sheets or about 5 sheets.'],
    ['-5 sheets', 'Negative numbers are not recorded. Open "Recent entries" to correct one.'],
    ['3 cans', 'Cans and glass bottles are not plastic. Nothing was saved.'],
    ['2 jugs', 'Refillable bottles are not single-use plastic. Nothing was saved.'],
    [
      '5 paper cups',
      'Paper cups and paper bags are not counted at present. The Office can add them in the settings. Nothing was saved.',
    ],
    ['5 envelopes', '"envelopes" is not among the things that are followed. Nothing was saved.'],
    [
      'meeting 12 bottles',
      'Meetings cannot be recorded here yet. Write the bottles and cups used, for example: 12 bottles.',
    ],
    [
      '1,250 kWh',
      'Electricity and water are not recorded in this line: import them from a file of meter figures. Nothing was saved.',
    ],
    ['31/6 20 sheets', 'There is no 31/6.'],
    ['tomorrow 20 sheets', '09/6/2026 has not come yet. [Record for today]'],
    [
      '20 sheets, no paper',
      'The line has paper used and no paper used. Leave one of them out. Nothing was saved.',
    ],
    [
      '20 sheets, 5 xyz',
      '"20 sheets" was understood; "5 xyz" was not. Nothing was saved. [Save only 20 sheets]',
    ],
    [
      '5 xyz',
      '"5 xyz" was not understood. Write a number with its unit, for example 20 tờ, 2 ram, 3 chai. Nothing was saved.',
    ],
  ])('%s', (line, text) => {
    expect(shown(line)).toBe(text);
  });
});
