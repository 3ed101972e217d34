import { groupName, numberText } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { planTemperatures, readTemperatures, temperatureMonths } from '../../models/setup-temperature.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useProblemText } from './problem.ts';
import { RefusedRows } from './refused-rows.tsx';
import { TEMPERATURE_WORDS } from './temperature-words.ts';

/** The temperature column: pasted or from a file, seen before it is saved. */
export function TemperatureSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(TEMPERATURE_WORDS);
  return (
    <>
      <section class={form['card']} aria-labelledby="temperature">
        <h2 id="temperature">{words.title}</h2>
        <p class={form['quiet']}>{words.explained}</p>
        {setup.mayEdit ? <PasteForm setup={setup} /> : null}
      </section>
      <MonthsCard setup={setup} />
    </>
  );
}

const LONGEST = 200_000;

function PasteForm({ setup }: { readonly setup: Setup }) {
  const words = useWords(TEMPERATURE_WORDS);
  const language = useLanguage();
  const [text, setText] = useState('');
  const problem = useProblemText(setup.problem.value);
  const list = readTemperatures(text, setup.today);
  const plan = planTemperatures(setup.office.value, list.days);
  const count = (number: number): string => numberText(number, 0, language);
  const take = async (): Promise<void> => {
    if (await setup.state(plan.facts)) setText('');
  };
  const rows = list.days.size + list.refused.length;
  return (
    <div class={form['form']}>
      <TextField
        label={words.paste}
        hint={words.pasteHint}
        value={text}
        maxLength={LONGEST}
        long
        onInput={setText}
      />
      {rows === 0 ? null : (
        <p aria-live="polite">
          {words.read(count(rows))}:{' '}
          {words.plan(count(plan.added), count(plan.changed), count(plan.same), count(list.refused.length))}{' '}
          {plan.facts.length === 0 ? words.nothing : words.untouched}
        </p>
      )}
      <RefusedRows rows={list.refused} />
      {problem === undefined ? null : <Notice tone="problem">{problem}</Notice>}
      <div class={form['actions']}>
        <Button look="main" disabled={plan.facts.length === 0} onPress={() => void take()}>
          {words.take}
        </Button>
        <FileButton
          accept=".csv,.txt,text/csv,text/plain"
          onChoose={(file) => void file.text().then((read) => setText(read.slice(0, LONGEST)))}
        >
          {words.file}
        </FileButton>
        {text === '' ? null : (
          <Button look="quiet" onPress={() => setText('')}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

function MonthsCard({ setup }: { readonly setup: Setup }) {
  const words = useWords(TEMPERATURE_WORDS);
  const language = useLanguage();
  const months = temperatureMonths(setup.office.value);
  return (
    <section class={form['card']} aria-labelledby="temperature-months">
      <h2 id="temperature-months">{words.months}</h2>
      {months.length === 0 ? (
        <p class={form['quiet']}>{words.none}</p>
      ) : (
        <DataTable
          caption={words.months}
          columns={[
            { heading: words.month },
            { heading: words.days, number: true },
            { heading: words.mean, number: true },
          ]}
          rows={months.map(({ period, days, mean }) => [
            groupName(period, 'month', language),
            `${days}/${period.last - period.first + 1}`,
            `${numberText(mean, 1, language)} °C`,
          ])}
        />
      )}
    </section>
  );
}
