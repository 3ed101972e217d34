import { BelowLine } from '../../features/quick-log/below-line.tsx';
import { CorrectionBar } from '../../features/quick-log/correction-bar.tsx';
import { DayNote } from '../../features/quick-log/day-note.tsx';
import { DayPicker } from '../../features/quick-log/day-picker.tsx';
import { NoDepartment } from '../../features/quick-log/no-department.tsx';
import { UnreadNote } from '../../features/quick-log/unread-note.tsx';
import type { Writing, WritingProps } from '../../features/quick-log/writing.ts';
import { RecentEntries } from '../../features/recent-entries/recent-entries.tsx';
import { rowsOf } from '../../models/journal-entry.ts';
import type { LineText } from '../../models/line-text.ts';
import { QuickLog } from '../../models/today-log.ts';
import type { Today } from '../../models/today.ts';
import { draftBox } from '../../platform/draft-box.ts';
import { later } from '../../platform/timer.ts';
import { useLanguage } from '../../ui/language.ts';

/** Makes the part of the popup that writes. */
export async function makeWriting(today: Today, text: LineText): Promise<Writing> {
  const log = await QuickLog.of(today, text, {
    box: draftBox,
    later,
    load: async () => (await import('../../models/line-reader.ts')).readLine,
  });
  return {
    log,
    Above: CorrectionBar,
    Below: BelowLine,
    DayPicker,
    DayNote,
    NoDepartment,
    Recent,
    UnreadNote,
  };
}

function Recent({ log }: WritingProps) {
  const language = useLanguage();
  const { value: entries } = log.recent.entries;
  // Until they are read it is not known that there are none.
  if (entries === undefined) return null;
  return (
    <RecentEntries
      rows={rowsOf(entries)}
      today={log.today.today.value}
      busy={log.saving.busy.value}
      onCorrect={(entry) => log.startCorrection(entry, language)}
      onRemove={(entry, reason) => void log.remove([entry], reason)}
    />
  );
}
