import { useEffect } from 'preact/hooks';
import { ClosedLog, NoBook } from '../../features/quick-log/closed-log.tsx';
import { OpeningLog } from '../../features/quick-log/opening-log.tsx';
import type { BookOpening } from '../../models/machine-opening.ts';
import { takeEarlyLine } from '../../platform/early-line.ts';
import { showPage } from '../../platform/pages.ts';

/** The popup where no book is open: it is being opened, cannot be, or there is none yet. */
export function Closed({ opening }: { readonly opening: BookOpening }) {
  const { value: state } = opening.state;
  const hasNone = state.state === 'no-book';
  // Nothing can be typed where there is no book; one that may yet open gets what was typed.
  useEffect(() => void (hasNone && takeEarlyLine()), [hasNone]);
  switch (state.state) {
    case 'no-book':
      return <NoBook onStart={() => void showPage('book', '')} />;
    case 'closed':
      return <ClosedLog problem={state.problem} onRetry={() => void opening.retry()} />;
    case 'opening':
      return <OpeningLog />;
    case 'open':
      return null;
  }
}
