import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HubEvent, Room } from '../service/world.ts';

/** The figures of a hub's operation. None has a label of a book, a machine or a role (law T3). */
export interface Metrics {
  tell(event: HubEvent): void;
  /** A back-up was made and read back. @param at in milliseconds. */
  verified(at: number): void;
  /** As Prometheus reads them. */
  readonly text: () => Promise<string>;
}

/** What is asked when the figures are read. */
interface Now {
  readonly waiting: () => number;
  readonly room: () => Room | undefined;
}

/** Seconds: from a page out of memory to a push that waits for a disk under load. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 20];

/** Counts what a hub does, from what is told of it; no figure names a book, a machine or a person (law T3). */
export function hubMetrics({ waiting, room }: Now): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'soxanh_request_seconds',
    help: 'Time from a request to its answer, waiting for something new included.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers,
  });
  const entries = new Counter({
    name: 'soxanh_entries_total',
    help: 'Entries pushed, by what became of them.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const pulled = new Counter({ name: 'soxanh_records_pulled_total', help: 'Records sent out.', registers });
  const troubles = new Counter({
    name: 'soxanh_troubles_total',
    help: 'Requests the database or the disk did not serve, roll-backs found, and errors nobody foresaw.',
    labelNames: ['kind'] as const,
    registers,
  });
  const verified = new Gauge({
    name: 'soxanh_backup_verified_timestamp',
    help: 'When the last back-up was read back and found whole, in seconds since 1970.',
    registers,
  });
  gauge('soxanh_waiting', 'Questions that wait for something new.', waiting);
  gauge('soxanh_disk_free_bytes', 'Room on the disk of the data file.', () => room()?.free);
  gauge('soxanh_disk_floor_bytes', 'With less room than this nothing is taken in.', () => room()?.floor);
  return {
    tell: (event) => {
      if (event.kind === 'answered') {
        const { method, route, status, millis } = event;
        seconds.observe({ method, route, status }, millis / 1000);
      } else if (event.kind === 'pushed') {
        for (const [outcome, count] of event.outcomes) entries.inc({ outcome }, count);
      } else if (event.kind === 'pulled') pulled.inc(event.records);
      else troubles.inc({ kind: event.kind === 'trouble' ? event.problem.kind : event.kind });
    },
    verified: (at) => verified.set(at / 1000),
    text: () => registry.metrics(),
  };

  function gauge(name: string, help: string, value: () => number | undefined): void {
    const made = new Gauge({
      name,
      help,
      registers,
      collect() {
        const now = value();
        if (now !== undefined) made.set(now);
      },
    });
  }
}
