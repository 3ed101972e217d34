declare const __TRIAL_NOW__: string;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Clock = () => number;

const started = Date.now();

/**
 * The machine's clock. In a trial build (pictures, tests) it starts at the time the build was given and runs on from
 * there.
 */
export const clock: Clock = () =>
  __TRIAL_NOW__ === '' ? Date.now() : Date.parse(__TRIAL_NOW__) + (Date.now() - started);
