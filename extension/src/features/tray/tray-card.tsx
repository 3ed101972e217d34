import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { keyOf, Tray, type TrayWorld } from '../../models/tray.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { trayText } from './entry-text.ts';
import { TrayRow } from './tray-row.tsx';
import styles from './tray.module.css';
import { WORDS } from './words.ts';

interface TrayCardProps {
  readonly session: Pick<Session, 'book' | 'settings'>;
  readonly world: TrayWorld;
  /** A server is linked: without one nothing can be sent again. */
  readonly isOnHub: boolean;
}

/** Lượt ghi cần xử lý: there only when there is something in it, or something was just done. */
export function TrayCard({ session, world, isOnHub }: TrayCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const tray = useMemo(() => new Tray(world), [world]);
  useEffect(() => tray.follow(), [tray]);
  const { value: entries } = tray.entries;
  const { value: done } = tray.done;
  const wording = { office: session.book.office.value, language, words };
  if (entries === undefined || (entries.length === 0 && done === undefined)) return null;
  return (
    <FormCard title={words.title}>
      {entries.length === 0 ? null : <p>{words.explained[isOnHub ? 'hub' : 'folder']}</p>}
      {done === undefined ? null : (
        <Notice tone={done.deed === 'not-copied' ? 'problem' : 'done'}>
          {words.done[done.deed](trayText(done.entry.entry, wording))}
        </Notice>
      )}
      {tray.problem.value === undefined ? null : <Notice tone="problem">{words.problem}</Notice>}
      {entries.length === 0 ? null : (
        <ul class={styles['list']}>
          {entries.map((entry) => (
            <TrayRow
              key={keyOf(entry)}
              tray={tray}
              entry={entry}
              wording={wording}
              isOnHub={isOnHub}
              department={session.settings.value.department}
            />
          ))}
        </ul>
      )}
    </FormCard>
  );
}
