import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import type { BookOpening } from '../../models/machine-opening.ts';
import { SAMPLE_ROUTE } from '../../models/first-run-route.ts';
import { currentRoute, onRouteChanged, replaceRoute } from '../../platform/route.ts';
import { useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { pageOf, type BookPage } from './book-page.ts';
import { ClosedBook } from './closed-book.tsx';
import { PageFrame } from './page-frame.tsx';
import { ShellHeader } from './shell-header.tsx';
import styles from './shell.module.css';
import { WORDS } from './words.ts';

interface BookShellProps {
  readonly opening: BookOpening;
  readonly pages: readonly BookPage[];
  /** What is shown while this machine has no book yet. */
  readonly firstRun: () => Promise<ComponentType<{ onDone: () => void }>>;
}

/** The book: its frame, and in it the page the address names. */
export function BookShell({ opening, pages, firstRun }: BookShellProps) {
  const words = useWords(WORDS);
  const { value: state } = opening.state;
  const retry = (): void => void opening.retry();
  switch (state.state) {
    case 'opening':
      return (
        <main class={styles['page']}>
          <Loading>{words.loading}</Loading>
        </main>
      );
    case 'no-book':
      return <FirstSteps load={firstRun} onDone={retry} />;
    case 'closed':
      return <ClosedBook problem={state.problem} info={state.info} onRetry={retry} />;
    case 'open':
      return <OpenBook key={state.session.book.info.book} session={state.session} pages={pages} />;
  }
}

function FirstSteps({ load, onDone }: { load: BookShellProps['firstRun']; onDone: () => void }) {
  const loaded = useSignal<ComponentType<{ onDone: () => void }> | undefined>(undefined);
  useEffect(() => void load().then((component) => (loaded.value = component)), [load, loaded]);
  const { value: FirstRun } = loaded;
  return FirstRun === undefined ? null : <FirstRun onDone={onDone} />;
}

function OpenBook({ session, pages }: { session: Session; pages: readonly BookPage[] }) {
  const route = useSignal(currentRoute());
  const arrived = useSignal(false);
  useEffect(
    () =>
      onRouteChanged((next) => {
        arrived.value = pageOf(pages, next) !== pageOf(pages, route.value);
        route.value = next;
      }),
    [pages, route, arrived],
  );
  const page = pageOf(pages, route.value);
  const first = pages[0]?.route;
  useEffect(() => {
    // The sample's address has done its work once a book is open.
    if (route.value === SAMPLE_ROUTE && first !== undefined) replaceRoute(`/${first}`);
  }, [route.value, first]);
  return (
    <>
      <ShellHeader session={session} pages={pages} current={page} />
      <main id="noi-dung" tabIndex={-1} class={styles['page']}>
        <BackupReminder session={session} />
        {page === undefined ? null : (
          <PageFrame key={page.route} page={page} session={session} arrived={arrived.value} />
        )}
      </main>
    </>
  );
}
