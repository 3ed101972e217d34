import { dayText, groupName, periodOf, type Department } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { fillFromRoute } from '../../models/week-route.ts';
import { Week } from '../../models/week.ts';
import { NOBODY_ROUTES, NOBODY_WORDS, whyNobody } from '../../models/why-nobody.ts';
import { showPage } from '../../platform/pages.ts';
import { currentRoute, onRouteChanged } from '../../platform/route.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWeek } from './use-week.ts';
import { WeekNotices } from './week-notices.tsx';
import styles from './week-page.module.css';
import { WeekSave } from './week-save.tsx';
import { WeekTable } from './week-table.tsx';
import { weekWorld } from './week-world.ts';
import { WORDS } from './words.ts';

/** "Ghi theo tuần": a week of a department filled in at once. A page of the book. */
export function WeekPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const week = useMemo(() => new Week(session, weekWorld(session.book.info.book)), [session]);
  const failed = useWeek(week);
  useEffect(() => {
    const follow = (route: string): void => {
      const place = fillFromRoute(route);
      if (place !== undefined) week.goTo(place);
    };
    follow(currentRoute());
    return onRouteChanged(follow);
  }, [week]);
  if (week.department.value === undefined) return <Nobody session={session} />;
  return (
    <div class={styles['page']}>
      <p class={styles['how']}>{words.how}</p>
      <WeekBar week={week} />
      <WeekNotices week={week} failed={failed} />
      <ScrollFrame label={words.table}>
        <WeekTable week={week} />
      </ScrollFrame>
      <WeekSave week={week} idle={words.nothingYet} />
    </div>
  );
}

/** Why there is nobody to record for, and where that is mended. */
function Nobody({ session }: { readonly session: Session }) {
  const words = useWords(NOBODY_WORDS);
  const why = whyNobody(session);
  return (
    <Notice
      tone="note"
      actions={why === 'reader' ? undefined : <a href={`#${NOBODY_ROUTES[why]}`}>{words.open[why]}</a>}
    >
      {words.why[why]}
    </Notice>
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
