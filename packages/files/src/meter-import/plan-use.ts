import { dayText } from '@soxanh/core';
import type { BookUse, BookUses, Claim } from './book-uses.ts';
import type { MeterDay, MeterSpan } from './meter-file.ts';
import { dayKey, spanKey } from './meter-keys.ts';
import type { PlannedEntry, Planner } from './planner.ts';

/** Plans an amount of one day, with the minutes it was measured in. */
export function planDay(planner: Planner, uses: BookUses, meter: string, found: MeterDay): void {
  const { day, amount, minutes, about } = found;
  planUse(planner, uses, {
    claim: { first: day, last: day, covered: minutes?.covered },
    prefix: dayKey(meter, found),
    amount,
    row: found.row,
    rows: found.rows,
    draft: {
      kind: 'meter-use',
      meter,
      day: dayText(day),
      amount,
      ...(minutes === undefined
        ? {}
        : {
            minutes: {
              of: minutes.of,
              covered: minutes.covered.map(([from, to]): [number, number] => [from, to]),
            },
          }),
      ...(about ? { about: true as const } : {}),
    },
  });
}

/** Plans an amount of several days together. */
export function planSpan(planner: Planner, uses: BookUses, meter: string, found: MeterSpan): void {
  const { first, last, amount, row } = found;
  const draft = { kind: 'meter-use', meter, day: dayText(first), through: dayText(last), amount } as const;
  planUse(planner, uses, {
    claim: { first, last },
    prefix: spanKey(meter, found),
    amount,
    row,
    rows: 1,
    draft,
  });
}

interface FoundUse {
  readonly claim: Claim;
  readonly prefix: string;
  readonly amount: number;
  readonly row: number;
  readonly rows: number;
  readonly draft: PlannedEntry['draft'];
}

function planUse(planner: Planner, uses: BookUses, found: FoundUse): void {
  const { claim, prefix, amount, row, rows } = found;
  if (planner.isPresent(prefix)) return;
  const meeting = uses.meeting(claim);
  if (meeting.length === 1 && meeting.every((use) => saysSame(use, found))) {
    planner.present++;
    return;
  }
  if (!meeting.every((use) => planner.mayReplace(use))) {
    const inBook = meeting.map(({ entry, first, last }) => ({ first, last, amount: entry.amount }));
    planner.refuse(row, rows, {
      kind: 'differs',
      day: claim.first,
      through: claim.last,
      inBook,
      inFile: amount,
    });
    return;
  }
  for (const { entry } of meeting) planner.takeBack(entry.id);
  planner.add(prefix, found.draft, row);
}

/** Somebody wrote the very same by hand. */
const saysSame = ({ entry, first, last }: BookUse, { claim, amount }: FoundUse): boolean =>
  entry.amount === amount &&
  first === claim.first &&
  last === claim.last &&
  JSON.stringify(entry.minutes?.covered) === JSON.stringify(claim.covered);
