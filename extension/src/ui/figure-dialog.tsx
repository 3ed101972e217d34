import type { Day, ResourceId } from '@soxanh/core';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { useWords } from './language.ts';
import { Loading } from './loading.tsx';
import { Notice } from './notice.tsx';
import {
  OpenedFigure,
  type DayInsideValues,
  type OpenedDay,
  type OpenedFigureValues,
} from './opened-figure.tsx';
import { OPENED_WORDS } from './words/opened-words.ts';

interface FigureDialogProps {
  /** Whose figure, of what and when. */
  readonly subject: string;
  readonly resource: ResourceId;
  /** Undefined while it is read. */
  readonly figure: OpenedFigureValues | undefined;
  readonly failed: boolean;
  readonly open: { readonly day: Day; readonly department: string | undefined } | undefined;
  readonly inside: DayInsideValues | undefined;
  readonly departmentName: ((id: string) => string) | undefined;
  readonly onToggle: (day: OpenedDay) => void;
  /** Goes to these entries where they can be corrected. */
  readonly onJournal: () => void;
  /** Goes to the readings it comes from; undefined where it comes from none. */
  readonly onMeters: (() => void) | undefined;
  readonly onClose: () => void;
}

/** "Xem cách tính": a figure with everything it rests on, over the page. A day that is open at once is scrolled to. */
export function FigureDialog(props: FigureDialogProps) {
  const { subject, figure, failed, onClose } = props;
  const words = useWords(OPENED_WORDS);
  const content = useRef<HTMLDivElement>(null);
  const isThere = figure !== undefined;
  useEffect(() => {
    content.current?.querySelector('[aria-expanded=true]')?.scrollIntoView({ block: 'center' });
  }, [isThere]);
  return (
    <Dialog title={`${words.title}: ${subject}`} close={words.close} onClose={onClose}>
      <div ref={content}>
        {failed && <Notice tone="problem">{words.unread}</Notice>}
        {figure === undefined ? (
          !failed && <Loading>{words.reading}</Loading>
        ) : (
          <OpenedFigure {...props} figure={figure} />
        )}
        <p class={styles['journal']}>
          {props.onMeters !== undefined && <Button onPress={props.onMeters}>{words.meters}</Button>}
          <Button onPress={props.onJournal}>{words.journal}</Button>
        </p>
      </div>
    </Dialog>
  );
}
