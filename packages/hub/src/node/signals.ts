/** A runner between this program and the terminal passes on what the terminal told both: twice at once is once. */
const SAME_WISH = 1000;

/**
 * Waits until the system or the person at the terminal asks this program to end. Asked again after a while it ends at once.
 *
 * @param reload what a hang-up stands for in a service: read the files again.
 */
export function untilStopped(reload: () => void): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const stop = (): void => {
      const now = performance.now();
      if (asked !== undefined && now - asked > SAME_WISH) process.exit(1);
      asked ??= now;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', reload);
  });
}
