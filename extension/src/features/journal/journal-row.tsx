import type { Office } from '@soxanh/core';
import { marksOf, type JournalRow } from '../../models/journal-entry.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import table from '../../ui/table.module.css';
import {
  entryAmount,
  entryDays,
  entryDepartment,
  entryLine,
  entryResource,
  writtenText,
} from './entry-words.ts';
import styles from './journal.module.css';
import { StandingMark } from './standing-mark.tsx';
import { WORDS } from './words.ts';

/** What can be done with an entry. */
export interface RowDeeds {
  readonly onCorrect: (row: JournalRow) => void;
  readonly onRemove: (row: JournalRow) => void;
  readonly onRestore: (row: JournalRow) => void;
  readonly onHistory: (row: JournalRow) => void;
}

interface EntryRowProps extends RowDeeds {
  readonly row: JournalRow;
  readonly office: Office;
  readonly mayChange: boolean;
  /** The hour is shown to the machine that wrote it and to no other (law T3); undefined: no column for it. */
  readonly own: boolean | undefined;
  readonly isOpen: boolean;
}

/** One entry of the journal. */
export function EntryRow({ row, office, mayChange, own, isOpen, ...deeds }: EntryRowProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const wording = { office, language, words };
  const { entry, standing, note } = row;
  const isGone = standing !== 'counted' && standing !== 'conflict';
  const typed = entry.kind === 'use' ? entry.typed : undefined;
  return (
    <tr class={isGone ? styles['gone'] : undefined}>
      <th scope="row" class={table['nowrap']}>
        {entryDays(entry)}
      </th>
      <td>{entryDepartment(entry, wording)}</td>
      <td>{entryResource(entry, wording)}</td>
      <td>
        <span class={styles['amount']}>{entryAmount(entry, wording)}</span>
        {marksOf(entry).map((mark) => (
          <span key={mark}>
            {' '}
            <Mark look={mark === 'about' || mark === 'span' ? 'rough' : 'plain'}>{words.marks[mark]}</Mark>
          </span>
        ))}
        {typed === undefined ? null : <p class={styles['small']}>{words.typed(typed)}</p>}
        {(note ?? entry.note) === undefined ? null : (
          <p class={styles['small']}>{words.note(note ?? entry.note ?? '')}</p>
        )}
      </td>
      <td>
        <StandingMark standing={standing} />
      </td>
      {own === undefined ? null : (
        <td class={table['nowrap']}>
          {own ? writtenText(entry.at) : <span class={styles['small']}>–</span>}
        </td>
      )}
      <td class={styles['deeds']}>
        <RowButtons
          row={row}
          line={entryLine(entry, wording)}
          mayChange={mayChange}
          isOpen={isOpen}
          {...deeds}
        />
      </td>
    </tr>
  );
}

interface RowButtonsProps extends RowDeeds {
  readonly row: JournalRow;
  readonly line: string;
  readonly mayChange: boolean;
  readonly isOpen: boolean;
}

function RowButtons({
  row,
  line,
  mayChange,
  isOpen,
  onCorrect,
  onRemove,
  onRestore,
  onHistory,
}: RowButtonsProps) {
  const words = useWords(WORDS);
  const { standing, entry, replacedBy } = row;
  const hasHistory = entry.supersedes !== undefined || replacedBy !== undefined || standing === 'conflict';
  const button = (text: string, deed: (row: JournalRow) => void) => (
    <Button look="quiet" label={words.forEntry(text, line)} onPress={() => deed(row)}>
      {text}
    </Button>
  );
  return (
    <>
      {mayChange && standing === 'counted' ? button(words.correct, onCorrect) : null}
      {mayChange && standing === 'counted' ? button(words.remove, onRemove) : null}
      {mayChange && standing === 'removed' ? button(words.restore, onRestore) : null}
      {hasHistory ? button(isOpen ? words.hide : words.history, onHistory) : null}
    </>
  );
}
