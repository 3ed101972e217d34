import {
  dialDecimals,
  dayNumberFromText,
  dialText,
  meterName,
  type KnownEntry,
  type Language,
  type Office,
} from '@soxanh/core';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { MeterRound } from '../../models/meter-round.ts';
import { isTyped } from '../../models/meter-typed.ts';
import type { SavingOutcome } from '../../models/entry-saving.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './meters.module.css';
import { MeterField } from './meter-field.tsx';
import { WORDS, type MeterWords } from './words.ts';

interface MetersProps {
  readonly round: MeterRound;
  readonly office: Office;
}

/** The meters this machine may read, folded away until somebody reads them; open where something is half typed. */
export function Meters({ round, office }: MetersProps) {
  const words = useWords(WORDS);
  const id = useId();
  const { value: readings } = round.readings;
  const isOpen = useSignal(readings?.some(({ typed }) => isTyped(typed.value)) === true);
  const section = useRef<HTMLElement>(null);
  const isPressed = useRef(false);
  const toggle = (): void => {
    isPressed.current = true;
    isOpen.value = !isOpen.value;
  };
  useEffect(() => {
    // What somebody opens comes into sight; what was open from the start leaves the line at the top.
    if (isOpen.value && isPressed.current) section.current?.scrollIntoView({ block: 'start' });
  }, [isOpen.value]);
  if (readings === undefined || readings.length === 0) return null;
  return (
    <section ref={section} class={styles['meters']} aria-label={words.title}>
      <Button look="quiet" expanded={isOpen.value} controls={id} onPress={toggle}>
        <span aria-hidden="true">{isOpen.value ? '▾' : '▸'}</span> {words.title} ({readings.length})
      </Button>
      <div id={id} hidden={!isOpen.value}>
        {isOpen.value ? <Round round={round} office={office} /> : null}
      </div>
    </section>
  );
}

function Round({ round, office }: MetersProps) {
  const words = useWords(WORDS);
  const readings = round.readings.value ?? [];
  const today = readings[0]?.time.value.today;
  const save = (): void => void round.save(words.replaced);
  return (
    <form
      class={styles['round']}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {today === undefined ? null : (
        <div class={styles['when']}>
          <DayField
            label={words.day}
            day={round.day.value}
            today={today}
            onChange={(day) => day !== round.day.value && round.setDay(day)}
          />
          <Segmented
            name={words.moment}
            choices={(['after', 'before'] as const).map((value) => ({ value, text: words.moments[value] }))}
            chosen={round.isBefore.value ? 'before' : 'after'}
            onChoose={(moment) => round.setBefore(moment === 'before')}
          />
        </div>
      )}
      {readings.map((reading) => (
        <MeterField key={reading.id} reading={reading} office={office} />
      ))}
      <Button
        look="main"
        disabled={round.saving.busy.value || round.drafts.value.length === 0}
        onPress={save}
      >
        {words.save}
      </Button>
      <Outcome outcome={round.saving.outcome.value} office={office} />
      {/* Enter in a field saves, as in every form. */}
      <input type="submit" hidden />
    </form>
  );
}

function Outcome({
  outcome,
  office,
}: {
  readonly outcome: SavingOutcome | undefined;
  readonly office: Office;
}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  switch (outcome?.kind) {
    case undefined:
      return null;
    case 'problem': {
      const { problem } = outcome;
      const isOfMeter = problem.kind === 'not-allowed' && problem.refusal.kind === 'meter';
      return <Notice tone="problem">{isOfMeter ? words.notAllowed : problemText(problem, language)}</Notice>;
    }
    case 'undone':
      return <Notice tone="done">{words.undone}</Notice>;
    case 'saved': {
      const { undo } = outcome;
      return (
        <Notice
          tone="done"
          actions={undo === undefined ? null : <Button onPress={() => void undo()}>{words.undo}</Button>}
        >
          {words.saved(savedValues(outcome.entries, office, words, language))}
        </Notice>
      );
    }
  }
}

/** "Công tơ điện Tòa nhà số 1 12.480, Đồng hồ nước chưa đọc được". */
function savedValues(
  entries: readonly KnownEntry[],
  office: Office,
  words: MeterWords,
  language: Language,
): string {
  return entries
    .flatMap((entry) => {
      if (entry.kind !== 'reading' && entry.kind !== 'meter-event') return [];
      const name = meterName(office, entry.meter);
      if (entry.kind === 'reading' || entry.event === 're-read')
        return [`${name} ${dialText(entry.value, decimalsOf(office, entry), language)}`];
      return entry.event === 'not-read' ? [words.savedNotRead(name)] : [];
    })
    .join(', ');
}

const decimalsOf = (
  office: Office,
  { meter, day }: { readonly meter: string; readonly day: string },
): number => dialDecimals(office, meter, dayNumberFromText(day));
