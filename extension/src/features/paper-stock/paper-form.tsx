import type { Day, Office } from '@soxanh/core';
import type { PaperAmount } from '../../models/paper-amount.ts';
import type { PaperProblem, PaperTyped } from '../../models/paper-form.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import styles from './paper.module.css';
import { WORDS } from './words.ts';

interface PaperFormProps {
  readonly typed: PaperTyped;
  readonly meaning: PaperAmount;
  readonly mend: PaperProblem | undefined;
  readonly office: Office;
  readonly today: Day;
  /** For which departments it may be written. */
  readonly departments: readonly string[];
  readonly onChange: (change: Partial<PaperTyped>) => void;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Paper handed out to a department, or counted in its cupboard. */
export function PaperForm(props: PaperFormProps) {
  const { typed, meaning, mend, busy, onChange, onSave, onClose } = props;
  const words = useWords(WORDS);
  const texts = words.form;
  const isAmountWrong = mend === 'amount' || mend === 'none-issued';
  useEscape(onClose);
  useReturnFocus();
  return (
    <Card title={texts[typed.kind]}>
      <form
        class={form['form']}
        aria-label={texts[typed.kind]}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <div class={form['row']}>
          <TextField
            label={texts.amount}
            hint={texts.amountHint}
            value={typed.amount}
            maxLength={100}
            focused
            error={isAmountWrong && meaning.kind !== 'ask' ? texts.problems[mend] : undefined}
            onInput={(amount) => onChange({ amount })}
          />
          <Where {...props} />
        </div>
        <Meaning meaning={meaning} onChoose={(amount) => onChange({ amount })} />
        {mend === undefined || isAmountWrong ? null : <Notice tone="problem">{texts.problems[mend]}</Notice>}
        <div class={form['actions']}>
          <Button look="main" onPress={onSave} disabled={busy}>
            {texts.save}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {texts.close}
          </Button>
        </div>
        {/* Enter in a field saves, as in every form. */}
        <input type="submit" hidden />
      </form>
    </Card>
  );
}

function Where({ typed, office, today, departments, onChange }: PaperFormProps) {
  const words = useWords(WORDS);
  const texts = words.form;
  return (
    <>
      <SelectField
        label={texts.department}
        value={typed.department}
        options={departments.map((id) => ({ value: id, text: office.department(id)?.name ?? '' }))}
        onChange={(department) => onChange({ department })}
      />
      <DayField
        label={texts.day[typed.kind]}
        day={typed.day}
        today={today}
        onChange={(day) => day !== typed.day && onChange({ day })}
      />
      {typed.kind === 'stock' ? (
        <SelectField
          label={texts.moment}
          value={typed.before ? 'before' : 'after'}
          options={(['after', 'before'] as const).map((value) => ({ value, text: words.moments[value] }))}
          onChange={(moment) => onChange({ before: moment === 'before' })}
        />
      ) : null}
    </>
  );
}

/** What the amount was understood as, before anything is saved (law Q4), or the question it raises. */
function Meaning({
  meaning,
  onChoose,
}: {
  readonly meaning: PaperAmount;
  readonly onChoose: (text: string) => void;
}) {
  const texts = useWords(WORDS).form;
  return (
    <div class={styles['meaning']} aria-live="polite">
      {meaning.kind === 'amount' ? (
        <p>
          <strong>{texts.understood(meaning.shown)}</strong>
        </p>
      ) : null}
      {meaning.kind === 'refuse' ? <p>{meaning.reason}</p> : null}
      {meaning.kind === 'not-paper' || meaning.kind === 'other-day' || meaning.kind === 'about' ? (
        <p>{texts.meanings[meaning.kind]}</p>
      ) : null}
      {meaning.kind === 'ask' ? (
        <>
          <p>{meaning.question}</p>
          <div class={form['actions']}>
            {meaning.choices.map(({ label, text }) => (
              <Button key={text} look="chip" onPress={() => onChoose(text)}>
                {label}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}
