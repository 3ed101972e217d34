import { parentPort, workerData } from 'node:worker_threads';
import { figureMaker, type FiguresAsk } from '../service/figures.ts';

/** What the thread is told: a page, or that there are no more. */
export type FiguresWord = Uint8Array | 'make';

/** A thread that works figures out: page after page comes in, one file goes out. */
const maker = figureMaker(workerData as FiguresAsk);
// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin; pages have.
parentPort?.on('message', (word: FiguresWord) => {
  if (word === 'make') void maker.make().then((file) => parentPort?.postMessage(file));
  else maker.take(word);
});
