import { numberText } from '@soxanh/core';
import type { Sharing } from '../../models/sharing.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './sharing.module.css';
import { WORDS } from './words.ts';

/** More would only be scrolled past; how many there are is said. */
const LINES_SHOWN = 200;

/** The entries that wait, in the very text that is sent: nobody has to believe a summary (law T5). */
export function PreviewDialog({ sharing }: { readonly sharing: Sharing }) {
  const words = useWords(WORDS).preview;
  const language = useLanguage();
  const { value: lines } = sharing.preview;
  if (lines === undefined) return null;
  const shown = lines.slice(0, LINES_SHOWN);
  const count = (number: number): string => numberText(number, 0, language);
  return (
    <Dialog title={words.title} close={words.close} onClose={() => sharing.closePreview()}>
      {lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {shown.length < lines.length
              ? words.first(count(shown.length), count(lines.length))
              : words.lines(count(lines.length))}
          </p>
          {/* Scrolls in its own frame, which the keyboard must be able to reach. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section class={styles['lines']} tabIndex={0} aria-label={words.list}>
            {shown.join('\n')}
          </section>
        </>
      )}
    </Dialog>
  );
}
