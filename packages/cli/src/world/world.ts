/** Somewhere to write text. */
export interface Sink {
  write(text: string): void;
}

/**
 * Everything a command takes from outside, so that a test can be the terminal, the clock and the dice. Files are real
 * ones, in the test's own folders.
 */
export interface World {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Milliseconds since 1970. `SOXANH_NOW` overrides. */
  readonly clock: () => number;
  readonly random: (count: number) => Uint8Array;
  /** Asks a server; rejects if there is no answer. Called by the commands that share a book, and by no other (law T5). */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the person stands in; `INIT_CWD` overrides, because pnpm runs scripts from the package's folder. */
  readonly cwd: string;
  /** The person's own folder. */
  readonly home: string;
  /** `process.platform`: where settings are kept differs. */
  readonly platform: string;
}
