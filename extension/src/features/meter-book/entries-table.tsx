import type { MeterEntry, ResourceId } from '@soxanh/core';
import type { MeterHistory } from '../../models/meter-history.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { entryLine, whenOf } from './entry-line.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface EntriesTableProps {
  readonly history: MeterHistory;
  readonly resource: ResourceId;
  readonly mayChange: (entry: MeterEntry) => boolean;
  readonly onCorrect: (entry: MeterEntry) => void;
  readonly onRemove: (entry: MeterEntry) => void;
}

/** Everything recorded of a meter, newest first; each can be corrected or removed by whoever may write it (law J1). */
export function EntriesTable(props: EntriesTableProps) {
  const words = useWords(WORDS).entries;
  const { entries } = props.history;
  return (
    <div class={styles['part']}>
      <h2>{words.title}</h2>
      {entries.length === 0 ? (
        <p class={styles['small']}>{words.none}</p>
      ) : (
        <ScrollFrame label={words.title} tall>
          <table class={table['table']}>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.deeds}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Line key={entry.id} entry={entry} {...props} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </div>
  );
}

function Line({
  entry,
  history,
  resource,
  mayChange,
  onCorrect,
  onRemove,
}: EntriesTableProps & { readonly entry: MeterEntry }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const texts = words.entries;
  const line = entryLine(entry, { resource, language, words });
  const named = (deed: string): string => texts.ofEntry(deed, `${line}, ${whenOf(entry, words)}`);
  const marks = [
    history.overlapping.has(entry.id) ? texts.overlapping : undefined,
    'origin' in entry && entry.origin === 'utility' ? texts.utility : undefined,
    'about' in entry && entry.about === true ? texts.about : undefined,
    entry.supersedes === undefined ? undefined : texts.corrected,
  ].filter((mark) => mark !== undefined);
  return (
    <tr>
      <td class={table['nowrap']}>{whenOf(entry, words)}</td>
      <td>
        {line}{' '}
        {marks.map((mark) => (
          <Mark key={mark}>{mark}</Mark>
        ))}
        {entry.reason === undefined ? null : <small class={styles['ends']}>{entry.reason}</small>}
      </td>
      <td class={table['nowrap']}>
        {mayChange(entry) ? (
          <div class={styles['deeds']}>
            <Button look="quiet" label={named(texts.correct)} onPress={() => onCorrect(entry)}>
              {texts.correct}
            </Button>
            <Button look="quiet" label={named(texts.remove)} onPress={() => onRemove(entry)}>
              {texts.remove}
            </Button>
          </div>
        ) : null}
      </td>
    </tr>
  );
}
