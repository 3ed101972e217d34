/**
 * Waits until the system or the person at the terminal asks this program to end. A second time means: at once.
 *
 * @param reload what a hang-up stands for in a service: read the files again.
 */
export function untilStopped(reload: () => void): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(1);
      isStopping = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', reload);
  });
}
