import {
  meterIds,
  meterName,
  RESOURCE_IDS,
  RESOURCES,
  type Day,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import { isJournalKind, JOURNAL_KINDS, type JournalKind } from '../../models/journal-rows.ts';
import { NO_FILTER, type JournalFilter } from '../../models/journal-filter.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface FilterBarProps {
  readonly filter: JournalFilter;
  readonly office: Office;
  readonly today: Day;
  /** Entries are sent somewhere: then it matters which are not. */
  readonly isShared: boolean;
  readonly onChange: (change: Partial<JournalFilter>) => void;
}

/** Which entries are shown. */
export function FilterBar({ filter, office, today, isShared, onChange }: FilterBarProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <form class={form['card']} aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <div class={styles['filters']}>
        <SelectField
          label={words.department}
          value={filter.department ?? ''}
          options={[
            { value: '', text: words.all },
            ...office.departments.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(id) => onChange({ department: id === '' ? undefined : id })}
        />
        <SelectField<ResourceId | ''>
          label={words.resource}
          value={filter.resource ?? ''}
          options={[
            { value: '', text: words.all },
            ...RESOURCE_IDS.map((id) => ({ value: id, text: RESOURCES[id].name[language] })),
          ]}
          onChange={(id) => onChange({ resource: id === '' ? undefined : id })}
        />
        <KindField filter={filter} onChange={onChange} />
        <MeterField filter={filter} office={office} onChange={onChange} />
        <DayField
          label={words.from}
          day={filter.first}
          today={today}
          optional
          onChange={(first) => first !== filter.first && onChange({ first })}
        />
        <DayField
          label={words.to}
          day={filter.last}
          today={today}
          optional
          onChange={(last) => last !== filter.last && onChange({ last })}
        />
        <StandingField filter={filter} isShared={isShared} onChange={onChange} />
      </div>
    </form>
  );
}

const KINDS = Object.keys(JOURNAL_KINDS).filter(isJournalKind);

function KindField({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const words = useWords(WORDS);
  return (
    <SelectField<JournalKind | ''>
      label={words.kind}
      value={filter.kind ?? ''}
      options={[
        { value: '', text: words.all },
        ...KINDS.map((value) => ({ value, text: words.kinds[value] })),
      ]}
      onChange={(kind) => onChange({ kind: kind === '' ? undefined : kind })}
    />
  );
}

/** There is nothing to choose where there is no meter. */
function MeterField({ filter, office, onChange }: Omit<FilterBarProps, 'today' | 'isShared'>) {
  const words = useWords(WORDS);
  const meters = meterIds(office);
  if (meters.length === 0) return null;
  return (
    <SelectField
      label={words.meter}
      value={filter.meter ?? ''}
      options={[
        { value: '', text: words.all },
        ...meters.map((id) => ({ value: id, text: meterName(office, id) })),
      ]}
      onChange={(id) => onChange({ meter: id === '' ? undefined : id })}
    />
  );
}

/** Which standings are shown, and beneath it the way back to everything that counts. */
function StandingField({
  filter,
  isShared,
  onChange,
}: Pick<FilterBarProps, 'filter' | 'isShared' | 'onChange'>) {
  const words = useWords(WORDS);
  const isOpen = JSON.stringify(filter) === JSON.stringify(NO_FILTER);
  return (
    <div>
      <SelectField
        label={words.standing}
        value={filter.standing}
        options={[
          { value: 'counted', text: words.standings.counted },
          { value: 'all', text: words.standings.all },
          ...(isShared ? ([{ value: 'pending', text: words.standings.pending }] as const) : []),
        ]}
        onChange={(standing) => onChange({ standing })}
      />
      <div class={styles['clear']}>
        {isOpen ? null : (
          <Button look="quiet" onPress={() => onChange(NO_FILTER)}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}
