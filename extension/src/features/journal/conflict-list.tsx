import type { Office } from '@soxanh/core';
import type { Listed } from '../../data/book.ts';
import { headsOf } from '../../models/journal-entry.ts';
import { isTold } from '../../models/journal-rows.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { entryAmount, entryDays, entryPlace, entryResource, type EntryWording } from './entry-words.ts';
import { FamilyView } from './family-view.tsx';
import { WORDS } from './words.ts';

interface ConflictListProps {
  readonly conflicts: readonly (readonly Listed[])[];
  readonly office: Office;
  /** Tells whether this machine may settle a conflict. */
  readonly maySettle: (family: readonly Listed[]) => boolean;
  readonly isOwn: (listed: Listed) => boolean;
  readonly onChoose: (family: readonly Listed[], right: Listed) => void;
}

/** Entries that two places corrected: what each says, what counts for now, and the choice. */
export function ConflictList({ conflicts, office, maySettle, isOwn, onChoose }: ConflictListProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (conflicts.length === 0) return null;
  const wording = { office, language, words };
  return (
    <section class={form['form']} aria-labelledby="conflicts">
      <h2 id="conflicts">{words.conflict.title}</h2>
      {conflicts.map((family) => (
        <Conflict
          key={family[0]?.entry.id}
          family={family}
          wording={wording}
          isOwn={isOwn}
          onChoose={maySettle(family) ? (right) => onChoose(family, right) : undefined}
        />
      ))}
    </section>
  );
}

interface ConflictProps {
  readonly family: readonly Listed[];
  readonly wording: EntryWording;
  readonly isOwn: (listed: Listed) => boolean;
  readonly onChoose: ((right: Listed) => void) | undefined;
}

function Conflict({ family, wording, isOwn, onChoose }: ConflictProps) {
  const { words, office } = wording;
  const heads = headsOf(family);
  const counted = heads.find(({ standing }) => standing !== 'conflict') ?? heads.at(-1);
  const says = ({ entry }: Listed): string =>
    isTold(entry) ? entryAmount(entry, wording) : words.conflict.removal;
  const about = family.map(({ entry }) => entry).find(isTold);
  return (
    <>
      <Notice tone="ask">
        {about === undefined
          ? null
          : `${entryPlace(about, wording)}, ${entryResource(about, wording)}, ${entryDays(about)}. `}
        {words.conflict.explained(
          heads.map(says).join(words.conflict.and),
          counted === undefined ? '–' : says(counted),
        )}{' '}
        {onChoose === undefined ? words.conflict.others : words.conflict.choosing}
      </Notice>
      <FamilyView
        members={family}
        office={office}
        isOwn={isOwn}
        title={words.conflict.table}
        choice={{ rivals: heads, says, onChoose }}
      />
    </>
  );
}
