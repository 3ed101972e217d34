import { longDateText, type Department } from '@soxanh/core';
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Today } from '../../models/today.ts';
import { SyntheticBand } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';
import type { Writing } from './writing.ts';

interface HeadProps {
  readonly today: Today;
  readonly writing: Writing | undefined;
  /** Tells of other days than today's. */
  readonly When: ComponentType | undefined;
}

/** For whom and for which day is recorded, and what counts. */
export function Head({ today, writing, When }: HeadProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const picking = useSignal(false);
  const { value: department } = today.department;
  const { value: day } = today.day;
  const isDay = When === undefined && writing !== undefined;
  const office = today.session.book.office.value;
  const scope = office.scope(day);
  const place = office.departments.findIndex(({ id }) => id === department?.id);
  return (
    <header>
      <h1 class="visually-hidden">Sổ Xanh - {words.line}</h1>
      {today.session.book.info.synthetic ? <SyntheticBand /> : null}
      <div class={styles['head']} style={{ '--mark': `var(--series-${(Math.max(place, 0) % 5) + 1})` }}>
        <Receiver today={today} />
        {When === undefined ? (
          <div class={styles['date']}>
            <p>{longDateText(day, language)}</p>
            <Button look="quiet" pressed={picking.value} onPress={() => (picking.value = !picking.value)}>
              {words.otherDay}
            </Button>
          </div>
        ) : (
          <When />
        )}
        {isDay && picking.value ? <writing.DayPicker log={writing.log} /> : null}
        {scope === undefined ? null : <Scope text={scope} />}
        {writing && <writing.HeadNotes log={writing.log} isDay={isDay} />}
      </div>
    </header>
  );
}

/** What counts, in two lines; the whole of it one press away. */
function Scope({ text }: { readonly text: string }) {
  const words = useWords(WORDS);
  const isOpen = useSignal(false);
  return (
    <button
      type="button"
      class={styles['scope']}
      aria-expanded={isOpen.value}
      onClick={() => (isOpen.value = !isOpen.value)}
    >
      <span class="visually-hidden">{words.scope}: </span>
      {text}
    </button>
  );
}

/** The visible switch of a machine that serves several departments; a plain name where there is one. */
function Receiver({ today }: { readonly today: Today }) {
  const words = useWords(WORDS);
  const { own, others } = today.receivers.value;
  const { value: department } = today.department;
  const isBorrowed = others.some(({ id }) => id === department?.id);
  if (own.length + others.length < 2) {
    return (
      <p class={styles['receiver']}>
        <span>{words.recordFor}</span> <strong>{department?.name}</strong>
      </p>
    );
  }
  const options = (departments: readonly Department[]) =>
    departments.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <label class={styles['receiver']}>
      <span>{isBorrowed ? words.onBehalf : words.recordFor}</span>
      <select
        value={department?.id ?? ''}
        onChange={(event) => void today.recordFor(event.currentTarget.value)}
      >
        {others.length === 0 ? (
          options(own)
        ) : (
          <>
            <optgroup label={words.own}>{options(own)}</optgroup>
            <optgroup label={words.onBehalf}>{options(others)}</optgroup>
          </>
        )}
      </select>
    </label>
  );
}
