import { err, ok, type Result } from '@soxanh/core';
import { clockFor } from './clock-for.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { FileMeter, MeterChoices } from './meter-choices.ts';
import type { MeterFile, RowCounts } from './meter-file.ts';
import type { MeterRefusal } from './meter-refusal.ts';
import { rowBatches } from './row-batches.ts';
import { sampleOf, type Sample } from './sample.ts';
import { seriesOf, type Series } from './scheme.ts';
import type { Reading } from './series-reader.ts';
import { fileOf, workOf, type Work } from './series-work.ts';
import { stampHabits } from './steps.ts';
import type { ByteSource } from './text-chunks.ts';
import { FormJudge, type WrittenForm } from './written-form.ts';

/**
 * Reads a file of one meter: values of a counter, amounts of days, or what flowed in intervals, a row each or a day a row.
 * Its beginning decides how it is laid out and written; then every row is read once, in memory that does not grow with the
 * number of rows. Intervals are summed by day exactly and rounded once (law Q1). A row that is not understood does
 * not stop the others.
 *
 * @param source the bytes, from the beginning each time it is called.
 * @returns a refusal if the file as a whole leaves a question open, or contradicts itself.
 * @example
 * const bytes = new Uint8Array([]);
 * await readMeterFile(() => [bytes], { as: 'readings' }, { id: 'dien-1', resource: 'electricity', office: officeOf([]) });
 * // err({ kind: 'empty' })
 */
export async function readMeterFile(
  source: ByteSource,
  choices: MeterChoices,
  meter: FileMeter,
): Promise<Result<MeterFile, MeterRefusal>> {
  const sample = await sampleOf(source);
  if (!sample.ok) return sample;
  const layout = layoutOf(sample.value, choices, meter.resource);
  if (!layout.ok) return layout;
  const judge = new FormJudge(layout.value, choices);
  let form: Result<WrittenForm, MeterRefusal> = await judge.decide(sample.value, source);
  // A row may turn a decision round once for dates and once for numbers; after that it contradicts them.
  for (;;) {
    if (!form.ok) return form;
    const job = { source, sample: sample.value, layout: layout.value, judge, form: form.value };
    const file = await readWith(job, choices, meter);
    if (file !== 'decide-again') return file;
    form = judge.form();
  }
}

interface Job {
  readonly source: ByteSource;
  readonly sample: Sample;
  readonly layout: Layout;
  readonly judge: FormJudge;
  readonly form: WrittenForm;
}

/**
 * Reads the file with what was decided. Where minutes of a day came twice it is read once more: only then it is worth
 * keeping the intervals of these days, to tell copies of rows from contradictions.
 */
async function readWith(
  job: Job,
  choices: MeterChoices,
  meter: FileMeter,
): Promise<Result<MeterFile, MeterRefusal> | 'decide-again'> {
  const once = await readOnce(job, choices, meter, new Set());
  if (once === 'decide-again' || !once.ok) return once;
  const { contradicted } = once.value.work.totals;
  const read = contradicted.size === 0 ? once : await readOnce(job, choices, meter, contradicted);
  if (read === 'decide-again' || !read.ok) return read;
  const { work, series } = read.value;
  return onlyNone(job, choices, work.reader.counts) ?? ok(fileOf(work, series, job.layout, meter));
}

/** How many values of a column are worth showing. */
const SHOWN_VALUES = 8;

/** A file of which `only` leaves nothing: the value was not written as the file has it. */
function onlyNone(
  { layout, sample }: Job,
  { only }: MeterChoices,
  { seen, leftOut }: RowCounts,
): Result<never, MeterRefusal> | undefined {
  const wanted = layout.columns.only;
  if (wanted === undefined || only === undefined || seen > leftOut) return undefined;
  const data = sample.rows.slice(Math.max(layout.dataFrom - sample.first, 0));
  const there = [...new Set(data.map((cells) => (cells[wanted.at] ?? '').trim()))].filter(
    (text) => text !== '',
  );
  const column = only.slice(0, only.indexOf('=')).trim();
  return err({ kind: 'only-none', column, value: wanted.value, there: there.slice(0, SHOWN_VALUES) });
}

async function readOnce(
  job: Job,
  choices: MeterChoices,
  meter: FileMeter,
  doubted: ReadonlySet<number>,
): Promise<Result<{ readonly work: Work; readonly series: Series }, MeterRefusal> | 'decide-again'> {
  const { source, sample, layout, judge, form } = job;
  const clock = clockFor(choices.zone);
  if (!clock.ok) return clock;
  const habits = stampHabits(sample, layout, form.order, clock.value);
  const series = seriesOf(layout, habits.timed, choices, meter.resource);
  if (!series.ok) return series;
  const reading: Reading = {
    layout,
    ...form,
    clock: clock.value,
    zoned: choices.zone !== undefined,
    resource: meter.resource,
    surprise: judge,
  };
  const work = workOf(series.value, reading, habits, doubted);
  if (!work.ok) return work;
  const { reader } = work.value;
  for await (const batch of rowBatches(source)) {
    if (!batch.ok) return batch;
    reader.take(batch.value);
    if (reader.stopped !== undefined)
      return reader.stopped === 'decide-again' ? reader.stopped : err(reader.stopped);
  }
  reader.finish();
  return ok({ work: work.value, series: series.value });
}
