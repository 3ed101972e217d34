/** How long another window may take to let go of a database, in milliseconds. */
const PATIENCE = 3000;

/**
 * A limit to waiting that begins to run when it is told to.
 *
 * @param millis how long it runs.
 */
export function patienceOf(millis: number = PATIENCE): {
  readonly patience: Promise<undefined>;
  readonly runOut: () => void;
} {
  let end = (): void => undefined;
  const patience = new Promise<undefined>((resolve) => (end = () => resolve(undefined)));
  return { patience, runOut: () => void setTimeout(end, millis) };
}
