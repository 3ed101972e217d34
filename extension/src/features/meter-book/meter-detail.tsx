import { readingHabitText, type Day, type Period } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import { meterHistory } from '../../models/meter-history.ts';
import type { MeterBookPage } from '../../models/meter-book.ts';
import type { Openings } from '../../models/openings.ts';
import { routeOfMeter } from '../../models/meter-route.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { EntriesTable } from './entries-table.tsx';
import { InvoicesCard } from './invoices-card.tsx';
import { MeterFacts } from './meter-facts.tsx';
import { MeterFormCard } from './meter-form-card.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { StretchesTable } from './stretches-table.tsx';
import { WORDS } from './words.ts';

interface MeterDetailProps {
  readonly id: string;
  readonly model: MeterBookPage;
  readonly openings: Openings;
}

/** One meter with everything known of it: a figure can be followed from here down to two readings (law I3). */
export function MeterDetail({ id, model, openings }: MeterDetailProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const known = useMemo(() => model.known(id), [model, id]);
  // What is written of one meter must not go on under another one's name.
  useEffect(() => () => void (model.form.value = undefined), [model]);
  const back = (
    <p>
      <a href={`#${routeOfMeter()}`}>{words.open.all}</a>
    </p>
  );
  if (known === undefined)
    return (
      <>
        {back}
        <Notice tone="note">{words.open.gone}</Notice>
      </>
    );
  const { office, meter, entries } = known.value;
  const history = meterHistory(office, id, entries);
  const { value: writing } = model.form;
  const mayWrite = model.may(id, 'reading');
  const open = (days: Period, day?: Day): void =>
    openings.days({ kind: 'meter', id }, meter.resource, days, day);
  return (
    <>
      {back}
      <MeterFacts known={known.value} model={model} />
      {model.habits(known.value).map((habit) => (
        <p key={`${habit.kind} ${'day' in habit ? habit.day : habit.on}`} class={form['quiet']}>
          {words.detail.forReaders} {readingHabitText(habit, meter.resource, language)}
        </p>
      ))}
      <QuestionsCard
        model={model}
        questions={model.questions.value.filter(({ asked }) => asked.meter === id)}
      />
      {writing === undefined ? (
        mayWrite && (
          <div class={form['actions']}>
            <Button look="main" onPress={() => model.write(known)}>
              {words.form.begin}
            </Button>
          </div>
        )
      ) : (
        <MeterFormCard model={model} writing={writing} meter={meter} />
      )}
      <StretchesTable rows={history.stretches} meter={meter} onOpen={open} />
      <InvoicesCard checks={history.invoices} resource={meter.resource} onOpen={open} />
      <EntriesTable
        history={history}
        meter={meter}
        mayChange={(entry) => model.mayChange(entry)}
        onCorrect={(entry) => model.write(known, entry)}
        onRemove={(entry, reason) => void model.remove(entry, reason)}
        busy={model.round.saving.busy.value}
      />
    </>
  );
}
