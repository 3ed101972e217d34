import type { ComponentChildren } from 'preact';
import { isItemId, ITEM_HEADINGS, writtenText, type Office } from '@soxanh/core';
import type { Listed } from '../../data/book.ts';
import {
  differences,
  isTold,
  JOURNAL_FIELDS,
  type JournalField,
  type Told,
} from '../../models/journal-rows.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import table from '../../ui/table.module.css';
import { dutyText } from '../../ui/words/duty-words.ts';
import {
  entryAmount,
  entryDays,
  entryMoment,
  entryPlace,
  entryResource,
  type EntryWording,
} from './entry-words.ts';
import styles from './journal.module.css';
import { StandingMark } from './standing-mark.tsx';
import { WORDS, type JournalWords } from './words.ts';

/** Which versions stand against each other, and the choice of one. */
export interface FamilyChoice {
  readonly rivals: readonly Listed[];
  /** Names a version in a word or two. */
  readonly says: (listed: Listed) => string;
  /** Undefined where this machine may not choose. */
  readonly onChoose: ((right: Listed) => void) | undefined;
}

interface FamilyViewProps {
  readonly members: readonly Listed[];
  readonly office: Office;
  /** The hour of writing is shown to the machine that wrote it and to no other (law T3). */
  readonly isOwn: (listed: Listed) => boolean;
  /** What the table is called where it is not the history of an entry. */
  readonly title?: string;
  /** Where one of them is to be chosen. */
  readonly choice?: FamilyChoice;
}

/** An entry and all its corrections side by side, oldest first; what differs from the one before is marked. */
export function FamilyView({ members, office, isOwn, title, choice }: FamilyViewProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const wording = { office, language, words };
  const texts = words.family;
  const changed = members.map((member, at) => changesOf(members, member, at));
  const shown = JOURNAL_FIELDS.filter((field) => field === 'said' || changed.some((set) => set.has(field)));
  return (
    <div class={table['scroll']}>
      <table class={`${table['table'] ?? ''} ${styles['family'] ?? ''}`}>
        <caption>{title ?? texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{texts.field}</span>
            </th>
            {members.map((member, at) => (
              <th key={member.entry.id} scope="col">
                {titleOf(members, at, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <FamilyRow key={field} heading={texts.fields[field]}>
              {members.map((member, at) => (
                <FieldCell
                  key={member.entry.id}
                  text={fieldText(member, field, wording)}
                  isChanged={changed[at]?.has(field) === true}
                />
              ))}
            </FamilyRow>
          ))}
          <FamilyRow heading={texts.reason}>
            {members.map(({ entry }) => (
              <td key={entry.id}>{entry.reason ?? '–'}</td>
            ))}
          </FamilyRow>
          <FamilyRow heading={texts.state}>
            {members.map((member) => (
              <td key={member.entry.id}>
                <StandingMark standing={member.standing} />
              </td>
            ))}
          </FamilyRow>
          {members.some(isOwn) ? (
            <FamilyRow heading={words.written}>
              {members.map((member) => (
                <td key={member.entry.id}>{isOwn(member) ? writtenText(member.entry.at, language) : '–'}</td>
              ))}
            </FamilyRow>
          ) : null}
          {choice === undefined ? null : <ChoiceRows members={members} choice={choice} office={office} />}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceRowsProps {
  readonly members: readonly Listed[];
  readonly choice: FamilyChoice;
  readonly office: Office;
}

/** Who wrote each version, and which of them is right. */
function ChoiceRows({ members, choice: { rivals, says, onChoose }, office }: ChoiceRowsProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <>
      <FamilyRow heading={words.family.by}>
        {members.map(({ entry }) => (
          <td key={entry.id}>{dutyText(entry.by, office, language)}</td>
        ))}
      </FamilyRow>
      {onChoose === undefined ? null : (
        <FamilyRow heading={words.family.choice}>
          {members.map((member) => (
            <td key={member.entry.id}>
              {rivals.includes(member) ? (
                <Button onPress={() => onChoose(member)}>{words.conflict.choose(says(member))}</Button>
              ) : (
                '–'
              )}
            </td>
          ))}
        </FamilyRow>
      )}
    </>
  );
}

const FamilyRow = ({ heading, children }: { heading: string; children: ComponentChildren }) => (
  <tr>
    <th scope="row">{heading}</th>
    {children}
  </tr>
);

/** What one version says; what it changed is bold and says so. */
function FieldCell({ text, isChanged }: { readonly text: string; readonly isChanged: boolean }) {
  const words = useWords(WORDS);
  if (!isChanged) return <td>{text}</td>;
  return (
    <td>
      <strong>{text}</strong> <Mark>{words.family.changed}</Mark>
    </td>
  );
}

/** A correction is compared with what it names, not with its neighbour in the table: rivals share a parent. */
function changesOf(members: readonly Listed[], { entry }: Listed, at: number): ReadonlySet<JournalField> {
  if (!isTold(entry) || at === 0) return new Set();
  const before = [...chainBefore(members, entry)].find(isTold);
  return before === undefined ? new Set() : differences(before, entry);
}

/** What an entry corrects, and what that corrects: through removals, which say nothing of their own. */
function* chainBefore(members: readonly Listed[], entry: Listed['entry']): Generator<Listed['entry']> {
  const seen = new Set<string>([entry.id]);
  for (let at: Listed['entry'] | undefined = entry; at !== undefined;) {
    const named: string | undefined = at.supersedes?.[0];
    at = members.find((member) => member.entry.id === named && !seen.has(member.entry.id))?.entry;
    if (at === undefined) return;
    seen.add(at.id);
    yield at;
  }
}

function titleOf(members: readonly Listed[], at: number, { family }: JournalWords): string {
  const member = members[at];
  if (member?.entry.kind === 'void') return family.removal;
  const corrections = members.slice(0, at).filter(({ entry }) => entry.kind !== 'void').length;
  return corrections === 0 ? family.first : family.correction(corrections);
}

function fieldText({ entry }: Listed, field: JournalField, wording: EntryWording): string {
  const { words } = wording;
  if (isTold(entry)) return toldText(entry, field, wording);
  if (field !== 'said') return '–';
  return entry.kind === 'void' ? words.family.voided : words.family.foreign;
}

function toldText(entry: Told, field: JournalField, wording: EntryWording): string {
  switch (field) {
    case 'said':
      return entryAmount(entry, wording);
    case 'day':
      return [entryDays(entry), entryMoment(entry, wording)].filter((part) => part !== undefined).join(', ');
    case 'place':
      return entryPlace(entry, wording);
    case 'resource':
      return entryResource(entry, wording);
    case 'item':
      return entry.kind === 'use' && entry.item !== undefined && isItemId(entry.item)
        ? ITEM_HEADINGS[entry.item][wording.language]
        : '–';
  }
}
