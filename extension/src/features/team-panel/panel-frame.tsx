import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import type { BookOpening } from '../../models/machine-opening.ts';
import { showPage } from '../../platform/pages.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Reading } from '../../ui/reading.tsx';
import { TeamPanel } from './team-panel.tsx';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface PanelFrameProps {
  readonly opening: BookOpening;
  /** How sending stands. */
  readonly Sending?: ComponentType<{ readonly session: Session }>;
}

/** The side panel: the team's figures, or why there are none to show. */
export function PanelFrame({ opening, Sending }: PanelFrameProps) {
  const words = useWords(WORDS);
  useEffect(() => {
    document.title = `${words.title} - ${words.product}`;
  }, [words]);
  const { value: state } = opening.state;
  switch (state.state) {
    case 'open':
      return <TeamPanel key={state.session.book.info.book} session={state.session} Sending={Sending} />;
    case 'opening':
      return (
        <main class={styles['body']}>
          <Reading failed={false} onRetry={() => void opening.retry()} />
        </main>
      );
    case 'no-book':
      return (
        <main class={styles['body']}>
          <h1>{words.product}</h1>
          <Notice
            tone="note"
            actions={
              <Button look="main" onPress={() => void showPage('book', '')}>
                {words.openBook}
              </Button>
            }
          >
            {words.noBook}
          </Notice>
        </main>
      );
    case 'closed':
      return (
        <main class={styles['body']}>
          <h1>{words.product}</h1>
          <Reading failed onRetry={() => void opening.retry()} />
        </main>
      );
  }
}
