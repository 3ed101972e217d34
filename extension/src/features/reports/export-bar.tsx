import type { Period, Report } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { csvFile, xlsxFile, type ReportFile } from '../../models/report-files.ts';
import { printPage } from '../../platform/printer.ts';
import { saveFile } from '../../platform/save-file.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './reports.module.css';
import { WORDS } from './words.ts';

interface ExportBarProps {
  readonly report: Report;
  readonly period: Period;
}

/** The ways out of the screen: Excel, CSV, paper. All from the one report that is shown. */
export function ExportBar({ report, period }: ExportBarProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [decimal, setDecimal] = useState<',' | '.'>(language === 'vi' ? ',' : '.');
  const [done, setDone] = useState<{ readonly name: string } | 'failed' | undefined>(undefined);
  const hand = (make: Promise<ReportFile>): void => {
    make.then(
      ({ name, content, type }) => {
        saveFile(name, content, type);
        setDone({ name });
      },
      () => setDone('failed'),
    );
  };
  return (
    <section class={form['form']} aria-label={words.files}>
      <div class={styles['ways']}>
        <Button look="main" onPress={() => hand(xlsxFile(report, period, language))}>
          {words.xlsx}
        </Button>
        <Button onPress={printPage}>{words.print}</Button>
        <Button onPress={() => hand(csvFile(report, period, { language, decimal }))}>{words.csv}</Button>
        <SelectField
          label={words.decimal}
          value={decimal}
          options={[
            { value: ',', text: words.comma },
            { value: '.', text: words.point },
          ]}
          onChange={setDecimal}
        />
      </div>
      {done === undefined ? null : (
        <Notice tone={done === 'failed' ? 'problem' : 'done'}>
          {done === 'failed' ? words.notExported : words.exported(done.name)}
        </Notice>
      )}
    </section>
  );
}
