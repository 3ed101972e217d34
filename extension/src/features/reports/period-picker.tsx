import { dateOf, groupName, monthPeriod, type Day, type Language } from '@soxanh/core';
import { REPORT_REACHES, type ReportPeriod } from '../../models/report-period.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './reports.module.css';
import { WORDS } from './words.ts';

interface PeriodPickerProps {
  readonly choice: ReportPeriod;
  readonly today: Day;
  /** The year the book begins. */
  readonly firstYear: number;
  readonly onChange: (change: Partial<ReportPeriod>) => void;
}

/** Which period the report is of. */
export function PeriodPicker({ choice, today, firstYear, onChange }: PeriodPickerProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { reach, year, month, quarter } = choice;
  return (
    <>
      <div class={styles['reaches']}>
        <Segmented
          name={words.period}
          choices={REPORT_REACHES.map((value) => ({ value, text: words.reaches[value] }))}
          chosen={reach}
          onChoose={(chosen) => onChange({ reach: chosen })}
        />
      </div>
      <div class={styles['period']}>
        {reach === 'month' ? (
          <SelectField
            label={words.month}
            value={String(month)}
            options={numbers(12).map((n) => ({ value: String(n), text: monthName(n, language) }))}
            onChange={(value) => onChange({ month: Number(value) })}
          />
        ) : null}
        {reach === 'quarter' ? (
          <SelectField
            label={words.quarter}
            value={String(quarter)}
            options={numbers(4).map((n) => ({ value: String(n), text: quarterName(n, language) }))}
            onChange={(value) => onChange({ quarter: Number(value) })}
          />
        ) : null}
        {reach === 'range' ? (
          <RangeFields choice={choice} today={today} onChange={onChange} />
        ) : (
          <SelectField
            label={words.year}
            value={String(year)}
            options={years(firstYear, year, today)}
            onChange={(value) => onChange({ year: Number(value) })}
          />
        )}
      </div>
    </>
  );
}

function RangeFields({ choice, today, onChange }: Omit<PeriodPickerProps, 'firstYear'>) {
  const words = useWords(WORDS);
  return (
    <>
      <DayField
        label={words.from}
        day={choice.first}
        today={today}
        onChange={(first) => first !== undefined && onChange({ first })}
      />
      <DayField
        label={words.to}
        day={choice.last}
        today={today}
        onChange={(last) => last !== undefined && onChange({ last })}
      />
    </>
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** "tháng 6": the year stands beside it. */
const monthName = (month: number, language: Language): string =>
  groupName(monthPeriod(SOME_YEAR, month), 'month', language).replace(/[/ ]\d{4}$/, '');

const SOME_YEAR = 2026;

const quarterName = (quarter: number, language: Language): string =>
  groupName(monthPeriod(SOME_YEAR, quarter * 3 - 2), 'quarter', language).replace(/[/ ]\d{4}$/, '');

/** From the book's first year to this one, and whatever year is chosen. */
function years(firstYear: number, chosen: number, today: Day): { value: string; text: string }[] {
  const last = Math.max(dateOf(today).year, chosen);
  const first = Math.min(firstYear, chosen);
  return Array.from({ length: last - first + 1 }, (_, i) => String(last - i)).map((year) => ({
    value: year,
    text: year,
  }));
}
