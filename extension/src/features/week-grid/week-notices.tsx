import type { Week } from '../../models/week.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WORDS } from './words.ts';

interface WeekNoticesProps {
  readonly week: Week;
  /** The reader of what is typed could not be fetched. */
  readonly failed: boolean;
}

/** What of the week could not be read. */
export function WeekNotices({ week, failed }: WeekNoticesProps) {
  const words = useWords(WORDS);
  return (
    <>
      {week.months.problem.value === undefined ? null : (
        <Notice
          tone="problem"
          actions={<Button onPress={() => void week.months.again()}>{words.retry}</Button>}
        >
          {words.cannotRead}
        </Notice>
      )}
      {failed ? <Notice tone="problem">{words.cannotLoad}</Notice> : null}
    </>
  );
}
