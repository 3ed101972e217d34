import { dateText, dayNumberFromText, dayText, weekdayName, type Day } from '@soxanh/core';
import { useRef, useState } from 'preact/hooks';
import { dayFromTyped } from './day-typed.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';
import { useLanguage, useWords } from './language.ts';

interface DayFieldProps extends FieldProps {
  /** Undefined: nothing chosen, or nothing that is a day. */
  readonly day: Day | undefined;
  /** Told undefined while what stands there is empty or no day. */
  readonly onChange: (day: Day | undefined) => void;
  readonly today: Day;
  /** It may be left empty. */
  readonly optional?: boolean;
}

const WORDS = {
  vi: { how: 'ngày/tháng/năm', wrong: 'Chưa đúng ngày, ví dụ 08/6/2026.', pick: 'Chọn trên lịch' },
  en: { how: 'day/month/year', wrong: 'Not a date, for example 08/6/2026.', pick: 'Pick from a calendar' },
};

/**
 * A date, typed day before month. The browser's own date field writes it in the order of the browser's language, in
 * which 08/6 may mean 6 August; so it serves only as the calendar beside.
 */
export function DayField({
  day,
  onChange,
  today,
  optional = false,
  disabled = false,
  ...field
}: DayFieldProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [typed, setTyped] = useState(day === undefined ? '' : dateText(day));
  const read = dayFromTyped(typed, today);
  const told = useRef(day);
  if (day !== told.current) {
    // Changed from outside: what is typed follows.
    told.current = day;
    setTyped(day === undefined ? '' : dateText(day));
  }
  const take = (text: string): void => {
    setTyped(text);
    told.current = dayFromTyped(text, today);
    onChange(told.current);
  };
  const isWrong = read === undefined && !(optional && typed.trim() === '');
  const error = field.error ?? (isWrong && typed !== '' ? words.wrong : undefined);
  const hint = field.hint ?? (read === undefined ? words.how : weekdayName(read, language));
  return (
    <Field {...field} error={error} hint={hint}>
      {(link) => (
        <div class={styles['with']}>
          <input
            {...link}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={20}
            value={typed}
            disabled={disabled}
            onInput={(event) => take(event.currentTarget.value)}
            onBlur={() => read !== undefined && setTyped(dateText(read))}
          />
          <CalendarButton
            label={`${words.pick}: ${field.label}`}
            day={read}
            disabled={disabled}
            onPick={(picked) => take(dateText(picked))}
          />
        </div>
      )}
    </Field>
  );
}

interface CalendarButtonProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly disabled: boolean;
  readonly onPick: (day: Day) => void;
}

function CalendarButton({ label, day, disabled, onPick }: CalendarButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class={styles['calendar']}>
      <button
        type="button"
        class={styles['pick']}
        aria-label={label}
        title={label}
        disabled={disabled}
        onClick={() => picker.current?.showPicker()}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
          <rect x="2" y="3.5" width="14" height="12" rx="2" />
          <path d="M2 7.5h14M6 1.5v4M12 1.5v4" />
        </svg>
      </button>
      <input
        ref={picker}
        type="date"
        class={styles['picker']}
        tabIndex={-1}
        aria-hidden="true"
        value={day === undefined ? '' : dayText(day)}
        onChange={(event) => {
          const picked = dayNumberFromText(event.currentTarget.value);
          if (picked !== undefined) onPick(picked);
        }}
      />
    </div>
  );
}
