import { readFileSync } from 'node:fs';
import { day, entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dateText } from '../calendar/day-words.ts';
import { lengthOf, monthPeriod, type Period } from '../calendar/period.ts';
import { countWorking } from '../calendar/working-days.ts';
import { compare } from '../insight/compare.ts';
import type { Comparison } from '../insight/comparison.ts';
import { fraction, type Fraction } from '../quantity/fraction.ts';
import { fixedCode } from '../quantity/fraction-text.ts';
import { intensity } from '../insight/intensity.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import type { Part } from '../insight/subject.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { numberIn, pageOf, wholeText } from './document.ts';
import { AS_OF, yearBook } from './year-book.ts';

const page = pageOf(
  readFileSync(new URL('../../../../docs/explain/worked-year.md', import.meta.url), 'utf8'),
);
const { office, ledger } = yearBook(entryMaker('may-a'));
const evidence = ledgerEvidence(ledger, office, AS_OF);

const BUILDING_1: Part = { kind: 'building', id: 'toa-nha-1' };
const department = (id: string): Part => ({ kind: 'department', id });
const ask = (
  subject: Part,
  resource: ResourceId,
  month: number,
  against: 'last-year' | 'previous' = 'last-year',
): Comparison => compare(evidence, { subject, resource, period: monthPeriod(2026, month), against });

/** `−17.2%`, as the page writes it. */
function percent(value: Fraction | null): string {
  if (value === null) return '';
  const code = fixedCode({ n: value.n * 100n, d: value.d }, 1);
  return `${code.replace('-', '−')}%`;
}

/** The cells of a row of the page: used, last year's dates, absolute, expected, saved, converted. */
function rowOf(name: string, { absolute, converted }: Comparison): string[] {
  if (converted.kind !== 'saving') throw new Error(converted.kind);
  const whole = ({ n, d }: Fraction): string => (d === 1n ? wholeText(Number(n)) : `${n}/${d}`);
  return [
    name,
    wholeText(converted.actual),
    wholeText(absolute.compared.amount ?? 0),
    percent(absolute.relative),
    whole(converted.expected),
    whole(converted.saving),
    percent(converted.relative),
  ];
}

describe('January, February and March against last year', () => {
  it('the days compared with lie at the same distance from Tết', () => {
    const spans = (period: Period | undefined): string[] => {
      if (period === undefined) throw new Error('no period');
      const working = countWorking(office.calendar, period);
      return [working, lengthOf(period) - working].map(String);
    };
    const rows = ['January', 'February', 'March'].map((name, at) => {
      const { days, dates, tet } = ask(BUILDING_1, 'electricity', at + 1).with;
      expect([tet?.touched, tet?.tet, tet?.tetBefore]).toEqual([true, day('2026-02-17'), day('2025-01-29')]);
      const [first, last] = [days?.period.first, days?.period.last].map((on) => dateText(on ?? AS_OF));
      expect(dates?.period).toEqual(monthPeriod(2025, at + 1));
      return [name, `${first} to ${last}`, ...spans(days?.period), `${name} 2025`, ...spans(dates?.period)];
    });
    expect(page.section('January, February and March against last year').table()).toEqual(rows);
  });

  describe('electricity of building 1', () => {
    const section = page.section('What building 1 saved');
    const [january, february] = [ask(BUILDING_1, 'electricity', 1), ask(BUILDING_1, 'electricity', 2)];

    it('[I2] the absolute and the converted change stand side by side', () => {
      expect(section.table()).toEqual([rowOf('January', january), rowOf('February', february)]);
    });

    it('[I3] the rates are those of the gaps: 150,000 and 45,000', () => {
      const rates = [january, february].flatMap(({ parts }) => parts[0]?.types.map(({ rate }) => rate));
      const [working, off] = ['13/12 to 31/12/2024, a working day', 'a day off'].map((label) =>
        fraction(section.result(label)),
      );
      expect(rates).toEqual([working, off, working, off]);
    });

    it('[I2] the figures of the table are those of the sums', () => {
      for (const [name = '', used, before, absolute, expected, saved, converted] of section.table()) {
        const ends = (label: string): string | undefined =>
          section.sums
            .find((sum) => sum.label === `${name}${label}`)
            ?.equation.split(/ [=≈] /u)
            .at(-1);
        expect([' 2025', ', absolute', ' expected', ' saved', ', of what was expected'].map(ends)).toEqual([
          ...[before, absolute, expected, saved, converted],
        ]);
        expect(numberIn(expected ?? '') - numberIn(saved ?? '')).toBe(numberIn(used ?? ''));
      }
    });

    it('the target of 2.0% is judged exactly, and January just fails it', () => {
      const outcome = january.converted.kind === 'saving' ? january.converted.target : undefined;
      expect(outcome).toMatchObject({
        met: false,
        allowed: fraction(section.result('allowed')),
        left: fraction(-section.result('used beyond it')),
      });
    });

    it('[I1] March is withheld: 19 of the 31 days have a value', () => {
      const { converted, absolute } = ask(BUILDING_1, 'electricity', 3);
      if (converted.kind !== 'withheld') throw new Error(converted.kind);
      const [lack, ...others] = converted.lacking;
      expect(lack).toMatchObject({ kind: 'coverage', side: 'compared', counted: 19, expected: 31 });
      expect([others, absolute.relative]).toEqual([[], null]);
      expect(section.sums.find(({ label }) => label === 'coverage')?.equation).toMatch(/^19 ÷ 31 /u);
    });
  });

  it('[A3] a department has no saving of what is shared out', () => {
    const { converted, absolute } = ask(department('van-phong'), 'electricity', 2);
    const lacking = converted.kind === 'withheld' ? converted.lacking.map(({ kind }) => kind) : [];
    expect([lacking.includes('allocated'), absolute.relative]).toEqual([true, null]);
  });

  it('[I2] the paper of a steady department: +23.5% and −25.0% absolute, nothing converted', () => {
    const section = page.section('What Phòng Tổ chức - Cán bộ saved');
    const months = ['January', 'February'].map((name, at) =>
      rowOf(name, ask(department('to-chuc-can-bo'), 'paper', at + 1)),
    );
    expect(section.table()).toEqual(months);
    for (const [name = '', used, before, , expected] of months) {
      expect([name, `${name} 2025`, `${name} expected`].map(section.result)).toEqual(
        [used, before, expected].map((text) => numberIn(text ?? '')),
      );
    }
  });
});

