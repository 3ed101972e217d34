import { dayNumberFromText, type Day } from '../calendar/day.ts';
import { isReadable } from './readable.ts';
import type { FactValue } from './schema.ts';
import { isTopic, type Topic } from './topic.ts';

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

/** What holds of one thing over time: for a day, the latest step that has begun. */
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
}

type Timelines<T extends Topic> = ReadonlyMap<string, Timeline<FactValue<T>>>;

/** Facts sorted by topic and by what they are about; unknown topics and damaged values are left out. */
export class FactBook {
  private readonly topics: ReadonlyMap<Topic, ReadonlyMap<string, Timeline<unknown>>>;

  constructor(facts: Iterable<Fact>) {
    const topics = new Map<Topic, Map<string, Step<unknown>[]>>();
    for (const { id, topic, of, from, value } of facts) {
      const begins = dayNumberFromText(from);
      if (!isTopic(topic) || begins === undefined || !isReadable(topic, value)) continue;
      const subjects = topics.get(topic) ?? new Map<string, Step<unknown>[]>();
      topics.set(topic, subjects);
      const steps = subjects.get(of) ?? [];
      subjects.set(of, steps);
      steps.push({ from: begins, id, value });
    }
    this.topics = mapValues(topics, (subjects) => mapValues(subjects, (steps) => new Timeline(steps)));
  }

  /** All timelines of a topic by what they are about, in the order in which they were first stated. */
  of<T extends Topic>(topic: T): Timelines<T> {
    // The values were checked when they came in.
    return (this.topics.get(topic) ?? NOTHING) as Timelines<T>;
  }

  /** One timeline; an empty one if nothing was stated. */
  one<T extends Topic>(topic: T, of: string): Timeline<FactValue<T>> {
    return this.of(topic).get(of) ?? NEVER;
  }
}

const NOTHING: ReadonlyMap<string, Timeline<unknown>> = new Map();
const NEVER = new Timeline<never>([]);

const mapValues = <K, A, B>(map: ReadonlyMap<K, A>, change: (value: A) => B): Map<K, B> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
