import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { QuickLogPanel } from '../../features/quick-log/quick-log.tsx';
import { ClosedLog, NoBook, OpeningLog } from '../../features/quick-log/closed-log.tsx';
import { LogLinks } from '../../features/quick-log/log-links.tsx';
import { RecentEntries } from '../../features/recent-entries/recent-entries.tsx';
import { rowsOf } from '../../models/journal-entry.ts';
import type { BookOpening } from '../../models/machine-opening.ts';
import { QuickLog, type QuickLogWorld } from '../../models/today-log.ts';
import { showPage } from '../../platform/pages.ts';
import { useLanguage } from '../../ui/language.ts';

interface PopupProps {
  readonly opening: BookOpening;
  readonly world: QuickLogWorld;
  readonly openPanel: () => boolean;
}

/** The popup: the quick log where there is a book, and the way to one where there is none. */
export function Popup({ opening, world, openPanel }: PopupProps) {
  const { value: state } = opening.state;
  switch (state.state) {
    case 'opening':
      return <OpeningLog />;
    case 'no-book':
      return <NoBook onStart={() => void showPage('book', '')} />;
    case 'closed':
      return <ClosedLog problem={state.problem} onRetry={() => void opening.retry()} />;
    case 'open':
      return (
        <OpenLog
          key={state.session.book.info.book}
          session={state.session}
          world={world}
          openPanel={openPanel}
        />
      );
  }
}

interface OpenLogProps extends Pick<PopupProps, 'world' | 'openPanel'> {
  readonly session: Session;
}

function OpenLog({ session, world, openPanel }: OpenLogProps) {
  const language = useLanguage();
  const made = useSignal<QuickLog | undefined>(undefined);
  useEffect(() => void QuickLog.of(session, world).then((log) => (made.value = log)), [session, world, made]);
  const { value: log } = made;
  if (log === undefined) return null;
  const panel = (): void => {
    // Inside the click and before anything is awaited, else the browser refuses.
    if (!openPanel()) void showPage('sidepanel', '');
  };
  return (
    <QuickLogPanel
      log={log}
      recent={
        <RecentEntries
          rows={rowsOf(log.today.recent.value ?? [])}
          today={log.today.today.value}
          busy={log.saving.busy.value}
          onCorrect={(entry) => log.startCorrection(entry, language)}
          onRemove={(entry, reason) => void log.remove([entry], reason)}
        />
      }
      links={
        <LogLinks
          onPanel={panel}
          onWeek={() => void showPage('book', '/ghi-tuan')}
          onBook={() => void showPage('book', '')}
        />
      }
    />
  );
}
