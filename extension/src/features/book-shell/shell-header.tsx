import { roleName } from '@soxanh/core';
import type { Session } from '../../data/session.ts';
import { setRoles } from '../../models/set-duties.ts';
import { SyntheticBand } from '../../ui/band.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { BookPage } from './book-page.ts';
import styles from './shell.module.css';
import { WORDS } from './words.ts';

interface ShellHeaderProps {
  readonly session: Session;
  readonly pages: readonly BookPage[];
  readonly current: BookPage | undefined;
}

/** Whose book it is, as whom this machine records, and the way to every page. */
export function ShellHeader({ session, pages, current }: ShellHeaderProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { book, settings } = session;
  const { name } = book.office.value;
  const [role = settings.value.role, ...others] = setRoles(settings.value);
  const all = [role, ...others].map((each) => roleName(each, language)).join(', ');
  return (
    <header class={styles['header']}>
      <a class={styles['skip']} href="#noi-dung" onClick={goToContent}>
        {words.skip}
      </a>
      {book.info.synthetic ? <SyntheticBand /> : null}
      <div class={styles['top']}>
        <p class={styles['office']}>{name === '' ? words.product : name}</p>
        <p class={styles['role']}>{others.length > 0 ? words.several(all) : words[role]}</p>
      </div>
      <nav aria-label={words.pages} class={styles['pages']}>
        {pages.map((page) => (
          <a
            key={page.route}
            href={`#/${page.route}`}
            class={styles['link']}
            {...(page === current ? { 'aria-current': 'page' as const } : {})}
          >
            {page.title[language]}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** The address names the page, so the way to the content must not change it. */
function goToContent(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#noi-dung')?.focus();
}
