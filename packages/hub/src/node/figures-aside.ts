import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FigureMaker, FiguresAsk } from '../service/figures.ts';
import type { FiguresWord } from './figures-thread.ts';

/**
 * Works figures out on a thread of its own: five years of an office keep a processor busy for seconds, and pushes go on
 * meanwhile.
 */
export function figuresAside(workerData: FiguresAsk): FigureMaker {
  const worker = new Worker(new URL('./figures-thread.ts', import.meta.url), { workerData });
  // A hub that stops waits for its answers, and for nothing else.
  worker.unref();
  // Rejects if the thread fails, even before anybody waits for it.
  const file = once(worker, 'message') as Promise<[string | Uint8Array]>;
  file.catch(() => {});
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; pages have.
  const say = (word: FiguresWord): void => worker.postMessage(word);
  return {
    take: say,
    make: async () => {
      say('make');
      return (await file)[0];
    },
    end: () => void worker.terminate(),
  };
}
