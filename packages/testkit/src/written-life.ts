import { addDays, dayText, type Day, type EntryDraft } from '@soxanh/core';
import { roundOf, type Given, type RandomMeter, type Visit } from './random-meter.ts';

/** What people write down of a life, the first of whose days is `first`. */
export function writtenOf(meter: string, first: Day, life: RandomMeter): EntryDraft[] {
  const drafts: EntryDraft[] = life.given.map((given) => givenDraft(meter, first, given));
  const round = roundOf(life);
  let counter = life.start;
  // How far below its end the old counter can have been read: down to where it was seen last, or to where it went round.
  let [since, isSeen] = [0, false];
  const tell = (event: EntryDraft): void => {
    drafts.push(...(life.isToldTwice ? [event, event] : [event]));
  };
  for (let at = 0; at <= life.daily.length; at++) {
    const visit = life.visits.get(at);
    if (visit !== undefined) {
      const seen = { meter, counter, since, decimals: life.decimals };
      for (const draft of readingsAt(seen, addDays(first, at), visit)) drafts.push(draft);
      for (const event of eventsAt(seen, addDays(first, at), visit)) tell(event);
      [since, isSeen] = [0, true];
    }
    if (visit?.kind === 'replaced') counter = visit.start;
    const used = life.daily[at] ?? 0;
    if (counter + used >= round && life.declares)
      tell({ kind: 'meter-event', meter, day: dayText(addDays(first, at)), event: 'rolled-over' });
    counter = (counter + used) % round;
    since = isSeen ? Math.min(since + used, counter) : 0;
  }
  return drafts;
}

const givenDraft = (meter: string, first: Day, { at, days, amount, isAbout }: Given): EntryDraft => ({
  kind: 'meter-use',
  meter,
  day: dayText(addDays(first, at)),
  ...(days > 1 ? { through: dayText(addDays(first, at + days - 1)) } : {}),
  amount,
  ...(isAbout ? { about: true as const } : {}),
});

interface Seen {
  readonly meter: string;
  readonly counter: number;
  readonly since: number;
  readonly decimals: number;
}

const placeOf = (meter: string, next: Day, { before }: Visit) =>
  before
    ? { meter, day: dayText(next), moment: 'before' as const }
    : { meter, day: dayText(addDays(next, -1)) };

function readingsAt({ meter, counter, since, decimals }: Seen, next: Day, visit: Visit): EntryDraft[] {
  const read = (steps: number): EntryDraft => ({
    kind: 'reading',
    ...placeOf(meter, next, visit),
    value: counterText(steps, decimals),
  });
  switch (visit.kind) {
    case 'read':
      return [read(counter)];
    case 'misread':
      return [read(counter + 12_345)];
    case 'replaced':
      return visit.readBelow === undefined ? [] : [read(counter - Math.min(visit.readBelow, since))];
    case 'multiplier':
      return [];
  }
}

function eventsAt({ meter, counter, decimals }: Seen, next: Day, visit: Visit): EntryDraft[] {
  const on = placeOf(meter, next, visit);
  const value = counterText(counter, decimals);
  switch (visit.kind) {
    case 'read':
      return [];
    case 'misread':
      return [{ kind: 'meter-event', event: 're-read', ...on, value }];
    case 'replaced': {
      const start = counterText(visit.start, decimals);
      return [{ kind: 'meter-event', event: 'replaced', ...on, final: value, start }];
    }
    case 'multiplier':
      return [{ kind: 'meter-event', event: 'multiplier', ...on, value, multiplier: visit.multiplier }];
  }
}

function counterText(steps: number, decimals: number): string {
  if (decimals === 0) return String(steps);
  const unit = 10 ** decimals;
  return `${Math.floor(steps / unit)}.${String(steps % unit).padStart(decimals, '0')}`;
}
