import { dateText, dialText, type Day, type Office } from '@soxanh/core';
import { servedNames } from '../../models/meter-served.ts';
import type { MeterGroup, MeterRow } from '../../models/meter-rows.ts';
import { routeOfMeter } from '../../models/meter-route.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { exactText, momentText } from './entry-line.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface MeterListProps {
  readonly group: MeterGroup;
  readonly office: Office;
  readonly today: Day;
}

/** The meters of one resource: what they serve, how their counters look, when they were read last. */
export function MeterList({ group, office, today }: MeterListProps) {
  const words = useWords(WORDS);
  const title = words.list.title[group.resource];
  const { list } = words;
  return (
    <div class={styles['part']}>
      <h2>{title}</h2>
      <ScrollFrame label={title}>
        <table class={`${table['table'] ?? ''} ${styles['meters'] ?? ''}`}>
          <thead>
            <tr>
              {[list.meter, list.serves, list.face, list.last, list.due].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <MeterLine key={row.meter.id} row={row} office={office} today={today} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}

type LineProps = Pick<MeterListProps, 'office' | 'today'> & { readonly row: MeterRow };

function MeterLine({ row, office, today }: LineProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { meter, last } = row;
  return (
    <tr>
      <th scope="row" class={meter.parent === undefined ? undefined : styles['sub']}>
        <a href={`#${routeOfMeter(meter.id)}`}>{meter.name}</a>
        {meter.parent === undefined ? null : <small>{words.list.sub}</small>}
      </th>
      <td>{servedNames(office, meter, today).join('; ')}</td>
      <td class={styles['small']}>
        <Face meter={meter} />
      </td>
      <td>
        {last === undefined ? (
          '–'
        ) : (
          <>
            <span class={styles['value']}>{dialText(last.value, meter.decimals, language)}</span>
            <small class={styles['small']}> {momentText(last, words)}</small>
          </>
        )}
      </td>
      <td>
        <Due due={row.due} />
      </td>
    </tr>
  );
}

/** How the counter looks: digits, multiplier, the register to read. */
export function Face({ meter }: Pick<MeterRow, 'meter'>) {
  const { list } = useWords(WORDS);
  const language = useLanguage();
  const { digits, decimals, multiplier, register } = meter;
  const times = exactText(multiplier, language);
  const parts = [
    digits === undefined ? undefined : list.digits(String(digits), decimals),
    times === '1' ? undefined : list.multiplier(times),
    register === undefined ? undefined : list.register(register),
  ];
  return <>{parts.filter((part) => part !== undefined).join(' · ') || '–'}</>;
}

/** Whether it is to be read: in words, not only by colour. */
function Due({ due }: Pick<MeterRow, 'due'>) {
  const { list } = useWords(WORDS);
  switch (due.kind) {
    case 'never':
      return <Mark look="ask">{list.never}</Mark>;
    case 'due':
      return <Mark look="ask">{list.dueSince(dateText(due.since))}</Mark>;
    case 'read':
      return <span class={styles['small']}>{list.next(dateText(due.next))}</span>;
  }
}
