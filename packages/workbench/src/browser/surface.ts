import type { CDPSession } from 'playwright';

/**
 * A surface of the browser that is no tab: the toolbar's popup or the side panel. Playwright lists neither, but both
 * are debugging targets, so this speaks to them over the browser's own connection: the same clicks, keys and pictures
 * a person would make and see.
 */
export class Surface {
  private readonly browser: CDPSession;
  private readonly session: string;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private lastId = 0;
  private isGone = false;

  private constructor(browser: CDPSession, session: string) {
    this.browser = browser;
    this.session = session;
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const reply = JSON.parse(message) as Reply;
      if (reply.id === undefined) return;
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
    // A surface that is gone answers nothing more: whoever waits must be told.
    browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId !== session) return;
      this.isGone = true;
      for (const answer of this.waiting.values()) answer(GONE);
      this.waiting.clear();
    });
  }

  /** Whether there is a surface whose address contains a text. */
  static async isOpen(browser: CDPSession, address: string): Promise<boolean> {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.some(({ type, url }) => type === 'page' && url.includes(address));
  }

  /** Attaches to the target whose address contains a text, waiting until there is one. */
  static async find(
    browser: CDPSession,
    address: string,
    kind: 'page' | 'service_worker' = 'page',
    withinMillis = 15_000,
  ): Promise<Surface> {
    const end = Date.now() + withinMillis;
    for (;;) {
      const { targetInfos } = await browser.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === kind && url.includes(address));
      if (target !== undefined) {
        const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId });
        return new Surface(browser, sessionId);
      }
      if (Date.now() > end) throw new Error(`No ${kind} with the address ${address} appeared`);
      await pause(50);
    }
  }

  /** Evaluates an expression in the page and returns its value, awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const result = await this.send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (result.exceptionDetails !== undefined) {
      throw new Error(result.exceptionDetails.exception?.description ?? result.exceptionDetails.text);
    }
    return result.result.value as T;
  }

  /** Waits until an expression is true in the page. */
  async until(expression: string, withinMillis = 15_000): Promise<void> {
    const end = Date.now() + withinMillis;
    // While the page is being made there may be nothing yet to ask.
    const asked = `(() => { try { return Boolean(${expression}); } catch { return false; } })()`;
    while (!(await this.evaluate<boolean>(asked))) {
      if (Date.now() > end)
        throw new Error(`Not so within ${withinMillis} ms: ${expression}\n${await this.text()}`);
      await pause(30);
    }
  }

  /**
   * Clicks the middle of the first element that matches and shows the text, as a mouse does: once it stands still and
   * nothing lies over it, for a hand also waits until what it aims at has stopped moving.
   */
  async click(selector: string, showing = ''): Promise<void> {
    const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.textContent.includes(${JSON.stringify(showing)}))`;
    await this.until(find);
    const at = await this.settled(find);
    const mouse = { ...at, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    // The click may have closed the surface: then nobody is there to answer.
    await this.sendLast('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  }

  /** Where the middle of an element is, once it has stood still for some looks and would get the click. */
  private async settled(find: string, withinMillis = 15_000): Promise<{ x: number; y: number }> {
    const look = `(() => {
      const e = ${find};
      if (e === undefined) return null;
      e.scrollIntoView({ block: 'nearest' });
      const r = e.getBoundingClientRect();
      const at = { x: r.x + r.width / 2, y: r.y + r.height / 2 };
      return e.contains(document.elementFromPoint(at.x, at.y)) ? at : null;
    })()`;
    const end = Date.now() + withinMillis;
    let last: { x: number; y: number } | null = null;
    for (let still = 0; ;) {
      const at = await this.evaluate<{ x: number; y: number } | null>(look);
      still = at !== null && at.x === last?.x && at.y === last.y ? still + 1 : 0;
      // A popup on a busy machine pauses while it is laid out anew.
      if (at !== null && still === 3) return at;
      if (Date.now() > end) throw new Error(`Never still, or always covered: ${find}\n${await this.text()}`);
      last = at;
      await pause(30);
    }
  }

  /** Types a text where the focus is. */
  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  /** Presses a key, such as `Enter`, `Tab`, `Escape`, `1` or `Alt+1`. */
  async press(stroke: string): Promise<void> {
    const [key = '', ...held] = stroke.split('+').toReversed();
    const modifiers = held.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
    const windowsVirtualKeyCode = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const code = /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key;
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const isText = text !== undefined && held.length === 0;
    // What a stroke does to text is decided outside the page; the protocol wants it named.
    const commands = stroke === 'Control+a' ? ['selectAll'] : [];
    const event = { key, code, windowsVirtualKeyCode, modifiers, commands };
    await this.send('Input.dispatchKeyEvent', {
      type: isText ? 'keyDown' : 'rawKeyDown',
      ...event,
      ...(isText ? { text } : {}),
    });
    // The key may have closed the surface: then nobody is there to see it go up.
    await this.sendLast('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** All text on the surface. */
  text(): Promise<string> {
    return this.evaluate<string>('document.body.innerText');
  }

  /** A picture of the surface as a PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  /** Sends a command that may be the last the surface gets. */
  private async sendLast(method: string, params: object): Promise<void> {
    try {
      await this.send(method, params);
    } catch (error) {
      // The browser may know before it tells: it then knows no such session any more.
      if (!this.isGone && !/no session/i.test(String(error))) throw error;
    }
  }

  /** Sends a command of the debugging protocol to the surface. */
  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    if (this.isGone) throw new Error(`${method}: ${GONE.error.message}`);
    const id = ++this.lastId;
    const reply = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { sessionId: this.session, message });
    const { result, error } = await reply;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const GONE = { error: { message: 'the surface was closed' } } as const satisfies Reply;

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  ArrowLeft: 37,
  ArrowRight: 39,
};

/** As the debugging protocol counts them. */
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 };

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
