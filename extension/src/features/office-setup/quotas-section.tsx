import { amountText, dateOf, periodOf, rangeText, RESOURCES, type Day } from '@soxanh/core';
import { useState } from 'preact/hooks';
import {
  blankQuota,
  quotaFacts,
  quotaForm,
  quotaRows,
  type QuotaForm,
  type QuotaRow,
} from '../../models/setup-quota.ts';
import { subjectTitle } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { AddForm } from './add-form.tsx';
import calendar from './calendar.module.css';
import { FactTable } from './fact-table.tsx';
import { JUDGING_WORDS } from './judging-words.ts';
import { QuotaFields, ThroughField } from './quota-fields.tsx';
import { TargetsCard } from './targets-card.tsx';

/** What may be used, and what is to be saved. */
export function QuotasSection({ setup }: { readonly setup: Setup }) {
  return (
    <>
      <QuotasCard setup={setup} />
      <TargetsCard setup={setup} />
    </>
  );
}

/** What is wrong with a quota, in words; undefined if nothing is. */
function useQuotaRefusal(setup: Setup) {
  const words = useWords(JUDGING_WORDS).quotas;
  const language = useLanguage();
  return (value: QuotaForm, from: Day, mends?: QuotaRow): string | undefined => {
    const facts = quotaFacts(setup, value, from, mends, language);
    return typeof facts === 'string' ? words.problems[facts] : undefined;
  };
}

function QuotasCard({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).quotas;
  const [year, setYear] = useState(dateOf(setup.today).year);
  const rows = quotaRows(setup, year);
  return (
    <section class={form['card']} aria-labelledby="quotas">
      <div class={calendar['head']}>
        <h2 id="quotas">{words.title}</h2>
        <Button label={words.before} onPress={() => setYear(year - 1)}>
          ‹
        </Button>
        <span>{words.year(String(year))}</span>
        <Button label={words.after} onPress={() => setYear(year + 1)}>
          ›
        </Button>
      </div>
      <p class={form['quiet']}>{words.explained}</p>
      {rows.length === 0 ? <p>{words.none}</p> : <QuotaTable setup={setup} rows={rows} />}
      {setup.mayEdit ? <AddQuota setup={setup} /> : null}
    </section>
  );
}

function QuotaTable({ setup, rows }: { readonly setup: Setup; readonly rows: readonly QuotaRow[] }) {
  const words = useWords(JUDGING_WORDS);
  const language = useLanguage();
  const refuse = useQuotaRefusal(setup);
  return (
    <FactTable
      setup={setup}
      label={words.quotas.title}
      columns={[
        { heading: words.subject },
        { heading: words.resource },
        { heading: words.quotas.period },
        { heading: words.quotas.amount, number: true },
      ]}
      rows={rows}
      cells={({ id, resource, period, amount }) => [
        subjectTitle(setup.office.value, id, language),
        RESOURCES[resource].name[language],
        rangeText(period),
        amountText(amount, resource, language),
      ]}
      formOf={(row) => quotaForm(row, language)}
      renderFields={(value, set, from) => (
        <QuotaFields setup={setup} form={value} from={from} isNew={false} onChange={set} />
      )}
      renderBeside={(value, set) => <ThroughField setup={setup} form={value} onChange={set} />}
      refuse={refuse}
      onMend={async (row, value, from) => {
        const facts = quotaFacts(setup, value, from, row, language);
        const [fact] = typeof facts === 'string' ? [] : facts;
        return fact !== undefined && setup.mend(row.step.id, fact);
      }}
      fromLabel={words.quotas.from}
      fromHint={words.quotas.fromHint}
    />
  );
}

function AddQuota({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).quotas;
  const language = useLanguage();
  const refuse = useQuotaRefusal(setup);
  return (
    <AddForm
      setup={setup}
      label={words.add}
      blank={blankQuota(setup.today)}
      start={periodOf(setup.today, 'month').first}
      fromLabel={words.from}
      fromHint={words.fromHint}
      renderFields={(value, set, from) => (
        <QuotaFields setup={setup} form={value} from={from} isNew onChange={set} />
      )}
      renderBeside={(value, set) => <ThroughField setup={setup} form={value} onChange={set} />}
      refuse={refuse}
      onAdd={async (value, from) => {
        const facts = quotaFacts(setup, value, from, undefined, language);
        return typeof facts !== 'string' && setup.state(facts);
      }}
    />
  );
}
