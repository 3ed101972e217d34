import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What a browser says: the answer to a command, or an event, which has a method and no number. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * The debugging pipe of a browser started with `--remote-debugging-pipe`: messages in JSON, a zero byte after each, over
 * the process's third and fourth descriptors. Branded Chrome and Edge load an unpacked extension by no other way.
 */
export class DebuggingPipe {
  private readonly to: Writable;
  private readonly waiting = new Map<number, (answer: Message) => void>();
  private readonly listeners = new Map<string, () => void>();
  private lastId = 0;
  private closed = false;

  /** @param browser a process spawned with pipes as descriptors 3 and 4. */
  constructor(browser: ChildProcess) {
    this.to = browser.stdio[3] as Writable;
    const from = browser.stdio[4] as Readable;
    let text = '';
    from.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (text + chunk).split('\0');
      text = messages.pop() ?? '';
      for (const message of messages) this.hear(JSON.parse(message) as Message);
    });
    // A browser that has gone answers nothing any more: whoever waits is told at once.
    from.once('close', () => this.close());
    // Its own end may break first; what that means is said above.
    for (const end of [this.to, from]) end.on('error', () => undefined);
  }

  /**
   * Sends a command and waits for its answer, at most some seconds: a program that is no browser may stay silent.
   *
   * @throws Error with the method and what the browser said, if it refused, stayed silent or has gone.
   */
  async send<T = unknown>(method: string, params: object = {}, withinMillis = 60_000): Promise<T> {
    const id = ++this.lastId;
    const answer = await new Promise<Message>((resolve) => {
      if (this.closed) return resolve(GONE);
      const late = setTimeout(() => resolve(SILENT), withinMillis);
      this.waiting.set(id, (heard) => {
        clearTimeout(late);
        resolve(heard);
      });
      this.to.write(`${JSON.stringify({ id, method, params })}\0`);
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as T;
  }

  /** Whether the browser's end of the pipe is gone: it has ended, or is about to. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Calls back at every event of a kind; one listener a kind. */
  on(method: string, listener: () => void): void {
    this.listeners.set(method, listener);
  }

  private hear(message: Message): void {
    if (message.id === undefined) return this.listeners.get(message.method ?? '')?.();
    this.waiting.get(message.id)?.(message);
    this.waiting.delete(message.id);
  }

  private close(): void {
    this.closed = true;
    for (const answer of this.waiting.values()) answer(GONE);
    this.waiting.clear();
  }
}

const GONE: Message = { error: { message: 'the browser has ended' } };
const SILENT: Message = { error: { message: 'no answer' } };
