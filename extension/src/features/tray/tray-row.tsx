import { writtenText } from '@soxanh/core';
import type { TrayEntry } from '@soxanh/sync';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { recordingRoute } from '../../models/tray-route.ts';
import { keyOf, type Tray } from '../../models/tray.ts';
import button from '../../ui/button.module.css';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.tsx';
import { trayText, type TrayWording } from './entry-text.ts';
import styles from './tray.module.css';
import { whyText } from './why-text.ts';

interface TrayRowProps {
  readonly tray: Tray;
  readonly entry: TrayEntry;
  readonly wording: TrayWording;
  /** A server is linked that could take it. */
  readonly isOnHub: boolean;
  /** The department this machine records for now. */
  readonly department: string | undefined;
}

/** One refused entry: what it says, why it was refused, and what can be done. */
export function TrayRow({ tray, entry, wording, department, isOnHub }: TrayRowProps) {
  const { words } = wording;
  const what = trayText(entry.entry, wording);
  const why = whyText(entry.reason, wording);
  const written = writtenText(entry.entry.at, wording.language);
  const isAsking = tray.asking.value === keyOf(entry);
  const label = (deed: string): string => words.forEntry(deed, what);
  const row = useLastButton(isAsking);
  return (
    <li ref={row}>
      <p class={styles['what']}>{what}</p>
      <p>{why}</p>
      <p class={styles['small']}>{words.written(written)}</p>
      {isAsking ? (
        <Notice
          tone="ask"
          actions={
            <div class={form['actions']}>
              <Button onPress={() => void tray.dismiss(entry)}>{words.askYes}</Button>
              <Button look="quiet" onPress={() => tray.keep()}>
                {words.askNo}
              </Button>
            </div>
          }
        >
          {words.ask(what)}
        </Notice>
      ) : (
        <div class={styles['deeds']}>
          <a
            class={button['button']}
            href={`#${recordingRoute(entry.entry, department)}`}
            aria-label={label(words.again)}
          >
            {words.again}
          </a>
          {isOnHub ? (
            <Button label={label(words.resend)} onPress={() => void tray.resend(entry)}>
              {words.resend}
            </Button>
          ) : null}
          <div class={styles['besides']}>
            <Button
              look="quiet"
              label={label(words.copy)}
              onPress={() => void tray.copy(entry, words.report(what, written, why))}
            >
              {words.copy}
            </Button>
            <Button look="quiet" label={label(words.dismiss)} onPress={() => tray.ask(entry)}>
              {words.dismiss}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/**
 * The button that was pressed makes way for a question, and comes back after it: the keyboard goes to the last button each
 * time, the one that leaves everything as it is, and the one that asks again.
 */
function useLastButton(isAsking: boolean): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  const was = useRef(isAsking);
  useEffect(() => {
    if (was.current !== isAsking) [...(row.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    was.current = isAsking;
  }, [isAsking]);
  return row;
}
