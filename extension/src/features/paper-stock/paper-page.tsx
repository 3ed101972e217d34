import { amountText } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Openings } from '../../models/openings.ts';
import type { PaperView } from '../../models/paper-stock-rows.ts';
import { PaperStock } from '../../models/paper-stock.ts';
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
import { WORDS } from './words.ts';

/** Giấy in: paper recorded against paper handed out and left, and the forms that record those. */
export function PaperPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const stock = useMemo(() => new PaperStock(session, later), [session]);
  useEffect(() => () => stock.stop(), [stock]);
  useEffect(() => everyMinute(() => stock.due.tick()), [stock]);
  const { answer, problem } = stock;
  const { value: view } = answer.value;
  return (
    <div class={form['stack']}>
      <Head stock={stock} />
      <FormInHand stock={stock} session={session} />
      {problem.value === undefined ? null : (
        <Notice tone="problem">{problemText(problem.value, language)}</Notice>
      )}
      <Done stock={stock} session={session} />
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
      onSave={() => void stock.save(language)}
      onClose={() => stock.close()}
    />
  );
}

function Done({ stock, session }: PartProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: done } = stock.done;
  if (done === undefined) return null;
  const { kind, department, amount, undo } = done;
  const name = session.book.office.value.department(department)?.name ?? '';
  const text =
    kind === 'undone' ? words.done.undone : words.done[kind](amountText(amount, 'paper', language), name);
  return (
    <Notice
      tone="done"
      actions={undo === undefined ? null : <Button onPress={() => void stock.undo()}>{words.undo}</Button>}
    >
      {text}
    </Notice>
  );
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
