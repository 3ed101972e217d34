import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { BY_HAND } from '../../models/chips.ts';
import type { LineText } from '../../models/line-text.ts';
import type { QuickLog } from '../../models/today-log.ts';
import type { Today } from '../../models/today.ts';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Head } from './head.tsx';
import type { InPlace } from './in-place.ts';
import { LineBox } from './line-box.tsx';
import styles from './quick-log.module.css';
import { ResourceRow } from './resource-row.tsx';
import { WORDS } from './words.ts';
import type { Writing } from './writing.ts';

interface QuickLogPanelProps {
  readonly today: Today;
  readonly text: LineText;
  /** Undefined until it was fetched. */
  readonly writing: ReadonlySignal<Writing | undefined>;
  /** It could not be fetched. */
  readonly failed: boolean;
  /** Does something as soon as the popup can write. */
  readonly act: (todo: (log: QuickLog) => unknown) => void;
  /** Stands in place of the day, if anything does. */
  readonly inPlace: InPlace | undefined;
  /** The ways to the other pages, at the foot. */
  readonly links: ComponentChildren;
}

/** The popup's work: two presses, or one line typed. */
export function QuickLogPanel(props: QuickLogPanelProps) {
  const words = useWords(WORDS);
  const { today, text, failed, act, inPlace, links } = props;
  const { value: writing } = props.writing;
  if (today.department.value === undefined) {
    return writing === undefined ? null : <writing.NoDepartment />;
  }
  return (
    <div class={styles['popup']}>
      <Head today={today} writing={writing} When={inPlace?.When} />
      {inPlace === undefined ? (
        <main class={styles['body']}>
          <section class={styles['writing']}>
            {writing === undefined ? null : <writing.Above log={writing.log} />}
            <LineBox text={text} log={writing?.log} act={act} />
            <div id="hieu-la" class={styles['slot']}>
              {writing === undefined ? null : <writing.Below log={writing.log} />}
              {failed ? <Notice tone="problem">{words.cannotWrite}</Notice> : null}
            </div>
          </section>
          {writing === undefined ? null : <writing.UnreadNote log={writing.log} />}
          <Rows today={today} busy={writing?.log.saving.busy.value ?? failed} act={act} />
          {writing === undefined ? null : <writing.Recent log={writing.log} />}
        </main>
      ) : (
        <inPlace.Body />
      )}
      <footer class={styles['foot']}>{links}</footer>
    </div>
  );
}

interface RowsProps extends Pick<QuickLogPanelProps, 'today' | 'act'> {
  readonly busy: boolean;
}

/** Paper and plastic of the day. */
function Rows({ today, busy, act }: RowsProps) {
  const { value: chips } = today.chips;
  const { value: records } = today.records;
  return (
    <>
      {BY_HAND.map((resource) => (
        <ResourceRow
          key={resource}
          resource={resource}
          record={records?.[resource]}
          chips={chips.filter((chip) => chip.resource === resource)}
          firstKey={chips.findIndex((chip) => chip.resource === resource) + 1}
          isToday={today.day.value === today.today.value}
          busy={busy}
          onChip={(chip) => act((log) => log.press(chip))}
          onNone={() => act((log) => log.confirmNone(resource))}
        />
      ))}
    </>
  );
}
