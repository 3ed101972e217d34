import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { echoOf, type Sum } from './echo.ts';
import { headingOf, noticesOf } from './heading.ts';
import { askLarge } from './large.ts';
import type { Line, Read } from './line.ts';
import type { LineEntry, LineReading } from './reading.ts';
import { refuse, saidAt, type Scene } from './scene.ts';

/** What is said of one thing, with the words it was said in. */
interface Gathered {
  readonly sum: Sum;
  readonly typed: string;
}

/** Turns parts that are all understood into entries and what is shown of them. */
export function entriesOf(read: readonly Read[], line: Line): LineReading {
  const { scene, department, note, context } = line;
  const { texts, language, day } = scene;
  const gathered = gather(read, scene);
  const sums = gathered.map(({ sum }) => sum);
  if (sums.some(({ amount }) => amount > LARGEST_AMOUNT)) return refuse(texts.tooLarge);
  const nones = read.flatMap(({ part, reading }) =>
    reading.kind === 'none' ? reading.matters.map((matter) => ({ matter, typed: saidAt(scene, part) })) : [],
  );
  const confirmed = nones.filter(({ matter }, at) => nones.findIndex((one) => one.matter === matter) === at);
  const both = confirmed.find(({ matter }) => sums.some(({ parts }) => parts[0].resource === matter));
  if (both !== undefined) return refuse(texts.contradiction(both.matter));
  const large = line.isInsisted ? undefined : askLarge(sums, department, context, scene);
  if (large !== undefined) return large;
  const matters = confirmed.map(({ matter }) => matter);
  const isPaperOnly = matters.length === 0 && sums.every(({ parts }) => parts[0].resource === 'paper');
  const entries: LineEntry[] = [
    ...gathered.map((one) => useEntry(one, department, day)),
    ...confirmed.map(
      ({ matter, typed }) => ({ kind: 'none', department, resource: matter, day, amount: 0, typed }) as const,
    ),
  ];
  return {
    kind: 'understood',
    entries,
    shown: echoOf(sums, matters, headingOf(line, isPaperOnly), language, texts),
    ...(note === '' ? {} : { note }),
    notices: noticesOf(line),
  };
}

/** Parts of one thing are one entry; paper comes first. */
function gather(read: readonly Read[], scene: Scene): Gathered[] {
  const byThing = new Map<string, Gathered>();
  for (const { part, reading } of read) {
    if (reading.kind !== 'amount') continue;
    const key = `${reading.resource}/${reading.item}`;
    const before = byThing.get(key);
    const typed = saidAt(scene, part);
    byThing.set(key, {
      sum: {
        parts: before === undefined ? [reading] : [...before.sum.parts, reading],
        amount: (before?.sum.amount ?? 0) + reading.amount,
      },
      typed: before === undefined ? typed : `${before.typed}, ${typed}`,
    });
  }
  const isPaper = ({ sum }: Gathered): number => (sum.parts[0].resource === 'paper' ? 0 : 1);
  return [...byThing.values()].toSorted((a, b) => isPaper(a) - isPaper(b));
}

function useEntry({ sum, typed }: Gathered, department: string, day: LineEntry['day']): LineEntry {
  const { resource, item } = sum.parts[0];
  return {
    kind: 'use',
    department,
    resource,
    ...(item === undefined ? {} : { item }),
    day,
    amount: sum.amount,
    ...(sum.parts.some(({ about }) => about) ? { about: true } : {}),
    typed,
  };
}
