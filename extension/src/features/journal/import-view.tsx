import { numberText, rangeText, type Office } from '@soxanh/core';
import { daysOfImport, type ImportedBatch } from '../../models/journal-import.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { entryPlace, entryResource } from './entry-words.ts';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface ImportViewProps {
  readonly imported: ImportedBatch;
  readonly office: Office;
  readonly mayRemove: boolean;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The import an entry came with: how much of it counts, whose it is, and the way to take all of it back. */
export function ImportView({ imported, office, mayRemove, onRemove, onClose }: ImportViewProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const texts = words.import;
  useEscape(onClose);
  useReturnFocus();
  const { counted, corrected, removed, elsewhere } = imported;
  const count = (number: number): string => numberText(number, 0, language);
  const days = daysOfImport(counted);
  const wording = { office, language, words };
  const about = new Set(
    counted.map(({ entry }) => `${entryPlace(entry, wording)}: ${entryResource(entry, wording)}`),
  );
  return (
    <section class={styles['form']} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <div>
        {days === undefined ? (
          <p>{texts.none}</p>
        ) : (
          <p>
            {texts.counted(count(counted.length), rangeText(days))} {[...about].join('; ')}.
          </p>
        )}
        {corrected === 0 ? null : <p>{texts.corrected(count(corrected))}</p>}
        {removed === 0 ? null : <p>{texts.removed(count(removed))}</p>}
        {elsewhere === 0 ? null : <p>{texts.elsewhere(count(elsewhere))}</p>}
        {counted.length > 0 ? <p class={form['quiet']}>{mayRemove ? texts.kept : texts.mayNot}</p> : null}
      </div>
      <div class={form['actions']}>
        {counted.length > 0 && mayRemove ? <Button onPress={onRemove}>{texts.remove}</Button> : null}
        <Button look="quiet" onPress={onClose}>
          {texts.close}
        </Button>
      </div>
    </section>
  );
}
