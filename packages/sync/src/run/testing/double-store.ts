import { canonicalText, deviceOf, err, ok, type Entry, type EntryId, type Result } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import type { PageLine } from '../../message/lines.ts';
import { laterMark } from '../../message/mark.ts';
import type { PageHead } from '../../message/pull.ts';
import type {
  ChainLength,
  Held,
  Machine,
  Outgoing,
  Received,
  SettleDone,
  Settled,
  SyncState,
  SyncStore,
  TrayEntry,
} from '../../port/sync-store.ts';
import type { ChainPlace } from '../../segment/verify.ts';
import { grouped, numberOf, outEntry, type Kept } from './double-row.ts';
import { Fuse } from './fuse.ts';

const NOWHERE = { cursor: '', high: '', epoch: '', healing: false, mirrored: false };

type Answered<T> = Promise<Result<T, { readonly kind: string }>>;

/** A store of one copy, in memory and plainly written: what the driver is held against. */
export class DoubleStore implements SyncStore {
  readonly fuse = new Fuse();
  machine: Machine;
  isFull = false;
  private readonly kept = new Map<string, Kept>();
  private readonly marks = new Map<string, string>();
  private readonly confirmed = new Set<string>();
  private healed: string[] = [];
  private readonly passed = new Set<string>();
  private readonly notYours = new Map<string, string>();
  private rights = '';
  private place = { ...NOWHERE };
  private readonly book: string;
  private readonly namesHub: boolean;

  constructor(book: string, machine: Machine, namesHub = true) {
    [this.book, this.machine, this.namesHub] = [book, machine, namesHub];
  }

  /** What a device writes counts at once. */
  write(entry: Entry): void {
    this.keep(entry, 'counted');
  }

  /** Texts that count, sorted: the journal as everybody should have it. */
  counted(): string[] {
    return this.of('counted')
      .map(({ line }) => line)
      .toSorted();
  }

  state(): Answered<SyncState> {
    return this.step(() => {
      const { machine, namesHub, book } = this;
      const pending = this.pending().length;
      const [waiting, refused] = [this.of('waiting').length, this.of('refused').filter(this.isOwn).length];
      return { book, machine, namesHub, ...this.place, pending, waiting, refused, orphans: 0 };
    });
  }

  beginTurn(): Answered<true> {
    return this.step(() => {
      this.passed.clear();
      return true as const;
    });
  }

  outbox({ entries: most }: { readonly entries: number; readonly bytes: number }): Answered<Outgoing> {
    return this.step(() => {
      const may = (one: Kept): boolean =>
        !this.passed.has(one.hash) && this.notYours.get(one.hash) !== this.rights;
      const healed = this.healed
        .flatMap((hash) => this.kept.get(hash) ?? [])
        .filter((one) => one.why === 'counted' && !one.isAcknowledged);
      const lists: [Kept[], boolean][] = [
        [this.pending(), false],
        [healed, this.machine.duties.some(({ role }) => role === 'office')],
        [this.of('waiting'), false],
      ];
      for (const [list, vouch] of lists) {
        const batch = list.filter(may).slice(0, most);
        if (batch.length > 0) return { entries: batch.map(outEntry), vouch };
      }
      return { entries: [], vouch: false };
    });
  }

  settle(answers: readonly Settled[], mark: string, rights: string): Answered<SettleDone> {
    return this.step(() => {
      const clones = new Set<string>();
      let moved = 0;
      for (const { hash, answer } of answers) {
        const one = this.kept.get(hash);
        if (one === undefined) continue;
        if (answer.clone === true && this.isOwn(one)) clones.add(deviceOf(one.entry) ?? '');
        if (answer.is === 'later') this.passed.add(hash);
        else if (answer.is === 'not-yours') this.notYours.set(hash, rights);
        else if (answer.is === 'refused')
          [one.why, one.reason, moved] = ['refused', answer.reason, moved + 1];
        else [one.why, one.isAcknowledged, moved] = ['counted', true, moved + 1];
      }
      this.place.high = laterMark(this.place.high, mark);
      this.rights = rights;
      return { moved, clones: [...clones] };
    });
  }

  receive(page: PageHead, lines: readonly PageLine[]): Answered<Received> {
    return this.step(() => {
      let [added, acknowledged, refused] = [0, 0, 0];
      const clones = new Set<string>();
      if (page.epoch !== this.place.epoch) return { added, acknowledged, refused, clones: [] };
      for (const line of lines) {
        const hash = line.is === 'entry' ? sha256(line.line) : line.refused.hash;
        const before = this.kept.get(hash);
        if (line.is === 'refusal') {
          if (before !== undefined) [before.why, before.reason] = ['refused', line.refused.reason];
          refused++;
          continue;
        }
        if (before === undefined) added++;
        else if (!before.isAcknowledged) acknowledged++;
        for (const name of this.strangers(line.entry)) clones.add(name);
        this.keep(line.entry, 'counted').isAcknowledged = true;
        if (this.place.healing) this.confirmed.add(hash);
      }
      [this.place.cursor, this.rights] = [page.cursor, page.rights];
      return { added, acknowledged, refused, clones: [...clones] };
    });
  }

  beginHealing(epoch: string): Answered<true> {
    return this.step(() => {
      if (this.place.epoch === epoch) return true as const;
      this.place = { ...NOWHERE, epoch, healing: true };
      this.confirmed.clear();
      return true as const;
    });
  }

