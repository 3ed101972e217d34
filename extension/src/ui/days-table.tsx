import { amountNumber, dateText, RESOURCES, stateName, type Day, type ResourceId } from '@soxanh/core';
import { DataTable } from './data-table.tsx';
import type { DayValue } from './day-value.ts';
import { useLanguage, useWords } from './language.ts';
import { DAYS_WORDS } from './words/days-words.ts';

interface DaysTableProps {
  readonly caption: string;
  readonly resource: ResourceId;
  /** In the order in which they are to stand. Days without a state have nothing to say and are left out. */
  readonly days: readonly DayValue[];
  /** Opens a day down to what it is made of (law I3). */
  readonly onOpen?: (day: Day) => void;
}

/** The column of the amounts. */
const AMOUNT = 2;

/** The numbers of a chart of days. */
export function DaysTable({ caption, resource, days, onOpen }: DaysTableProps) {
  const words = useWords(DAYS_WORDS);
  const language = useLanguage();
  const unit = RESOURCES[resource].shown.symbol[language];
  const shown = days.filter(({ state }) => state !== undefined);
  const open = (row: number, column: number): (() => void) | undefined => {
    const day = column === AMOUNT ? shown[row]?.day : undefined;
    return day === undefined || onOpen === undefined ? undefined : () => onOpen(day);
  };
  return (
    <DataTable
      caption={caption}
      columns={[
        { heading: words.day },
        { heading: words.state },
        { heading: `${words.amount} (${unit})`, number: true },
      ]}
      opens={open}
      rows={shown.flatMap(({ day, state, amount }) => {
        if (state === undefined) return [];
        const number = amount === null ? '' : amountNumber(amount, resource, language);
        return [[dateText(day), stateName(state, resource, language), number]];
      })}
    />
  );
}
