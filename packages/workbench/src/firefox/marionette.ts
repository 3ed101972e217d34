import { connect, type Socket } from 'node:net';

/**
 * Firefox's own automation protocol over TCP. It is spoken here by hand because WebDriver BiDi refuses extension pages
 * and geckodriver is not in Debian. A message is its length, a colon and JSON: `[0, id, command, parameters]` there,
 * `[1, id, error, result]` back.
 */
export class Marionette {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private unread: Buffer = Buffer.alloc(0);
  private lastId = 0;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => this.hear(chunk));
  }

  /** Connects to a Firefox that was started with `--marionette`, waiting until it listens. */
  static async connect(port: number, withinMillis = 60_000): Promise<Marionette> {
    const end = Date.now() + withinMillis;
    for (;;) {
      try {
        return new Marionette(await opened(port));
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Sends a command and returns its result. */
  async send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    const id = ++this.lastId;
    const reply = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    this.socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    const [, , error, result] = await reply;
    if (error !== null) throw new Error(`${command}: ${error.message}`);
    return result as T;
  }

  close(): void {
    this.socket.destroy();
  }

  private hear(chunk: Buffer): void {
    this.unread = Buffer.concat([this.unread, chunk]);
    for (;;) {
      const colon = this.unread.indexOf(':');
      if (colon === -1) return;
      const length = Number(this.unread.subarray(0, colon).toString());
      const end = colon + 1 + length;
      if (this.unread.length < end) return;
      const message = JSON.parse(this.unread.subarray(colon + 1, end).toString()) as unknown;
      this.unread = this.unread.subarray(end);
      // The first message is a greeting, not an answer.
      if (Array.isArray(message)) this.answer(message as unknown as Reply);
    }
  }

  private answer(reply: Reply): void {
    this.waiting.get(reply[1])?.(reply);
    this.waiting.delete(reply[1]);
  }
}

type Reply = readonly [1, number, { readonly message: string } | null, unknown];

const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
