import { useSignal } from '@preact/signals';
import type { LineChoice } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { BY_HAND, type Chip } from '../../models/chips.ts';
import type { Reason } from '../../models/line-correction.ts';
import type { Told } from '../../models/line-sentences.ts';
import type { QuickLog } from '../../models/today-log.ts';
import { SyntheticBand } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { CorrectionBar } from './correction-bar.tsx';
import { Head } from './head.tsx';
import { numberPressed } from './keys.ts';
import { LineBox } from './line-box.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import styles from './quick-log.module.css';
import { ResourceRow } from './resource-row.tsx';
import { Understanding } from './understanding.tsx';
import { WORDS } from './words.ts';

interface QuickLogPanelProps {
  readonly log: QuickLog;
  /** The last entries, below the rows. */
  readonly recent: ComponentChildren;
  /** The ways to the other pages, at the foot. */
  readonly links: ComponentChildren;
}

/** The popup's work: two presses, or one line typed. */
export function QuickLogPanel({ log, recent, links }: QuickLogPanelProps) {
  const language = useLanguage();
  const { today } = log;
  const told: Told = {
    language,
    today: today.today.value,
    nameOf: (id) => today.session.book.office.value.department(id)?.name ?? '',
  };
  useNumberKeys(log);
  if (today.department.value === undefined) return <NoDepartment />;
  return (
    <div class={styles['popup']}>
      {today.session.book.info.synthetic ? <SyntheticBand /> : null}
      <Head today={today} />
      <main class={styles['body']}>
        <Writing log={log} told={told} />
        <Rows log={log} />
        {recent}
      </main>
      <footer class={styles['foot']}>{links}</footer>
    </div>
  );
}

function NoDepartment() {
  return <Notice tone="note">{useWords(WORDS).noDepartment}</Notice>;
}

/** The line, what it means, and what the last act did. */
function Writing({ log, told }: { readonly log: QuickLog; readonly told: Told }) {
  const words = useWords(WORDS);
  const reason = useSignal<Reason>('amount');
  const failed = useSignal(false);
  useEffect(() => void log.line.load().catch(() => (failed.value = true)), [log, failed]);
  const { value: outcome } = log.saving.outcome;
  const { value: correcting } = log.correcting;
  const { value: reading } = log.line.reading;
  // What is being typed takes the place of what was saved before; that nothing was saved stays in sight.
  const showsOutcome = outcome !== undefined && (reading?.kind === 'empty' || outcome.kind === 'problem');
  return (
    <section class={styles['writing']}>
      {correcting === undefined ? null : (
        <CorrectionBar
          entry={correcting}
          reason={reason.value}
          onReason={(next) => (reason.value = next)}
          onStop={() => log.stopCorrection()}
        />
      )}
      <LineBox log={log} onSave={() => void log.saveLine(words.reasons[reason.value])} />
      <div id="hieu-la" class={styles['slot']}>
        {showsOutcome ? (
          <OutcomeNotice
            outcome={outcome}
            told={told}
            onUndo={(entries) => void log.remove(entries, words.undoReason)}
          />
        ) : null}
        {outcome === undefined && reading?.kind === 'empty' ? (
          <p class={styles['quiet']}>{words.keysHint}</p>
        ) : null}
        {failed.value && reading?.kind !== 'empty' ? (
          <Notice tone="problem">{words.cannotLoadLine}</Notice>
        ) : (
          <Understanding
            reading={reading}
            caution={log.caution.value}
            told={told}
            onChoose={(choice) => log.line.choose(choice)}
          />
        )}
      </div>
    </section>
  );
}

/** Paper and plastic of the day. */
function Rows({ log }: { readonly log: QuickLog }) {
  const words = useWords(WORDS);
  const { today, saving } = log;
  const { value: chips } = today.chips;
  const { value: records } = today.records;
  return (
    <>
      {today.problem.value === undefined ? null : (
        <Notice
          tone="problem"
          actions={<Button onPress={() => void today.months.again()}>{words.retry}</Button>}
        >
          {words.cannotRead}
        </Notice>
      )}
      {BY_HAND.map((resource) => (
        <ResourceRow
          key={resource}
          resource={resource}
          record={records?.[resource]}
          chips={chips.filter((chip) => chip.resource === resource)}
          firstKey={chips.findIndex((chip) => chip.resource === resource) + 1}
          isToday={today.day.value === today.today.value}
          busy={saving.busy.value}
          onChip={(chip) => void log.press(chip)}
          onNone={() => void log.confirmNone(resource)}
        />
      ))}
    </>
  );
}

/** Number keys press what is asked, else the chips. */
function useNumberKeys(log: QuickLog): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof Element && target.matches('input, select, textarea');
      const number = numberPressed(event, isTyping);
      if (number === undefined || event.isComposing) return;
      const act = numbered(log, number);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [log]);
}

function numbered(log: QuickLog, number: number): (() => void) | undefined {
  const choices = choicesNow(log);
  if (choices.length > 0) {
    const choice = choices[number - 1];
    return choice === undefined ? undefined : () => log.line.choose(choice);
  }
  const chip: Chip | undefined = log.today.chips.peek()[number - 1];
  return chip === undefined ? undefined : () => void log.press(chip);
}

function choicesNow(log: QuickLog): readonly LineChoice[] {
  const reading = log.line.reading.peek();
  if (reading?.kind === 'ask') return reading.choices;
  return reading?.kind === 'refuse' && reading.instead !== undefined ? [reading.instead] : [];
}
