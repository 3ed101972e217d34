/** What a regression on temperature must have before anything is said from it. */
export interface TemperatureLimits {
  /** Days with use and temperature. */
  readonly leastDays: number;
  /** Degrees between the 5th and the 95th of a hundred days: days all alike tell nothing of other ones. */
  readonly leastSpread: number;
  /** Days on each side of a change point. */
  readonly leastSideDays: number;
  /** CV(RMSE) above which the fit is too rough. */
  readonly largestCvRmse: number;
  /** The probability below which a slope is believed. */
  readonly significance: number;
}

/**
 * A season of days, five degrees, two working weeks on each side of a change point; a CV(RMSE) of 25 %, between the 15 %
 * that ASHRAE Guideline 14 allows for months and its 30 % for hours; slopes significant at 5 %.
 */
export const TEMPERATURE_LIMITS: TemperatureLimits = {
  leastDays: 90,
  leastSpread: 5,
  leastSideDays: 10,
  largestCvRmse: 0.25,
  significance: 0.05,
};