describe('paper in June', () => {
  const section = page.section('Paper in June');
  const bao_ve = ask(department('bao-ve-noi-bo'), 'paper', 6);
  const said = (label: string): string =>
    section.sums
      .find((sum) => sum.label === label)
      ?.equation.split(/ [=≈] /u)
      .at(-1) ?? '';

  it('[L2] what was recorded, and on how many of the expected days', () => {
    const { judged } = bao_ve.absolute;
    expect(judged.amount).toBe(section.result('recorded by bao-ve-noi-bo'));
    expect(judged.coverage.valued).toBe(section.result('expected days with a record'));
    expect(percent(fraction(judged.coverage.valued, judged.coverage.expected))).toBe(said('coverage'));
  });

  it('[I1] the cupboard agrees within a tenth', () => {
    const check = bao_ve.parts[0]?.stock.judged;
    if (check?.kind !== 'agrees') throw new Error(check?.kind);
    expect([check.figures.used, check.figures.difference, percent(check.ratio)]).toEqual([
      section.result('used by its stock'),
      section.result('not recorded of its stock'),
      said('recorded of its stock'),
    ]);
  });

  it('[I2] 1.9% less in absolute terms, 13.4% per person and working day with a record', () => {
    const { converted, absolute, leftOut } = bao_ve;
    if (converted.kind !== 'saving') throw new Error(converted.kind);
    expect([converted.actual, converted.expected, converted.saving]).toEqual([
      section.result('used on these days'),
      fraction(section.result('expected')),
      fraction(section.result('saved')),
    ]);
    expect([percent(converted.relative), percent(absolute.relative)]).toEqual([
      said('of what was expected'),
      said('absolute'),
    ]);
    expect([absolute.compared.amount, leftOut.judged]).toEqual([1848, 12]);
    expect(bao_ve.parts[0]?.types.map(({ rate, judged }) => [rate, judged.exposure])).toEqual([
      [fraction(section.result('per person and day before')), section.result('person-days of June 2026')],
    ]);
    const now = intensity(evidence, [department('bao-ve-noi-bo')], 'paper', monthPeriod(2026, 6));
    expect(fixedCode(now.value ?? fraction(0), 1)).toBe(said('per person and day now'));
  });

  it('[I1] where the cupboard disagrees the saving is withheld and the difference shown', () => {
    const { converted } = ask(department('van-phong'), 'paper', 6);
    if (converted.kind !== 'withheld') throw new Error(converted.kind);
    const [lack] = converted.lacking;
    if (lack?.kind !== 'stock-differs') throw new Error(lack?.kind);
    expect([lack.figures.recorded, lack.figures.used, lack.figures.difference]).toEqual([
      section.result('recorded by van-phong'),
      section.result('used by stock of van-phong'),
      section.result('not recorded by van-phong'),
    ]);
    expect(percent(lack.ratio)).toBe(said('recorded of the stock of van-phong'));
  });
});

describe('October: nobody could read', () => {
  it('[I1] a gap over the edge of a month leaves none of its days to judge by', () => {
    const building: Part = { kind: 'building', id: 'toa-nha-2' };
    const { converted, absolute } = ask(building, 'water', 10, 'previous');
    if (converted.kind !== 'withheld') throw new Error(converted.kind);
    const [lack] = converted.lacking;
    expect(lack).toMatchObject({ kind: 'coverage', side: 'judged', counted: 0, expected: 31 });
    const { result } = page.section('October: nobody could read');
    expect([absolute.judged.amount, absolute.relative]).toEqual([result('October'), null]);
  });
});
