import { numberText, writtenText, type Language, type Office } from '@soxanh/core';
import { marksOf } from '../../models/journal-marks.ts';
import type { JournalRow, Told } from '../../models/journal-rows.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import table from '../../ui/table.module.css';
import { entryAmount, entryDays, entryLine, entryMoment, entryPlace, entryResource } from './entry-words.ts';
import styles from './journal.module.css';
import { StandingMark } from './standing-mark.tsx';
import { WORDS, type JournalWords } from './words.ts';

/** What can be done with an entry. */
export interface RowDeeds {
  readonly onCorrect: (row: JournalRow) => void;
  readonly onRemove: (row: JournalRow) => void;
  readonly onRestore: (row: JournalRow) => void;
  readonly onHistory: (row: JournalRow) => void;
  readonly onImport: (row: JournalRow) => void;
}

interface EntryRowProps extends RowDeeds {
  readonly row: JournalRow;
  readonly office: Office;
  readonly mayChange: boolean;
  /** This machine wrote it: the hour is shown to no other (law T3). */
  readonly isOwn: boolean;
  /** It counts here and is not sent yet. */
  readonly isPending: boolean;
  /** There is a column for what became of entries. */
  readonly hasState: boolean;
  readonly isOpen: boolean;
  readonly isImportOpen: boolean;
}

/** One entry of the journal. */
export function EntryRow(props: EntryRowProps) {
  const { row, office, hasState } = props;
  const words = useWords(WORDS);
  const language = useLanguage();
  const wording = { office, language, words };
  const { entry, standing } = row;
  const isGone = standing !== 'counted' && standing !== 'conflict';
  return (
    <tr class={isGone ? styles['gone'] : undefined}>
      <th scope="row" class={table['nowrap']}>
        {entryDays(entry)}
      </th>
      <td class={styles['department']}>{entryPlace(entry, wording)}</td>
      <td class={styles['resource']}>{entryResource(entry, wording)}</td>
      <td class={table['number']}>
        <span class={styles['amount']}>{entryAmount(entry, wording)}</span>
      </td>
      <td>
        <Details {...props} />
      </td>
      {hasState ? (
        <td>
          <StandingMark standing={standing} />
        </td>
      ) : null}
      <td>
        <RowButtons {...props} line={entryLine(entry, wording)} />
      </td>
    </tr>
  );
}

/** What is to be known of an entry beside its amount: marks to be seen at a glance, then words. */
function Details({ row, isOwn, isPending, office }: EntryRowProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { entry } = row;
  const typed = 'typed' in entry ? entry.typed : undefined;
  const note = row.note ?? ('note' in entry ? entry.note : undefined);
  const moment = entryMoment(entry, { office, language, words });
  const lines = [
    ...(moment === undefined ? [] : [moment]),
    ...(entry.kind === 'explanation' && entry.text !== undefined ? [entry.text] : []),
    // Why a counter could not be read is all there is to know of it.
    ...(entry.kind === 'meter-event' && entry.event === 'not-read' && entry.reason !== undefined
      ? [words.why(entry.reason)]
      : []),
    ...invoiceLines(entry, words, language),
    ...(typed === undefined ? [] : [words.typed(typed)]),
    ...(note === undefined ? [] : [words.note(note)]),
    ...(isOwn ? [words.writtenAt(writtenText(entry.at, language))] : []),
  ];
  return (
    <>
      <div class={styles['marks']}>
        {isPending ? <Mark look="ask">{words.pending}</Mark> : null}
        {marksOf(entry).map((mark) => (
          <Mark key={mark} look={mark === 'about' || mark === 'span' ? 'rough' : 'plain'}>
            {words.marks[mark]}
          </Mark>
        ))}
      </div>
      {lines.map((line) => (
        <p key={line} class={styles['small']}>
          {line}
        </p>
      ))}
    </>
  );
}

/** What stands on an invoice beside its amount. */
function invoiceLines(entry: Told, words: JournalWords, language: Language): string[] {
  if (entry.kind !== 'invoice') return [];
  const { money, number } = entry;
  return [
    ...(money === undefined ? [] : [words.said.money(numberText(money, 0, language))]),
    ...(number === undefined ? [] : [words.said.number(number)]),
  ];
}

function RowButtons({ row, mayChange, line, ...props }: EntryRowProps & { readonly line: string }) {
  const words = useWords(WORDS);
  const { standing, entry, replacedBy } = row;
  const hasHistory = entry.supersedes !== undefined || replacedBy !== undefined || standing === 'conflict';
  const button = (text: string, deed: (row: JournalRow) => void) => (
    <Button look="quiet" label={words.forEntry(text, line)} onPress={() => deed(row)}>
      {text}
    </Button>
  );
  return (
    <div class={styles['deeds']}>
      {mayChange && standing === 'counted' ? button(words.correct, props.onCorrect) : null}
      {mayChange && standing === 'counted' ? button(words.remove, props.onRemove) : null}
      {mayChange && standing === 'removed' ? button(words.restore, props.onRestore) : null}
      {hasHistory ? button(props.isOpen ? words.hide : words.history, props.onHistory) : null}
      {entry.source === undefined
        ? null
        : button(props.isImportOpen ? words.import.hide : words.import.open, props.onImport)}
    </div>
  );
}
