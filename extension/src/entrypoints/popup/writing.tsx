import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { MetersNotLoaded } from '../../features/meter-popup/not-loaded.tsx';
import { BelowLine } from '../../features/quick-log/below-line.tsx';
import { CorrectionBar } from '../../features/quick-log/correction-bar.tsx';
import { DayNote } from '../../features/quick-log/day-note.tsx';
import { DayPicker } from '../../features/quick-log/day-picker.tsx';
import { NoDepartment } from '../../features/quick-log/no-department.tsx';
import { UnreadNote } from '../../features/quick-log/unread-note.tsx';
import type { Writing, WritingProps } from '../../features/quick-log/writing.ts';
import { RecentEntries } from '../../features/recent-entries/recent-entries.tsx';
import { correctorOf } from '../../models/corrector-of.ts';
import { rowsOf } from '../../models/journal-entry.ts';
import type { LineText } from '../../models/line-text.ts';
import { readsMeters } from '../../models/reads-meters.ts';
import { QuickLog } from '../../models/today-log.ts';
import type { Today } from '../../models/today.ts';
import { draftBoxes } from '../../platform/draft-box.ts';
import { later } from '../../platform/timer.ts';
import { useLanguage } from '../../ui/language.ts';

/** Makes the part of the popup that writes. */
export async function makeWriting(today: Today, text: LineText): Promise<Writing> {
  const log = await QuickLog.of(today, text, {
    box: draftBoxes(today.session.book.info.book),
    later,
    load: async () => (await import('../../models/line-reader.ts')).readLine,
  });
  return {
    log,
    Above: CorrectionBar,
    Below: BelowLine,
    DayPicker,
    HeadNotes,
    NoDepartment: () => <NoDepartment session={today.session} />,
    Recent,
    UnreadNote,
  };
}

function HeadNotes({ log, isDay }: WritingProps & { readonly isDay: boolean }) {
  return (
    <>
      {isDay ? <DayNote log={log} /> : null}
      <SendingHead session={log.today.session} />
    </>
  );
}

/** Fetched after what writes, and only read from the small storage: the popup never waits for a network. */
function SendingHead({ session }: { readonly session: Session }) {
  const loaded = useSignal<ComponentType<{ session: Session }> | undefined>(undefined);
  useEffect(() => {
    import('./sending.tsx').then(
      ({ Sending }) => (loaded.value = Sending),
      () => undefined,
    );
  }, [loaded]);
  const { value: Loaded } = loaded;
  return Loaded === undefined ? null : <Loaded session={session} />;
}

/** Fetched only on machines that may read a meter, and after what writes. */
function MetersOfMachine({ log }: WritingProps) {
  const { session } = log.today;
  const isReader = readsMeters(session);
  const loaded = useSignal<ComponentType<{ session: Session }> | 'failed' | undefined>(undefined);
  useEffect(() => {
    if (!isReader) return;
    import('./meters.tsx').then(
      ({ PopupMeters }) => (loaded.value = PopupMeters),
      () => (loaded.value = 'failed'),
    );
  }, [isReader, loaded]);
  const { value: Loaded } = loaded;
  if (!isReader || Loaded === undefined) return null;
  return Loaded === 'failed' ? <MetersNotLoaded /> : <Loaded session={session} />;
}

/** Fetched after what writes; without it the popup does all it is for. */
function Paces({ log }: WritingProps) {
  const loaded = useSignal<ComponentType<{ today: Today }> | undefined>(undefined);
  useEffect(() => {
    import('../../features/pace-line/pace-lines.tsx').then(
      ({ PaceLines }) => (loaded.value = PaceLines),
      () => undefined,
    );
  }, [loaded]);
  const { value: Loaded } = loaded;
  return Loaded === undefined ? null : <Loaded today={log.today} />;
}

/** What is listed is of the name this machine has now. */
const NO_NAMES: ReadonlySet<string> = new Set();

function Recent({ log }: WritingProps) {
  const language = useLanguage();
  const { value: entries } = log.recent.entries;
  // Until they are read it is not known that there are none.
  if (entries === undefined) return null;
  return (
    <>
      <Paces log={log} />
      <MetersOfMachine log={log} />
      <RecentEntries
        rows={rowsOf(entries)}
        today={log.today.today.value}
        busy={log.saving.busy.value}
        mayCorrect={(entry) => correctorOf(log.today.session, entry, NO_NAMES) !== undefined}
        onCorrect={(entry) => log.startCorrection(entry, language)}
        onRemove={(entry, reason) => void log.remove([entry], reason)}
      />
    </>
  );
}
