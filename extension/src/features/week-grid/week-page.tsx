import { dayText, groupName, periodOf, type Department } from '@soxanh/core';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { fillFromRoute } from '../../models/week-route.ts';
import type { Outcome } from '../../models/today-saving.ts';
import { Week } from '../../models/week.ts';
import { draftBox } from '../../platform/draft-box.ts';
import { showPage } from '../../platform/pages.ts';
import { currentRoute, onRouteChanged } from '../../platform/route.ts';
import { later } from '../../platform/timer.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './week-grid.module.css';
import { WeekTable } from './week-table.tsx';
import { WORDS } from './words.ts';

const WORLD = {
  draftBox,
  later,
  load: async () => (await import('../../models/line-reader.ts')).readLine,
};

/** "Ghi theo tuần": a week of a department filled in at once. A page of the book. */
export function WeekPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const week = useMemo(() => new Week(session, WORLD), [session]);
  const failed = useSignal(false);
  useEffect(() => {
    week.load().catch(() => (failed.value = true));
    return () => week.stop();
  }, [week, failed]);
  useEffect(() => {
    const follow = (route: string): void => {
      const place = fillFromRoute(route);
      if (place !== undefined) week.goTo(place);
    };
    follow(currentRoute());
    return onRouteChanged(follow);
  }, [week]);
  if (week.department.value === undefined) return <Notice tone="note">{words.noDepartment}</Notice>;
  return (
    <div class={styles['page']}>
      <p class={styles['how']}>{words.how}</p>
      <WeekBar week={week} />
      {week.months.problem.value === undefined ? null : (
        <Notice
          tone="problem"
          actions={<Button onPress={() => void week.months.again()}>{words.retry}</Button>}
        >
          {words.cannotRead}
        </Notice>
      )}
      {failed.value ? <Notice tone="problem">{words.cannotLoad}</Notice> : null}
      <WeekTable week={week} />
      <SaveBar week={week} />
    </div>
  );
}

/** For whom and for which week, and the slip to print. */
function WeekBar({ week }: { readonly week: Week }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { own, others } = week.receivers.value;
  const department = week.department.value?.id ?? '';
  const option = ({ id, name }: Department) => ({ value: id, text: name });
  const { value: monday } = week.monday;
  return (
    <div class={styles['bar']}>
      <SelectField
        label={words.recordFor}
        value={department}
        options={[
          ...own.map(option),
          ...others.map(({ id, name }) => ({ value: id, text: `${name} (${words.onBehalf})` })),
        ]}
        onChange={(next) => week.fillFor(next)}
      />
      <div class={styles['weeks']}>
        <Button onPress={() => week.turn(-1)}>{words.previous}</Button>
        <h2 aria-live="polite">{groupName(periodOf(monday, 'week'), 'week', language)}</h2>
        <Button disabled={week.isLatest.value} onPress={() => week.turn(1)}>
          {words.next}
        </Button>
      </div>
      <Button onPress={() => void showPage('slip', `/${dayText(monday)}/${department}`)}>
        {words.print}
      </Button>
    </div>
  );
}

/** One save for the whole week, and what became of it. */
function SaveBar({ week }: { readonly week: Week }) {
  const words = useWords(WORDS);
  const { value: filled } = week.filled;
  const unclear = filled.filter((cell) => !['use', 'none'].includes(week.reading(cell)?.kind ?? '')).length;
  const { value: outcome } = week.saving.outcome;
  return (
    <div class={styles['foot']}>
      {outcome === undefined || (outcome.kind !== 'problem' && filled.length > 0) ? null : (
        <WeekOutcome week={week} outcome={outcome} />
      )}
      <div class={styles['save']}>
        <Button
          look="main"
          disabled={!week.isReady.value || week.saving.busy.value}
          onPress={() => void week.save()}
        >
          {words.save}
        </Button>
        <output>
          {filled.length === 0
            ? words.nothingYet
            : unclear > 0
              ? words.unclear(unclear)
              : words.ready(filled.length)}
        </output>
      </div>
    </div>
  );
}

function WeekOutcome({ week, outcome }: { readonly week: Week; readonly outcome: Outcome }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  switch (outcome.kind) {
    case 'saved':
      return (
        <Notice
          tone="done"
          actions={
            outcome.mayUndo ? (
              <Button onPress={() => void week.undo(words.undoReason)}>{words.undo}</Button>
            ) : null
          }
        >
          {words.saved(
            outcome.entries.length,
            week.department.value?.name ?? '',
            groupName(periodOf(week.monday.value, 'week'), 'week', language),
          )}
        </Notice>
      );
    case 'removed':
      return <Notice tone="done">{words.removed(outcome.entries.length)}</Notice>;
    case 'problem':
      return <Notice tone="problem">{problemText(outcome.problem, language)}</Notice>;
    case 'corrected':
      return null;
  }
}
