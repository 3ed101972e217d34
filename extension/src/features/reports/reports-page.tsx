import { dateOf } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Openings } from '../../models/openings.ts';
import { choiceFromRoute } from '../../models/report-period.ts';
import { isBlank } from '../../models/report-rows.ts';
import { ReportModel } from '../../models/report.ts';
import { currentRoute, goTo, onRouteChanged } from '../../platform/route.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OpenedFigures } from '../../ui/opening/opened-figures.tsx';
import { unreadText } from '../../ui/words/unread-words.ts';
import { ExportBar } from './export-bar.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { ReportView } from './report-view.tsx';
import styles from './reports.module.css';
import { WORDS } from './words.ts';

/** Báo cáo: the figures of a period, on screen, on paper and as files. */
export function ReportsPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const model = useMemo(() => new ReportModel(session), [session]);
  useEffect(() => () => model.stop(), [model]);
  const openings = useMemo(() => new Openings(session.book), [session]);
  useEffect(() => () => openings.stop(), [openings]);
  useEffect(() => {
    const open = (route: string): void => {
      const asked = choiceFromRoute(route);
      if (asked !== undefined) model.choose(asked);
    };
    open(currentRoute());
    return onRouteChanged(open);
  }, [model]);
  const today = session.book.today();
  const { firstDay } = session.book.office.value;
  const { value: problem } = model.answer.problem;
  const isBadRange = problem?.kind === 'bad-range';
  const { value: report } = model.report;
  const figures = model.answer.value.value;
  const days = figures?.table;
  return (
    <div class={form['stack']}>
      <section class={`${form['card'] ?? ''} ${styles['unprinted'] ?? ''}`} aria-label={words.period}>
        <PeriodPicker
          choice={model.choice.value}
          today={today}
          firstYear={dateOf(firstDay ?? today).year}
          onChange={(change) => model.choose(change)}
        />
        {isBadRange ? <Notice tone="ask">{words.badRange}</Notice> : null}
        {report === undefined || days === undefined || isBadRange || isBlank(days) ? null : (
          <ExportBar report={report} period={days.period} />
        )}
      </section>
      {problem === undefined || isBadRange ? null : (
        <Notice tone="problem">{unreadText(problem, language)}</Notice>
      )}
      {report === undefined || days === undefined ? (
        <Loading>{words.loading}</Loading>
      ) : isBadRange ? null : isBlank(days) ? (
        <Notice tone="note">{words.empty}</Notice>
      ) : (
        <ReportView
          report={report}
          days={days}
          today={today}
          onOpen={(source) => figures && openings.source(source, figures.known.evidence)}
        />
      )}
      {days && (
        <OpenedFigures figures={openings} office={session.book.office.value} asOf={days.asOf} onGo={goTo} />
      )}
    </div>
  );
}
