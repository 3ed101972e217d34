import { showPage } from '../../platform/pages.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

/** Where people go from here. */
export function QuickLinks() {
  const words = useWords(WORDS);
  return (
    <nav class={styles['links']} aria-label={words.links}>
      <Button look="main" onPress={() => void showPage('popup', '')}>
        {words.record}
      </Button>
      <Button onPress={() => void showPage('sidepanel', '')}>{words.panel}</Button>
      <a href="#/so-ghi">{words.journal}</a>
      <a href="#/bao-cao">{words.report}</a>
    </nav>
  );
}
