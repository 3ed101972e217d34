import { amountText, dateText, meterResource, numberText, type Day, type Office } from '@soxanh/core';
import type { AllocationPreview, PreviewLine } from '../../models/setup-allocation.ts';
import { subMetersOf } from '../../models/setup-meter.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import table from '../../ui/table.module.css';
import { ALLOCATION_WORDS } from './allocation-words.ts';
import styles from './setup.module.css';

interface PreviewProps {
  readonly office: Office;
  /** The meter. */
  readonly id: string;
  readonly day: Day;
  readonly preview: AllocationPreview;
}

/** What would become of 1.000 kWh, m³ or sheets, receiver by receiver. */
export function AllocationPreviewTable({ office, id, day, preview }: PreviewProps) {
  const words = useWords(ALLOCATION_WORDS);
  const language = useLanguage();
  const resource = meterResource(office, id) ?? 'electricity';
  const behind = subMetersOf(office, id, day).map(({ name }) => name);
  const weightText = ({ weight }: PreviewLine): string => {
    if (weight === undefined) return words.commonPart;
    if (preview.by === 'area') return words.area(numberText(weight, 2, language));
    if (preview.by === 'shares') return words.percent(numberText(weight, 2, language));
    return words.people(numberText(weight, 0, language));
  };
  return (
    <div class={styles['preview']}>
      <table class={table['table']}>
        <caption>{words.preview(amountText(preview.total, resource, language), dateText(day))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col" class={table['number']}>
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.lines.map((line) => (
            <tr key={`${line.department}/${weightText(line)}`}>
              <th scope="row">{office.department(line.department)?.name ?? '–'}</th>
              <td>{weightText(line)}</td>
              <td class={table['number']}>{amountText(line.amount, resource, language)}</td>
            </tr>
          ))}
          <tr class={table['total']}>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td class={table['number']}>{amountText(preview.total, resource, language)}</td>
          </tr>
        </tbody>
      </table>
      {behind.length === 0 ? null : <p class={form['quiet']}>{words.behind(behind.join('; '))}</p>}
    </div>
  );
}
