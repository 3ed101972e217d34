import { numberText } from '@soxanh/core';
import type { RefusedRow } from '../../models/setup-temperature.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { TEMPERATURE_WORDS } from './temperature-words.ts';

/** As many as can be mended by hand; the rest is counted. */
const SHOWN = 20;

/** The rows that give no temperature, each with its number and why. */
export function RefusedRows({ rows }: { readonly rows: readonly RefusedRow[] }) {
  const words = useWords(TEMPERATURE_WORDS);
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={words.why}
        columns={[{ heading: words.row, number: true }, { heading: words.text }, { heading: words.why }]}
        rows={rows
          .slice(0, SHOWN)
          .map(({ row, text, why }) => [
            numberText(row, 0, language),
            text.slice(0, 60),
            words.refusals[why],
          ])}
      />
      {rows.length > SHOWN ? (
        <p class={form['quiet']}>{words.more(numberText(rows.length - SHOWN, 0, language))}</p>
      ) : null}
    </>
  );
}
