import { must, type EntryDraft, type FactDraft } from '@soxanh/core';
import { memorySession, settled, type MemorySession } from '../../data/testing/memory-session.ts';
import type { Settings } from '../../data/settings.ts';
import type { DraftBox } from '../../platform/draft-box.ts';
import type { MeterReading } from '../meter-reading.ts';
import { MeterRound } from '../meter-round.ts';
import { stillTime, TODAY } from './open-journal.ts';

const OFFICE: Partial<Settings> = { role: 'office', departments: [], department: undefined };

/** A meter of the sample office, read after work. */
export const read = (day: string, value: string, meter = 'dien-1'): EntryDraft => ({
  kind: 'reading',
  meter,
  day,
  value,
});

/** What a test of a round decides. */
export interface RoundSetting {
  readonly drafts?: readonly EntryDraft[];
  readonly settings?: Partial<Settings>;
  readonly facts?: readonly FactDraft[];
  readonly box?: DraftBox;
  /** Since midnight; after the cut-off hour unless told otherwise: the counters are read at the end of the day. */
  readonly minutes?: number;
}

/** A session on a book in memory in which these drafts were saved by the Office. */
export async function meterSession({
  drafts = [],
  settings = OFFICE,
  facts,
  minutes = 17 * 60 + 30,
}: RoundSetting): Promise<MemorySession> {
  const session = await memorySession({
    day: TODAY,
    minutes,
    settings,
    ...(facts === undefined ? {} : { facts }),
  });
  for (const draft of drafts) await session.book.save([draft], { device: 'office-machine', role: 'office' });
  return session;
}

/** A round of the meters of a book in memory. */
export async function openRound(setting: RoundSetting = {}) {
  const session = await meterSession(setting);
  const time = stillTime();
  const { box } = setting;
  const round = new MeterRound(session, { later: time.later, ...(box === undefined ? {} : { box }) });
  await settled();
  const reading = (id = 'dien-1'): MeterReading =>
    must(
      round.readings.value?.find((each) => each.id === id),
      'there is such a meter',
    );
  return { session, round, reading, pass: time.pass };
}
