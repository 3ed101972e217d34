import { dateText, longDateText, type Day } from '@soxanh/core';
import { useState } from 'preact/hooks';
import type { MissingDay } from '../../models/missing-days.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { resourceNames } from '../../ui/resource-names.ts';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface MissingListProps {
  readonly days: readonly MissingDay[];
  /** Whether anything was expected at all: else nothing can be complete. */
  readonly isExpected: boolean;
  /** The last day whose absence is judged. */
  readonly judgedTo: Day;
  /** Undefined where this machine does not record for the department that is read. */
  readonly onFill: ((day: Day) => void) | undefined;
}

/** As many as fill no more than a third of a small screen. */
const FEW = 3;

/** What a department has still to record, each with the way to record it. */
export function MissingList({ days, isExpected, judgedTo, onFill }: MissingListProps) {
  const words = useWords(WORDS);
  const [isWhole, setWhole] = useState(false);
  if (days.length === 0)
    return isExpected ? <p class={styles['key']}>{words.missingNone(dateText(judgedTo))}</p> : null;
  const shown = isWhole ? days : days.slice(0, FEW);
  return (
    <Card title={words.missingTitle} aside={<span>{words.missingLead(days.length)}</span>}>
      <ul class={styles['missing']}>
        {shown.map((day) => (
          <MissingItem key={day.day} day={day} onFill={onFill} />
        ))}
      </ul>
      {days.length > FEW && (
        <div class={styles['rest']}>
          <Button look="quiet" onPress={() => setWhole(!isWhole)} expanded={isWhole}>
            {isWhole ? words.fewer : words.all(days.length)}
          </Button>
        </div>
      )}
    </Card>
  );
}

function MissingItem({
  day: { day, resources, today },
  onFill,
}: { day: MissingDay } & Pick<MissingListProps, 'onFill'>) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const date = longDateText(day, language);
  return (
    <li>
      <div>
        <p>{today ? `${date} (${words.missingToday})` : date}</p>
        <p class={styles['what']}>{resourceNames(resources, language)}</p>
      </div>
      {onFill !== undefined && (
        <Button onPress={() => onFill(day)} label={words.fillName(date)}>
          {words.fill}
        </Button>
      )}
    </li>
  );
}
