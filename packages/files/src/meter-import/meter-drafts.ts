import type { EntryDraft } from '@soxanh/core';
import { voidDrafts, type Batch } from '../import/drafts.ts';
import type { MeterPlan } from './planner.ts';

/** The entries a plan asks for: what is taken back first, then what is added, each with where it came from. */
export const meterDrafts = (plan: MeterPlan, batch: Pick<Batch, 'id' | 'reason'>): EntryDraft[] => [
  ...voidDrafts(plan.takeBack, batch),
  ...plan.add.map(({ draft, key, row }) => ({ ...draft, source: { batch: batch.id, key, row } })),
];