  async followMirror(epoch: string): Answered<true> {
    const begun = await this.beginHealing(epoch);
    if (begun.ok) this.place.mirrored = true;
    return begun;
  }

  leaveMirror(): Answered<true> {
    return this.step(() => {
      if (!this.place.mirrored) return true as const;
      this.place = { ...NOWHERE };
      this.healed = [];
      this.confirmed.clear();
      for (const one of this.kept.values()) {
        one.isAcknowledged = false;
        if (one.why === 'refused') one.why = this.isOwn(one) ? 'counted' : 'waiting';
      }
      return true as const;
    });
  }

  endHealing(): Answered<number> {
    return this.step(() => {
      const lacking = this.of('counted').filter(({ hash }) => !this.confirmed.has(hash));
      for (const one of lacking) one.isAcknowledged = false;
      this.healed = lacking.map(({ hash }) => hash);
      this.place.healing = false;
      return lacking.length;
    });
  }

  hold(entries: readonly Entry[]): Answered<Held> {
    return this.step(() => {
      let added = 0;
      const clones = new Set<string>();
      for (const entry of entries) {
        if (this.kept.has(sha256(canonicalText(entry)))) continue;
        for (const name of this.strangers(entry)) clones.add(name);
        this.keep(entry, this.namesHub ? 'waiting' : 'counted');
        added++;
      }
      return { added, clones: [...clones] };
    });
  }

  chains(): Answered<readonly ChainLength[]> {
    return this.step(() => {
      const rows = grouped(this.all(), ({ entry }) => deviceOf(entry) ?? '');
      return [...rows].map(([device, row]) => {
        const places = grouped(row, ({ entry }) => numberOf(entry));
        const forked = [...places].filter(([, there]) => there.length > 1).map(([n]) => n);
        const last = Math.max(...places.keys());
        return forked.length === 0 ? { device, last } : { device, last, forked: Math.min(...forked) };
      });
    });
  }

  chainAfter(device: string, n: number, limit: number): Answered<readonly Entry[]> {
    return this.step(() =>
      this.row(device)
        .flatMap(({ entry }) => (numberOf(entry) > n ? [entry] : []))
        .slice(0, limit),
    );
  }

  chainPlaces(device: string, first: number, last: number): Answered<readonly ChainPlace[]> {
    return this.step(() =>
      this.row(device)
        .map(({ entry, hash }) => ({ n: numberOf(entry), id: entry.id, hash }))
        .filter(({ n }) => n >= first && n <= last),
    );
  }

  tray(): Answered<readonly TrayEntry[]> {
    return this.step(() =>
      this.of('refused').map(({ entry, hash, reason = { kind: 'none' } }) => ({ entry, hash, reason })),
    );
  }

  resend(_: EntryId, hash: string): Answered<true> {
    return this.step(() => {
      const one = this.kept.get(hash);
      if (one !== undefined) [one.why, one.isAcknowledged] = ['counted', false];
      return true as const;
    });
  }

  dismiss(): Answered<true> {
    return this.step(() => true as const);
  }

  async mark(name: string): Promise<string | undefined> {
    return this.marks.get(name);
  }

  setMark(name: string, value: string): Answered<true> {
    return this.step(() => {
      this.marks.set(name, value);
      return true as const;
    });
  }

  /** A copy of the whole profile, as a disk image or a roaming profile makes it. */
  copy(): DoubleStore {
    const other = new DoubleStore(this.book, this.machine, this.namesHub);
    for (const [hash, one] of this.kept) other.kept.set(hash, { ...one });
    for (const [name, value] of this.marks) other.marks.set(name, value);
    for (const hash of this.confirmed) other.confirmed.add(hash);
    for (const [hash, rights] of this.notYours) other.notYours.set(hash, rights);
    [other.place, other.healed, other.rights] = [{ ...this.place }, [...this.healed], this.rights];
    return other;
  }

  private async step<T>(effect: () => T): Answered<T> {
    if (this.isFull) return err({ kind: 'full' });
    return ok(await this.fuse.step(effect));
  }

  private keep(entry: Entry, why: Kept['why']): Kept {
    const line = canonicalText(entry);
    const hash = sha256(line);
    const one = this.kept.get(hash) ?? { entry, line, hash, why, isAcknowledged: false };
    one.why = why;
    this.kept.set(hash, one);
    return one;
  }

  private strangers(entry: Entry): string[] {
    const device = deviceOf(entry) ?? '';
    const isNew = !this.kept.has(sha256(canonicalText(entry)));
    return isNew && device === this.machine.device && this.row(device).length > 0 ? [device] : [];
  }

  private readonly isOwn = ({ entry }: Kept): boolean => this.machine.names.includes(deviceOf(entry) ?? '');
  private all = (): Kept[] => [...this.kept.values()];
  private of = (why: Kept['why']): Kept[] => this.all().filter((one) => one.why === why);
  private pending = (): Kept[] =>
    this.of('counted')
      .filter((one) => this.isOwn(one) && !one.isAcknowledged)
      .toSorted((a, b) => numberOf(a.entry) - numberOf(b.entry));
  private row = (device: string): Kept[] =>
    this.all()
      .filter(({ entry }) => deviceOf(entry) === device)
      .toSorted((a, b) => numberOf(a.entry) - numberOf(b.entry) || (a.entry.id < b.entry.id ? -1 : 1));
}
