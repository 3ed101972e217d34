/** The largest file taken in. A year of quarter-hours of one meter is about one megabyte. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** The most rows taken in at once: five hundred years of days, twenty of hours. */
export const MOST_ROWS = 200_000;

/** The most columns: more is no table that a person made. */
export const MOST_COLUMNS = 256;
