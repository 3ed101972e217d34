import { routeOfPart, SETUP_PARTS, type SetupPart } from '../../models/setup-route.ts';
import { useWords } from '../../ui/language.ts';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** The parts of the set-up. Each has an address of its own. */
export function SetupNav({ current }: { readonly current: SetupPart }) {
  const words = useWords(WORDS);
  return (
    <nav class={styles['parts']} aria-label={words.section}>
      <ul>
        {SETUP_PARTS.map((part) => (
          <li key={part}>
            <a
              href={`#${routeOfPart(part)}`}
              {...(part === current ? { 'aria-current': 'page' as const } : {})}
            >
              {words.sections[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
