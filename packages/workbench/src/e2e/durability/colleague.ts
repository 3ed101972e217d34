import { setTimeout as wait } from 'node:timers/promises';
import { linesOf, RECORDER, testPen } from '../../../../hub/src/http/testing/test-pen.ts';
import type { NetMachine } from '../../../../hub/src/node/testing/hub-process.ts';

/** Another machine of the book, which logs without a pause, so that there is always something to take in. */
export interface Colleague {
  /** Lines that the hub said it had. */
  readonly acknowledged: readonly string[];
  /** The hub's log from its first line on, as far as it goes now. */
  log(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Less often than the rate limit lets it. */
const PAUSE = 200;

export function colleagueAtWork({ link, device }: NetMachine): Colleague {
  const acknowledged: string[] = [];
  const state = { isOver: false };
  const pen = testPen(device);
  const write = async (): Promise<void> => {
    while (!state.isOver) {
      const lines = linesOf([pen.use(RECORDER)]);
      const pushed = await link.push({ protocol: 1, device }, lines);
      if (!pushed.ok || pushed.value.answers[0]?.is !== 'stored') {
        throw new Error(`Not stored: ${JSON.stringify(pushed)}`);
      }
      acknowledged.push(...lines);
      await wait(PAUSE);
    }
  };
  const writing = write();
  return {
    acknowledged,
    stop: () => {
      state.isOver = true;
      return writing;
    },
    log: async () => {
      const lines: string[] = [];
      for (let [after, more] = ['', true]; more;) {
        const page = await link.pull({ after, high: '', limit: 5000, wait: 0 });
        if (!page.ok) throw new Error(`Not pulled: ${JSON.stringify(page.error)}`);
        lines.push(...page.value.lines);
        ({ cursor: after, more } = page.value.head);
      }
      return lines;
    },
  };
}
