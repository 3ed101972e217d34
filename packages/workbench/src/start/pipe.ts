import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * The debugging pipe of a browser started with `--remote-debugging-pipe`: messages in JSON, a zero byte after each, over
 * the process's third and fourth descriptors. Branded Chrome and Edge load an unpacked extension by no other way.
 */
export class DebuggingPipe {
  private readonly to: Writable;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private lastId = 0;

  /** @param browser a process spawned with pipes as descriptors 3 and 4. */
  constructor(browser: ChildProcess) {
    this.to = browser.stdio[3] as Writable;
    const from = browser.stdio[4] as Readable;
    let text = '';
    from.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (text + chunk).split('\0');
      text = messages.pop() ?? '';
      for (const message of messages) this.hear(JSON.parse(message) as Reply);
    });
    // A browser that was closed answers nothing any more; whoever waits is told by the process's exit.
    this.to.on('error', () => undefined);
  }

  /** Sends a command and waits for its answer, at most some seconds: a browser that does not know it may stay silent. */
  async send<T>(method: string, params: object, withinMillis = 20_000): Promise<T> {
    const id = ++this.lastId;
    const reply = await new Promise<Reply>((resolve) => {
      const late = setTimeout(() => resolve({ error: { message: 'no answer' } }), withinMillis);
      this.waiting.set(id, (heard) => {
        clearTimeout(late);
        resolve(heard);
      });
      this.to.write(`${JSON.stringify({ id, method, params })}\0`);
    });
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result as T;
  }

  private hear(reply: Reply): void {
    if (reply.id === undefined) return;
    this.waiting.get(reply.id)?.(reply);
    this.waiting.delete(reply.id);
  }
}
