import type { Period } from '@soxanh/core';
import { routeOfReport } from '../../models/report-period.ts';
import { showPage } from '../../platform/pages.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

/** Where people go from here; the report is of the period in sight. */
export function QuickLinks({ period }: { readonly period: Period }) {
  const words = useWords(WORDS);
  return (
    <nav class={styles['links']} aria-label={words.links}>
      <Button look="main" onPress={() => void showPage('popup', '')}>
        {words.record}
      </Button>
      <Button onPress={() => void showPage('sidepanel', '')}>{words.panel}</Button>
      <a href="#/so-ghi">{words.journal}</a>
      <a href={`#${routeOfReport(period)}`}>{words.report}</a>
    </nav>
  );
}
