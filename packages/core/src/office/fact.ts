import * as v from 'valibot';
import { dayNumberFromText, type Day } from '../calendar/day.ts';
import { FACT_VALUES, isTopic, type FactValue, type Topic } from './schema.ts';

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
  private readonly steps: Step<V>[] = [];

  add(step: Step<V>): void {
    this.steps.push(step);
    this.steps.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
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

  /** Every day on which the value may change. */
  changes(): readonly Day[] {
    return this.steps.map((step) => step.from);
  }
}

type Timelines<T extends Topic> = Map<string, Timeline<FactValue<T>>>;

/** Facts sorted by topic and by what they are about; unknown topics and damaged values are left out. */
export class FactBook {
  private readonly topics = new Map<Topic, Map<string, Timeline<unknown>>>();

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) this.add(fact);
  }

  private add({ id, topic, of, from, value }: Fact): void {
    const begins = dayNumberFromText(from);
    if (!isTopic(topic) || begins === undefined || !v.is(FACT_VALUES[topic], value)) return;
    const subjects = this.topics.get(topic) ?? new Map<string, Timeline<unknown>>();
    this.topics.set(topic, subjects);
    const timeline = subjects.get(of) ?? new Timeline<unknown>();
    subjects.set(of, timeline);
    timeline.add({ from: begins, id, value });
  }

  /** All timelines of a topic by what they are about, in the order in which they were first stated. */
  of<T extends Topic>(topic: T): Timelines<T> {
    // The values were checked against the topic's schema when they came in.
    return (this.topics.get(topic) ?? new Map()) as Timelines<T>;
  }

  /** One timeline; an empty one if nothing was stated. */
  one<T extends Topic>(topic: T, of: string): Timeline<FactValue<T>> {
    return this.of(topic).get(of) ?? new Timeline<FactValue<T>>();
  }
}
