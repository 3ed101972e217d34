import { dayText, groupName, periodOf } from '@soxanh/core';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { routeToFill } from '../../models/week-route.ts';
import type { Week } from '../../models/week.ts';
import { showPage } from '../../platform/pages.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { useWeek } from './use-week.ts';
import { fieldIn } from './week-field.tsx';
import { WeekNotices } from './week-notices.tsx';
import styles from './week-popup.module.css';
import { WeekSave } from './week-save.tsx';
import { WeekTable } from './week-table.tsx';
import { WORDS } from './words.ts';

/** In the popup's head: which week, and the ones beside it. */
export function WeekWhen({ week }: { readonly week: Week }) {
  const words = useWords(WORDS);
  const name = groupName(periodOf(week.monday.value, 'week'), 'week', useLanguage());
  return (
    <div class={styles['weeks']}>
      <Button look="quiet" label={words.previous} onPress={() => week.turn(-1)}>
        ‹
      </Button>
      <h2 aria-live="polite">{name}</h2>
      <Button look="quiet" label={words.next} disabled={week.isLatest.value} onPress={() => week.turn(1)}>
        ›
      </Button>
    </div>
  );
}

/** The popup's body while a week is recorded: the grid scrolls, the button stays in sight. */
export function WeekBody({ week }: { readonly week: Week }) {
  const words = useWords(WORDS);
  const body = useRef<HTMLDivElement>(null);
  const failed = useWeek(week);
  const { value: monday } = week.monday;
  useEffect(() => body.current?.scrollTo({ top: 0 }), [monday]);
  useFirstGap(week, body);
  useRowInSight(week, body);
  const department = week.department.value?.id ?? '';
  return (
    <main class={styles['main']}>
      <div ref={body} class={styles['body']}>
        <WeekNotices week={week} failed={failed} />
        <WeekTable week={week} isNarrow />
        <div class={styles['ways']}>
          <Button look="quiet" onPress={() => void showPage('slip', `/${dayText(monday)}/${department}`)}>
            {words.print}
          </Button>
          <Button
            look="quiet"
            onPress={() => void showPage('book', routeToFill({ department, day: monday }))}
          >
            {words.wholePage}
          </Button>
        </div>
      </div>
      <div class={styles['save']}>
        <WeekSave week={week} idle={words.keys} />
      </div>
    </main>
  );
}

type Body = RefObject<HTMLElement | null>;

/** Gives the keyboard, once, to the first field in which something is still to be typed. */
function useFirstGap(week: Week, body: Body): void {
  const isGiven = useRef(false);
  const { value: gap } = week.firstGap;
  useEffect(() => {
    if (gap === undefined || isGiven.current) return;
    isGiven.current = true;
    // Somebody quicker than the book is typing already.
    if (body.current?.contains(document.activeElement) === true) return;
    fieldIn(body.current, gap)?.focus();
  }, [gap, body]);
}

/** Keeps the row somebody types in whole: what is typed and, under it, what it means (law Q4). */
function useRowInSight(week: Week, body: Body): void {
  const { value: filled } = week.filled;
  useEffect(() => {
    const show = (): void => {
      const row = document.activeElement?.closest('tr');
      if (row === undefined || row === null || body.current?.contains(row) !== true) return;
      const { nextElementSibling: below } = row;
      if (below?.matches('[data-answers]') === true) below.scrollIntoView({ block: 'nearest' });
      row.scrollIntoView({ block: 'nearest' });
    };
    show();
    const { current: within } = body;
    within?.addEventListener('focusin', show);
    return () => within?.removeEventListener('focusin', show);
  }, [filled, body]);
}
