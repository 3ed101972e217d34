import { dialText, groupedText, numberText, type Day, type Office } from '@soxanh/core';
import { useRef, useState } from 'preact/hooks';
import type { MeterReading } from '../../models/meter-reading.ts';
import type { ReadingView } from '../../models/meter-view.ts';
import type { MeterRound } from '../../models/meter-round.ts';
import { servedNames } from '../../models/meter-served.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WhyNotRead } from '../../ui/why-not-read.tsx';
import { momentText } from './entry-line.ts';
import { LowerAnswers } from './lower-answers.tsx';
import styles from './meter-book.module.css';
import { viewText } from './reading-view.ts';
import { WORDS } from './words.ts';

interface RoundCardProps {
  readonly round: MeterRound;
  readonly office: Office;
  readonly today: Day;
}

/** All meters in one sitting: what is typed is understood beside it before anything is saved (law Q4). */
export function RoundCard({ round, office, today }: RoundCardProps) {
  const words = useWords(WORDS).round;
  const language = useLanguage();
  const readings = round.readings.value ?? [];
  const ready = readings.filter(({ drafts }) => drafts.value.length > 0).length;
  if (readings.length === 0) return <Notice tone="note">{words.none}</Notice>;
  return (
    <Card title={words.title}>
      <form
        class={form['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready > 0) void round.save(words.reason);
        }}
      >
        <p class={form['quiet']}>{words.how}</p>
        <When round={round} today={today} />
        <ul class={styles['round']}>
          {readings.map((reading) => (
            <ReadingRow key={reading.id} reading={reading} office={office} today={today} />
          ))}
        </ul>
        <div class={form['actions']}>
          <input type="submit" hidden />
          <Button
            look="main"
            disabled={ready === 0 || round.saving.busy.value}
            onPress={() => void round.save(words.reason)}
          >
            {ready === 0 ? words.saveNone : words.save(numberText(ready, 0, language))}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function When({ round, today }: Pick<RoundCardProps, 'round' | 'today'>) {
  const words = useWords(WORDS).round;
  return (
    <div class={styles['when']}>
      <DayField label={words.day} day={round.day.value} today={today} onChange={(day) => round.setDay(day)} />
      <div>
        <p class={styles['label']}>{words.moment}</p>
        <Segmented
          name={words.moment}
          choices={[
            { value: 'after', text: words.after },
            { value: 'before', text: words.before },
          ]}
          chosen={round.isBefore.value ? 'before' : 'after'}
          onChoose={(chosen) => round.setBefore(chosen === 'before')}
        />
      </div>
    </div>
  );
}

interface RowProps {
  readonly reading: MeterReading;
  readonly office: Office;
  readonly today: Day;
}

function ReadingRow({ reading, office, today }: RowProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { meter } = reading.known.value;
  const { value: view } = reading.view;
  const row = useRef<HTMLLIElement>(null);
  const again = (): void => {
    reading.again();
    // The question is gone, and the keyboard with it.
    row.current?.querySelector('input')?.focus();
  };
  return (
    <li class={styles['row']} ref={row}>
      <Known reading={reading} office={office} today={today} />
      <fieldset class={styles['typing']} aria-label={meter.name}>
        <TextField
          label={words.round.field(meter.name)}
          labelHidden
          value={reading.text.value}
          inputMode="decimal"
          maxLength={40}
          disabled={reading.notRead.value}
          onInput={(text) => (reading.text.value = text)}
        />
        <CheckField
          label={words.round.notRead}
          checked={reading.notRead.value}
          onChange={(notRead) => (reading.notRead.value = notRead)}
        />
      </fieldset>
      <div class={styles['understood']}>
        <output class={lookOf(reading)}>{viewText(reading, view, words, language)}</output>
        <Ways reading={reading} />
        {view.kind === 'lower' || reading.drafts.value.length > 1 ? (
          <LowerAnswers
            answer={reading.answer}
            resource={meter.resource}
            problem={view.kind === 'lower' ? view.problem : undefined}
            isStrict={false}
            onAgain={again}
          />
        ) : null}
        {reading.notRead.value ? (
          <WhyNotRead value={reading.whyNot.value} onInput={(why) => (reading.whyNot.value = why)} />
        ) : null}
        <Note reading={reading} />
      </div>
    </li>
  );
}

/** Which meter it is, and what is recorded of it already. */
function Known({ reading, office, today }: RowProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { meter } = reading.known.value;
  const { value: last } = reading.last;
  const { value: standing } = reading.standing;
  const shown = (value: string): string => dialText(value, meter.decimals, language);
  return (
    <div>
      <p class={styles['name']}>{meter.name}</p>
      <p class={styles['small']}>
        {[...servedNames(office, meter, today), ...registerOf(reading, words.list.register)].join(' · ')}
      </p>
      <p class={styles['small']}>
        {last === undefined
          ? words.round.noLast
          : words.round.last(shown(last.value), momentText(last, words))}
      </p>
      {standing === undefined ? null : <p class={styles['small']}>{words.round.standing(shown(standing))}</p>}
      {reading.isUnread.value ? <p class={styles['small']}>{words.round.standingNotRead}</p> : null}
    </div>
  );
}

/** What cannot be saved, and what is far from the usual, must not be read over; the words say which it is. */
function lookOf(reading: MeterReading): string | undefined {
  const { value: view } = reading.view;
  if (reading.isWrong.value) return styles['wrong'];
  return view.kind === 'use' && isUnlikely(view) ? styles['loud'] : undefined;
}

/** Three times the usual, or less than a third of it. */
function isUnlikely({ usual }: Extract<ReadingView, { kind: 'use' }>): boolean {
  if (usual === undefined) return false;
  const { n, d } = usual.times;
  return n >= 3n * d || 3n * n < d;
}

const registerOf = ({ known }: MeterReading, word: (code: string) => string): string[] => {
  const { register } = known.value.meter;
  return register === undefined ? [] : [word(register)];
};

/** "12.480" on a counter with three decimals: which of the two is asked, not guessed. */
function Ways({ reading }: Pick<RowProps, 'reading'>) {
  const language = useLanguage();
  const { value: view } = reading.view;
  if (view.kind !== 'two-ways') return null;
  const [grouped, decimal] = view.values;
  return (
    <div class={form['actions']}>
      {[grouped, decimal].map((value) => (
        // With a decimal sign and other than three digits behind it, there is only one way left.
        <Button
          key={value}
          look="chip"
          onPress={() => (reading.text.value = value.includes('.') ? `${value}0` : value)}
        >
          {groupedText(value, language)}
        </Button>
      ))}
    </div>
  );
}

function Note({ reading }: Pick<RowProps, 'reading'>) {
  const words = useWords(WORDS).round;
  const [isOpen, setOpen] = useState(false);
  const { value: view } = reading.view;
  if (view.kind === 'empty' && reading.note.value === '') return null;
  return isOpen || reading.note.value !== '' ? (
    <TextField
      label={words.note(reading.noteTravels.value)}
      value={reading.note.value}
      focused={isOpen}
      onInput={(note) => (reading.note.value = note)}
    />
  ) : (
    <div>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {words.addNote}
      </Button>
    </div>
  );
}
