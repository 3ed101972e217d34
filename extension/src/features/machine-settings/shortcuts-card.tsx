import { useEffect, useState } from 'preact/hooks';
import { openShortcutSettings, shortcuts, type Shortcut } from '../../platform/shortcuts.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import styles from './machine.module.css';
import { WORDS } from './words.ts';

/** The shortcuts as the browser has them now, and the way to change them. */
export function ShortcutsCard() {
  const words = useWords(WORDS).shortcuts;
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => void shortcuts().then(setKeys), []);
  const nameOf = (command: string): string | undefined =>
    Object.hasOwn(words.names, command) ? words.names[command as keyof typeof words.names] : undefined;
  return (
    <FormCard title={words.title}>
      <dl class={styles['keys']}>
        {keys.map(({ command, keys: pressed }) => {
          const name = nameOf(command);
          return name === undefined ? null : (
            <div key={command}>
              <dt>{name}</dt>
              <dd>{pressed === '' ? words.none : <kbd>{pressed}</kbd>}</dd>
            </div>
          );
        })}
      </dl>
      <p class={form['quiet']}>{words.omnibox}</p>
      <div class={form['actions']}>
        <Button onPress={() => void openShortcutSettings()}>{words.change}</Button>
      </div>
    </FormCard>
  );
}
