import type { Day } from '../calendar/day.ts';
import { epochMillisOf } from '../calendar/moment.ts';
import { writeEntry, type ChainEnd, type EntryDraft } from '../journal/author.ts';
import type { Hash } from '../journal/chain.ts';
import type { KnownEntry } from '../journal/entry.ts';
import { seeded, type Seeded } from './seeded.ts';

/** A machine of the sample office: writes entries in the mornings of its days, with a chance of its own. */
export class SampleDevice {
  readonly entries: KnownEntry[] = [];
  readonly random: Seeded;
  readonly name: string;
  private readonly hash: Hash;
  private end: ChainEnd | undefined;
  private clock = 0;

  constructor(department: string, seed: string, hash: Hash) {
    this.name = department;
    this.random = seeded(seed);
    this.hash = hash;
  }

  write(day: Day, draft: EntryDraft): KnownEntry {
    const isOffice = this.name === 'office';
    const by = isOffice
      ? ({ device: 'mau-van-phong-ban', role: 'office' } as const)
      : ({ device: `mau-${this.name}`, role: 'recorder', department: this.name } as const);
    const now = this.nextMoment(day);
    const pen = { now: () => now, random: (n: number) => this.random.bytes(n), hash: this.hash };
    const written = writeEntry(draft, by, this.end, pen);
    this.end = written.end;
    this.entries.push(written.entry);
    return written.entry;
  }

  /** Some time in the morning for the first entry of a day, some minutes later for each that follows. */
  private nextMoment(day: Day): number {
    const morning = epochMillisOf({ day, minutes: this.random.whole(8 * 60, 11 * 60) });
    const soon = this.clock + this.random.whole(1, 25) * 60_000;
    this.clock = Math.max(morning, soon) + this.random.whole(0, 59) * 1000;
    return this.clock;
  }
}
