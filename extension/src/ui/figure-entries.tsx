import {
  amountText,
  dayFromText,
  isItemId,
  ITEM_HEADINGS,
  rangeText,
  type KnownEntry,
  type Language,
  type ResourceId,
  type UseEntry,
} from '@soxanh/core';
import { useLanguage, useWords } from './language.ts';
import styles from './opened-figure.module.css';
import { OPENED_WORDS } from './words/opened-words.ts';

/** An entry that counts, with the note this machine keeps of it. */
export interface FigureEntry {
  readonly entry: KnownEntry;
  readonly note?: string;
}

interface FigureEntriesProps {
  readonly resource: ResourceId;
  /** Undefined while they are read. */
  readonly entries: readonly FigureEntry[] | undefined;
}

/**
 * The entries of one day. Neither the machine that wrote them nor the hour is said: that would be a record of a person
 * (law T3).
 */
export function FigureEntries({ resource, entries }: FigureEntriesProps) {
  const words = useWords(OPENED_WORDS);
  const language = useLanguage();
  if (entries === undefined) return null;
  if (entries.length === 0) return <p>{words.noEntries}</p>;
  return (
    <ul class={styles['entries']}>
      {entries.map(({ entry, note }) => (
        <li key={entry.id}>
          <b>{headOf(entry, resource, words, language)}</b>
          <span class={styles['quiet']}>{remarksOf(entry, note, words, language).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

type Words = (typeof OPENED_WORDS)['vi'];

function headOf(entry: KnownEntry, resource: ResourceId, words: Words, language: Language): string {
  if (entry.kind !== 'use') return words.zero;
  const amount = amountText(entry.amount, resource, language);
  return entry.about === true ? `${words.about} ${amount}` : amount;
}

function remarksOf(entry: KnownEntry, note: string | undefined, words: Words, language: Language): string[] {
  const remarks = entry.kind === 'use' ? remarksOfUse(entry, words, language) : [];
  if (entry.supersedes !== undefined && entry.reason !== undefined)
    remarks.push(words.corrected(entry.reason));
  if (note !== undefined && note !== '') remarks.push(note);
  return remarks;
}

function remarksOfUse({ item, day, through }: UseEntry, words: Words, language: Language): string[] {
  const remarks = [];
  if (item !== undefined) remarks.push(isItemId(item) ? ITEM_HEADINGS[item][language] : item);
  const [first, last] = [dayFromText(day), dayFromText(through ?? day)];
  if (through !== undefined && first.ok && last.ok)
    remarks.push(words.span(rangeText({ first: first.value, last: last.value })));
  return remarks;
}
