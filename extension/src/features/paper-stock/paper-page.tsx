import { amountText, type KnownEntry, type Language, type Office } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Openings } from '../../models/openings.ts';
import type { PaperView } from '../../models/paper-stock-rows.ts';
import { PaperStock } from '../../models/paper-stock.ts';
import { draftBoxes } from '../../platform/draft-box.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { goTo } from '../../platform/route.ts';
import { later } from '../../platform/timer.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { OpenedFigures } from '../../ui/opening/opened-figures.tsx';
import { PeriodBar } from '../../ui/period-bar.tsx';
import { Reading } from '../../ui/reading.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import { PaperForm } from './paper-form.tsx';
import styles from './paper.module.css';
import { PaperTable } from './paper-table.tsx';
import { WORDS, type PaperWords } from './words.ts';

/** Where a half typed form is kept between openings of the page. */
const BOX = 'paper-stock';

/** Giấy in: paper recorded against paper handed out and left, and the forms that record those. */
export function PaperPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const stock = useMemo(
    () => new PaperStock(session, { later, box: draftBoxes(session.book.info.book)(BOX) }),
    [session],
  );
  useEffect(() => () => stock.stop(), [stock]);
  useEffect(() => everyMinute(() => stock.due.tick()), [stock]);
  const { answer } = stock;
  const { value: view } = answer.value;
  return (
    <div class={form['stack']}>
      <Head stock={stock} />
      <FormInHand stock={stock} session={session} />
      <Outcome stock={stock} session={session} />
      <p class={form['quiet']}>{words.intro}</p>
      <Reading failed={answer.problem.value !== undefined} onRetry={() => answer.retry()}>
        {view && <Figures stock={stock} session={session} view={view} />}
      </Reading>
    </div>
  );
}

interface PartProps {
  readonly stock: PaperStock;
  readonly session: Session;
}

function Head({ stock }: Pick<PartProps, 'stock'>) {
  const words = useWords(WORDS);
  const { choice } = stock;
  const [mayIssue, mayCount] = (['issue', 'stock'] as const).map((kind) => stock.receivers(kind).length > 0);
  return (
    <div class={styles['head']}>
      <PeriodBar
        shown={choice.shown.value}
        onReach={(reach) => choice.reach(reach)}
        onStep={(step) => choice.step(step)}
        onToday={() => choice.toToday()}
      />
      <div class={form['actions']}>
        {mayIssue === true ? <Button onPress={() => stock.start('issue')}>{words.issue}</Button> : null}
        {mayCount === true ? <Button onPress={() => stock.start('stock')}>{words.count}</Button> : null}
      </div>
    </div>
  );
}

function FormInHand({ stock, session: { book } }: PartProps) {
  const language = useLanguage();
  const { value: typed } = stock.typed;
  if (typed === undefined) return null;
  return (
    <PaperForm
      key={typed.kind}
      typed={typed}
      meaning={stock.meaning(language)}
      mend={stock.mend.value}
      office={book.office.value}
      today={book.today()}
      departments={stock.receivers(typed.kind)}
      onChange={(change) => stock.change(change)}
      busy={stock.saving.busy.value}
      onSave={() => void stock.save(language)}
      onClose={() => stock.close()}
    />
  );
}

/** What became of the last save, with the way back for as long as it stands there. */
function Outcome({ stock, session }: PartProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: outcome } = stock.saving.outcome;
  if (outcome === undefined) return null;
  if (outcome.kind === 'problem')
    return <Notice tone="problem">{problemText(outcome.problem, language)}</Notice>;
  const { office } = session.book;
  const undo = outcome.kind === 'saved' ? outcome.undo : undefined;
  return (
    <Notice
      tone="done"
      actions={undo === undefined ? null : <Button onPress={() => void undo()}>{words.undo}</Button>}
    >
      {outcome.kind === 'undone'
        ? words.done.undone
        : savedText(outcome.entries, office.value, words, language)}
    </Notice>
  );
}

function savedText(
  entries: readonly KnownEntry[],
  office: Office,
  words: PaperWords,
  language: Language,
): string {
  return entries
    .flatMap((entry) => {
      if (entry.kind !== 'issue' && entry.kind !== 'stock') return [];
      const name = office.department(entry.department)?.name ?? '';
      return [words.done[entry.kind](amountText(entry.amount, 'paper', language), name)];
    })
    .join(' ');
}

function Figures({ stock, session, view }: PartProps & { readonly view: PaperView }) {
  const words = useWords(WORDS);
  const openings = useMemo(() => new Openings(session.book), [session]);
  useEffect(() => () => openings.stop(), [openings]);
  const { value: office } = session.book.office;
  if (view.rows.length === 0) return <Notice tone="note">{words.empty}</Notice>;
  return (
    <>
      <PaperTable
        view={view}
        office={office}
        mayCount={stock.receivers('stock')}
        mayIssue={stock.receivers('issue')}
        onOpen={(row) => openings.stock(row, view)}
        onStart={(kind, department) => stock.start(kind, department)}
      />
      <OpenedFigures figures={openings} office={office} asOf={session.book.asOf()} onGo={goTo} />
    </>
  );
}
