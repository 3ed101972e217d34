import type { EntryId, Meter, MeterEntry } from '@soxanh/core';
import { useCallback, useState } from 'preact/hooks';
import type { MeterHistory } from '../../models/meter-history.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { RemovalForm } from '../../ui/removal-form.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { UnfoldedRow } from '../../ui/unfolded-row.tsx';
import { REASON_WORDS } from '../../ui/words/reason-words.ts';
import { entryLine, whenOf } from './entry-line.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface EntriesTableProps {
  readonly history: MeterHistory;
  readonly meter: Pick<Meter, 'resource' | 'decimals'>;
  readonly mayChange: (entry: MeterEntry) => boolean;
  readonly onCorrect: (entry: MeterEntry) => void;
  readonly onRemove: (entry: MeterEntry, reason: string) => void;
  readonly busy: boolean;
}

/** Everything recorded of a meter, newest first; each can be corrected or removed by whoever may write it (law J1). */
export function EntriesTable(props: EntriesTableProps) {
  const words = useWords(WORDS).entries;
  const { entries } = props.history;
  const [removing, setRemoving] = useState<EntryId | undefined>(undefined);
  const close = useCallback(() => setRemoving(undefined), []);
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
                <Line
                  key={entry.id}
                  entry={entry}
                  {...props}
                  isRemoving={entry.id === removing}
                  onAsk={() => setRemoving(entry.id)}
                  onClose={close}
                />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </div>
  );
}

interface LineProps extends EntriesTableProps {
  readonly entry: MeterEntry;
  /** Its removal is being given its reason. */
  readonly isRemoving: boolean;
  readonly onAsk: () => void;
  readonly onClose: () => void;
}

function Line(props: LineProps) {
  const { entry, meter, mayChange, isRemoving, busy, onRemove, onClose } = props;
  const words = useWords(WORDS);
  const reasons = useWords(REASON_WORDS);
  const language = useLanguage();
  const told = entryLine(entry, { meter, language, words });
  const line = `${told}, ${whenOf(entry, words)}`;
  return (
    <>
      <tr>
        <td class={table['nowrap']}>{whenOf(entry, words)}</td>
        <td>
          <What {...props} told={told} />
        </td>
        <td class={table['nowrap']}>{mayChange(entry) ? <Deeds {...props} line={line} /> : null}</td>
      </tr>
      {isRemoving ? (
        <UnfoldedRow columns={3}>
          <RemovalForm
            line={line}
            common={reasons.meterRemovals}
            busy={busy}
            onRemove={(reason) => onRemove(entry, reason)}
            onClose={onClose}
          />
        </UnfoldedRow>
      ) : null}
    </>
  );
}

/** What an entry says, what is to be known of it, and why it was made. */
function What({ entry, history, told }: LineProps & { readonly told: string }) {
  const texts = useWords(WORDS).entries;
  const marks = [
    history.overlapping.has(entry.id) ? texts.overlapping : undefined,
    'origin' in entry && entry.origin === 'utility' ? texts.utility : undefined,
    'about' in entry && entry.about === true ? texts.about : undefined,
    entry.supersedes === undefined ? undefined : texts.corrected,
  ].filter((mark) => mark !== undefined);
  return (
    <>
      {told}{' '}
      {marks.map((mark) => (
        <Mark key={mark}>{mark}</Mark>
      ))}
      {entry.reason === undefined ? null : <small class={styles['ends']}>{entry.reason}</small>}
    </>
  );
}

function Deeds({ entry, onCorrect, onAsk, line }: LineProps & { readonly line: string }) {
  const texts = useWords(WORDS).entries;
  return (
    <div class={styles['deeds']}>
      <Button look="quiet" label={texts.ofEntry(texts.correct, line)} onPress={() => onCorrect(entry)}>
        {texts.correct}
      </Button>
      <Button look="quiet" label={texts.ofEntry(texts.remove, line)} onPress={onAsk}>
        {texts.remove}
      </Button>
    </div>
  );
}
