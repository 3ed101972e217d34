import { counterWord, type Day, type Meter, type ResourceId } from '@soxanh/core';
import { useEffect, useRef } from 'preact/hooks';
import type { MeterBookPage } from '../../models/meter-book.ts';
import { METER_FORMS } from '../../models/meter-form-typed.ts';
import type { MeterForm } from '../../models/meter-form.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { REASON_WORDS } from '../../ui/words/reason-words.ts';
import { entryLine } from './entry-line.ts';
import { NoteField, useProblem, ValueFields } from './form-fields.tsx';
import styles from './meter-book.module.css';
import { LeadsTo } from './questions-card.tsx';
import { WORDS } from './words.ts';

interface MeterFormCardProps {
  readonly model: MeterBookPage;
  readonly writing: MeterForm;
  readonly meter: Meter;
}

/** An entry of the meter book: what it would change is shown before it is saved (law Q4). */
export function MeterFormCard({ model, writing, meter }: MeterFormCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { resource } = meter;
  const { corrects } = writing;
  const card = useRef<HTMLDivElement>(null);
  useReturnFocus();
  // The button that opened it may stand far below.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, [writing]);
  const save = (): void => void model.saveForm(meter.id);
  const title =
    corrects === undefined
      ? words.form.title(meter.name)
      : words.form.correctTitle(entryLine(corrects, { meter, language, words }));
  return (
    <div ref={card}>
      <Card title={title}>
        <form
          class={form['form']}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {corrects === undefined && <KindField model={model} writing={writing} meter={meter} />}
          <DayFields writing={writing} today={model.due.today.value} />
          <ValueFields writing={writing} meter={meter} />
          {/* Why nobody could read it is what such an entry says; why it is corrected is said of it, last. */}
          {corrects === undefined && writing.wantsReason() && <Reason writing={writing} />}
          <NoteField writing={writing} />
          {corrects !== undefined && <Reason writing={writing} />}
          <Changes writing={writing} resource={resource} />
          <div class={form['actions']}>
            <input type="submit" hidden />
            <Button look="main" onPress={save} disabled={model.round.saving.busy.value}>
              {corrects === undefined ? words.form.save : words.form.saveCorrection}
            </Button>
            <Button look="quiet" onPress={() => model.giveUp()}>
              {words.form.cancel}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}

type FieldsProps = Pick<MeterFormCardProps, 'writing' | 'meter'>;

function KindField({ model, writing, meter }: MeterFormCardProps) {
  const words = useWords(WORDS).form;
  const texts = words.kinds(counterWord(meter.resource, useLanguage()));
  const kinds = METER_FORMS.filter((kind) => kind !== 'invoice' || model.may(meter.id, 'invoice'));
  return (
    <div class={styles['narrow']}>
      <SelectField
        label={words.kind}
        value={writing.kind.value}
        options={kinds.map((value) => ({ value, text: texts[value] }))}
        onChange={(kind) => (writing.kind.value = kind)}
      />
    </div>
  );
}

function DayFields({ writing, today }: Pick<FieldsProps, 'writing'> & { readonly today: Day }) {
  const words = useWords(WORDS);
  const texts = words.form;
  const problem = useProblem(writing);
  const { value: kind } = writing.kind;
  const isSpan = kind === 'use' || kind === 'invoice';
  return (
    <div class={form['row']}>
      <DayField
        label={isSpan ? texts.first : texts.day}
        day={writing.day.value}
        today={today}
        error={problem('day')}
        onChange={(day) => (writing.day.value = day)}
      />
      {isSpan ? (
        <DayField
          label={texts.last}
          day={writing.through.value}
          today={today}
          optional={kind === 'use'}
          hint={kind === 'use' && writing.through.value === undefined ? texts.lastHint : undefined}
          error={problem('through')}
          onChange={(day) => (writing.through.value = day)}
        />
      ) : (
        <div>
          <p class={styles['label']}>{words.round.moment}</p>
          <Segmented
            name={words.round.moment}
            choices={[
              { value: 'after', text: words.round.after },
              { value: 'before', text: words.round.before },
            ]}
            chosen={writing.isBefore.value ? 'before' : 'after'}
            onChoose={(chosen) => writing.setBefore(chosen === 'before')}
          />
        </div>
      )}
    </div>
  );
}

/** Why an entry is corrected, or why nobody could read the counter. */
function Reason({ writing }: Pick<FieldsProps, 'writing'>) {
  const words = useWords(REASON_WORDS);
  const problem = useProblem(writing);
  const isCorrection = writing.corrects !== undefined;
  return (
    <ReasonField
      label={isCorrection ? words.correct : words.notRead}
      hint={isCorrection ? words.kept : undefined}
      common={isCorrection ? words.meterCorrections : words.notReads}
      value={writing.reason.value}
      error={problem('reason')}
      onInput={(text) => (writing.reason.value = text)}
    />
  );
}

function Changes({ writing, resource }: { readonly writing: MeterForm; readonly resource: ResourceId }) {
  const words = useWords(WORDS).form;
  const { value: draft } = writing.draft;
  const { value: kind } = writing.kind;
  const { value: changes } = writing.changes;
  if (kind === 'invoice' || kind === 'use' || (changes.length === 0 && !draft.ok)) return null;
  return changes.length === 0 ? (
    <p class={form['quiet']}>{words.noChange}</p>
  ) : (
    <LeadsTo stretches={changes} resource={resource} />
  );
}
