import type { Day, Moment, Office } from '@soxanh/core';

/**
 * Whether a counter is taken to have been read before work where nobody says otherwise: today it is until the office's
 * cut-off hour, for at nine in the morning the day's use still lies ahead (law M5); of a day gone by, the evening is read.
 */
export const isReadBefore = (office: Pick<Office, 'cutOff'>, now: Moment, day: Day | undefined): boolean =>
  day === now.day && now.minutes < office.cutOff(now.day);
