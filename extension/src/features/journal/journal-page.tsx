import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import type { JournalRow } from '../../models/journal-rows.ts';
import { filterFromRoute } from '../../models/journal-route.ts';
import type { PendingWorld } from '../../models/journal-reading.ts';
import { Journal } from '../../models/journal.ts';
import { currentRoute, onRouteChanged } from '../../platform/route.ts';
import { later } from '../../platform/timer.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import { unreadText } from '../../ui/words/unread-words.ts';
import { ConflictList } from './conflict-list.tsx';
import { DoneBar } from './done-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { JournalTable } from './journal-table.tsx';
import { WORDS } from './words.ts';

interface JournalPageProps {
  readonly session: Session;
  /** Which entries are not sent yet; undefined where nothing is shared. */
  readonly pending?: PendingWorld;
}

/** Sổ ghi: every entry, newest first, with corrections, removals and the way back. */
export function JournalPage({ session, pending }: JournalPageProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const journal = useJournal(session, pending);
  const { office } = session.book;
  const { value: rows } = journal.reading.rows;
  const { value: problem } = journal.problem;
  const { value: unread } = journal.reading.unread;
  return (
    <div class={form['stack']}>
      <FilterBar
        filter={journal.filter.value}
        office={office.value}
        today={session.book.today()}
        isShared={pending !== undefined}
        onChange={(change) => void journal.show(change)}
      />
      <ConflictList
        conflicts={journal.reading.conflicts.value}
        office={office.value}
        isOwn={(listed) => journal.isOwn(listed)}
        maySettle={(family) => journal.maySettle(family)}
        onChoose={(family, right) => void journal.choose(family, right, words.conflict.reason)}
      />
      {problem === undefined ? null : <Notice tone="problem">{problemText(problem, language)}</Notice>}
      {unread === undefined ? null : <Notice tone="problem">{unreadText(unread, language)}</Notice>}
      {rows === undefined ? (
        unread === undefined ? (
          <Loading>{words.loading}</Loading>
        ) : null
      ) : (
        <Entries journal={journal} session={session} rows={rows} />
      )}
      <DoneBar done={journal.done.value} office={office.value} onUndo={() => void journal.undo()} />
    </div>
  );
}

function useJournal(session: Session, pending: PendingWorld | undefined): Journal {
  const journal = useMemo(() => new Journal(session, later, pending), [session, pending]);
  useEffect(() => pending?.onChange(() => void journal.refresh()), [journal, pending]);
  const isFirst = useRef(true);
  useEffect(() => {
    const open = (route: string): void => {
      if (route.startsWith('/so-ghi')) void journal.show(filterFromRoute(route));
    };
    open(currentRoute());
    return onRouteChanged(open);
  }, [journal]);
  useSignalEffect(() => {
    void session.book.revision.value;
    // The first reading is asked for by the address.
    if (isFirst.current) isFirst.current = false;
    else void journal.refresh();
  });
  return journal;
}

interface EntriesProps {
  readonly journal: Journal;
  readonly session: Session;
  readonly rows: readonly JournalRow[];
}

function Entries({ journal, session, rows }: EntriesProps) {
  const words = useWords(WORDS);
  if (rows.length === 0) {
    const { standing: _standing, ...filter } = journal.filter.value;
    if (journal.filter.value.standing === 'pending') return <Notice tone="note">{words.emptyPending}</Notice>;
    const isFiltered = Object.values(filter).some((part) => part !== undefined);
    return isFiltered ? (
      <Notice tone="note">{words.emptyFiltered}</Notice>
    ) : (
      <Notice tone="note" actions={<a href="#/ghi-tuan">{words.toWeek}</a>}>
        {words.empty}
      </Notice>
    );
  }
  return (
    <section class={form['form']} aria-label={words.table}>
      <JournalTable journal={journal} session={session} rows={rows} />
      <div class={form['actions']}>
        {journal.reading.more.value ? (
          <Button onPress={() => void journal.showMore()}>{words.more}</Button>
        ) : null}
        <output class={form['quiet']}>{words.shown(rows.length)}</output>
        <span class={form['quiet']}>{words.hands[journal.hands]}</span>
      </div>
    </section>
  );
}
