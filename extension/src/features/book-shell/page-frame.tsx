import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { BookPage } from './book-page.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './shell.module.css';
import { WORDS } from './words.ts';

type Content = ComponentType<{ session: Session }>;

interface PageFrameProps {
  readonly page: BookPage;
  readonly session: Session;
  /** The person came here from another page: the keyboard goes to the heading. */
  readonly arrived: boolean;
}

/** One page with its heading: fetched when it is opened, and by itself if it breaks. */
export function PageFrame({ page, session, arrived }: PageFrameProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [Loaded, setLoaded] = useState<Content | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    page.load().then(
      // A component is a function, which a setter would call.
      (component) => setLoaded(() => component),
      () => setFailed(true),
    );
  }, [page]);
  useEffect(load, [load]);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  const title = page.title[language];
  useEffect(() => {
    document.title = `${title} - ${words.product}`;
  }, [title, words]);
  const broken = (again: () => void) => (
    <Notice tone="problem" actions={<Button onPress={again}>{words.reload}</Button>}>
      {words.broken}
    </Notice>
  );
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class={styles['heading']}>
        {title}
      </h1>
      {failed ? broken(load) : null}
      {Loaded === undefined ? (
        failed ? null : (
          <Loading>{words.loading}</Loading>
        )
      ) : (
        <ErrorBoundary instead={broken}>
          <Loaded session={session} />
        </ErrorBoundary>
      )}
    </>
  );
}
