import { dayNumberFromText, type Day } from '../calendar/day.ts';
import type { FactReader, Fields } from './reader.ts';
import type { FactValue } from './schema.ts';
import type { Topic } from './topic.ts';

/** A dated fact as an entry states it. `id` decides between facts of one day: the greater holds. */
export interface Fact {
  readonly id: string;
  readonly topic: string;
  readonly of: string;
  readonly from: string;
  readonly value: unknown;
}

interface Step<V> {
  readonly from: Day;
  readonly id: string;
  readonly value: V;
}

/**
 * What holds of one thing over time: for a day, the latest step that has begun.
 *
 * @example
 * const people = new Timeline([{ from: dayOf(2026, 6, 1), id: '1', value: 10 }]);
 * [people.at(dayOf(2026, 5, 31)), people.at(dayOf(2026, 6, 8))]; // [undefined, 10]
 */
export class Timeline<V> {
  private readonly steps: readonly Step<V>[];

  constructor(steps: readonly Step<V>[]) {
    this.steps = steps.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  }

  /** The value in force on a day, undefined before the first step. */
  at(day: Day): V | undefined {
    return this.steps.findLast((step) => step.from <= day)?.value;
  }

  /** The newest value, whatever the day. */
  latest(): V | undefined {
    return this.steps.at(-1)?.value;
  }

  /** The day the first step begins. */
  begins(): Day | undefined {
    return this.steps[0]?.from;
  }

  /** Every day from which another value may hold. */
  changes(): readonly Day[] {
    return this.steps.map((step) => step.from);
  }

  /** Every value with the day it was stated from, the newest of a day last: for what may hold beside something else. */
  stated(): readonly { readonly from: Day; readonly value: V }[] {
    return this.steps;
  }
}

type Timelines<T extends Topic> = ReadonlyMap<string, Timeline<FactValue<T>>>;

/**
 * Facts sorted by topic and by what they are about. Who asks brings the reader of the topic; damaged values are left
 * out, and so is what nobody asks for.
 */
export class FactBook {
  private readonly facts = new Map<string, Fact[]>();
  private readonly read = new Map<Topic, ReadonlyMap<string, Timeline<unknown>>>();

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) {
      const topic = this.facts.get(fact.topic);
      if (topic === undefined) this.facts.set(fact.topic, [fact]);
      else topic.push(fact);
    }
  }

  /** All timelines of a topic by what they are about, in the order in which they were first stated. */
  of<T extends Topic>(reader: FactReader<T>): Timelines<T> {
    const known = this.read.get(reader.topic) ?? timelinesOf(this.facts.get(reader.topic) ?? [], reader);
    this.read.set(reader.topic, known);
    // The values were checked by the reader of this topic.
    return known as Timelines<T>;
  }

  /** One timeline; an empty one if nothing was stated. */
  one<T extends Topic>(reader: FactReader<T>, of: string): Timeline<FactValue<T>> {
    return this.of(reader).get(of) ?? NEVER;
  }
}

const NEVER = new Timeline<never>([]);

function timelinesOf(facts: readonly Fact[], reader: FactReader<Topic>): Map<string, Timeline<unknown>> {
  const steps = new Map<string, Step<unknown>[]>();
  for (const { id, of, from, value } of facts) {
    const begins = dayNumberFromText(from);
    if (begins === undefined || !isFields(value) || !reader.reads(value)) continue;
    const subject = steps.get(of) ?? [];
    steps.set(of, subject);
    subject.push({ from: begins, id, value });
  }
  return new Map([...steps].map(([of, subject]) => [of, new Timeline(subject)]));
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
