import type { Language } from '@soxanh/core';
import type { Settings } from '../../data/settings.ts';
import type { Machine } from '../../models/machine.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { useWords } from '../../ui/language.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './machine.module.css';
import { WORDS } from './words.ts';

/** A language is called by its own name, so that whoever needs it finds it. */
const LANGUAGES: readonly { readonly value: Language; readonly text: string }[] = [
  { value: 'vi', text: 'Tiếng Việt' },
  { value: 'en', text: 'English' },
];

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

/** Language and theme. */
export function DisplayCard({ machine }: { readonly machine: Machine }) {
  const words = useWords(WORDS).display;
  const { language, theme } = machine.settings.value;
  return (
    <FormCard title={words.title}>
      <div class={styles['setting']}>
        <p>{words.language}</p>
        <Segmented
          name={words.language}
          choices={LANGUAGES}
          chosen={language}
          onChoose={(chosen) => void machine.set({ language: chosen })}
        />
      </div>
      <div class={styles['setting']}>
        <p>{words.theme}</p>
        <Segmented
          name={words.theme}
          choices={THEMES.map((value) => ({ value, text: words.themes[value] }))}
          chosen={theme}
          onChoose={(chosen) => void machine.set({ theme: chosen })}
        />
      </div>
    </FormCard>
  );
}
