import { amountText, itemText, RESOURCES } from '@soxanh/core';
import type { ByHand, Chip } from '../../models/chips.ts';
import type { DayRecord } from '../../models/today-record.ts';
import { Button } from '../../ui/button.tsx';
import { ChipRow, KeyedChip } from '../../ui/keyed-chip.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { chipWords } from './chip-words.ts';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';

interface ResourceRowProps {
  readonly resource: ByHand;
  /** Undefined while it is being read. */
  readonly record: DayRecord | undefined;
  readonly chips: readonly Chip[];
  /** Number keys of the first and the further chips; those after 9 have none. */
  readonly firstKey: number;
  readonly isToday: boolean;
  readonly busy: boolean;
  readonly onChip: (chip: Chip) => void;
  readonly onNone: () => void;
}

/** One resource: what is recorded on the day, the usual amounts, and the confirmation of no use. */
export function ResourceRow(props: ResourceRowProps) {
  const { resource, record, chips, firstKey, isToday, busy, onChip, onNone } = props;
  const words = useWords(WORDS);
  const language = useLanguage();
  const name = RESOURCES[resource].name[language];
  return (
    <section class={styles['resource']} aria-label={name}>
      <div class={styles['total']}>
        <h2>
          {name} <span>{words.units[resource]}</span>
        </h2>
        <Total resource={resource} record={record} />
      </div>
      <fieldset class={styles['usual']} aria-label={words.usual(name)}>
        <ChipRow>
          {chips.map((chip, at) => (
            <span key={`${chip.item ?? ''}${chip.amount}`} title={keyTitle(firstKey + at)}>
              <KeyedChip number={firstKey + at} disabled={busy} onPress={() => onChip(chip)}>
                {chipWords(chip, words, language)}
              </KeyedChip>
            </span>
          ))}
          {record === undefined || record.state !== undefined ? null : (
            <Button look="quiet" disabled={busy} onPress={onNone}>
              {words.confirmNone(resource, isToday)}
            </Button>
          )}
        </ChipRow>
      </fieldset>
    </section>
  );

  function keyTitle(number: number): string | undefined {
    return number > 9 ? undefined : words.key(number);
  }
}

function Total({ resource, record }: { readonly resource: ByHand; readonly record: DayRecord | undefined }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (record === undefined) return <p class={styles['amount']}>…</p>;
  if (record.state === undefined) return <p class={styles['nothing']}>{words.empty}</p>;
  if (record.state === 'zero-confirmed') return <p class={styles['amount']}>{words.noUse}</p>;
  const items = record.items.map(({ item, amount }) => itemText(amount, item, language));
  return (
    <p class={styles['amount']}>
      <strong>{amountText(record.amount, resource, language)}</strong>
      {record.state === 'estimated' ? <span> ({words.about})</span> : null}
      {items.length === 0 ? null : <span class={styles['items']}>{items.join(' · ')}</span>}
    </p>
  );
}
