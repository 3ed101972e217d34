import type { Page } from 'playwright';

/** What was found on a page. */
export interface FigureWalk {
  /** How many figures opened. */
  readonly opened: number;
  /** Figures whose dialog did not open, or says nothing of what they rest on. */
  readonly silent: readonly string[];
  /** Figures in tables that cannot be opened at all. */
  readonly closed: readonly string[];
}

/** What a figure may rest on, as the dialogs say it: entries, readings, a rule, the calendar, a factor. */
const GROUNDS = [
  'lượt ghi',
  'chỉ số',
  'lần đọc',
  'phân bổ',
  'quy định',
  'lịch làm việc',
  'theo lịch',
  'hệ số',
];

/** An amount, a ratio or a coverage, as a cell of a table shows it. */
const FIGURE = String.raw`^(đủ \d+/\d+ ngày|\d+/\d+|[+-]?\d[\d.]*(,\d+)?(%| (kWh|m³|tờ|cái|kg|đồng))?)$`;

/** How much of a page is walked over, and how long a figure may take. */
export interface Walk {
  /** So many rows of each body of a table: of hundreds of days one is like the other. */
  readonly rows: number;
  /** The first body of each table alone: a table of many subjects has one for each. */
  readonly firstOnly?: boolean;
  /** Milliseconds a figure may take to open. */
  readonly patience?: number;
}

/**
 * Opens every figure of a page, one after the other, and closes it again; what lies folded is unfolded first. Figures in
 * tables that do not open are named too.
 */
export async function walkFigures(
  page: Page,
  { rows, firstOnly = false, patience = 5000 }: Walk,
): Promise<FigureWalk> {
  await unfold(page);
  return page.evaluate(
    async ({ grounds, figure, most, wait }) => {
      const until = async <T>(found: () => T | undefined | false): Promise<T | undefined> => {
        for (const end = performance.now() + wait; performance.now() < end;) {
          const one = found();
          if (one !== undefined && one !== false) return one;
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        return undefined;
      };
      const open = (): HTMLDialogElement | undefined =>
        [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
      /** What the dialog says, but for its title and its buttons, which lead elsewhere. */
      const said = (dialog: HTMLDialogElement): string => {
        const body = dialog.querySelector(':scope > :last-child')?.cloneNode(true);
        if (!(body instanceof HTMLElement)) return '';
        for (const button of body.querySelectorAll('p > button:not([aria-haspopup])')) button.remove();
        return (body.textContent ?? '').toLowerCase();
      };
      const nameOf = (button: Element): string =>
        button.getAttribute('aria-label') ?? button.textContent ?? '';
      const silent: string[] = [];
      const isWalked = (button: Element): boolean => {
        const row = button.closest('tr');
        const before = row?.closest('tbody')?.previousElementSibling;
        const isNear =
          !most.firstOnly || !(before instanceof HTMLTableSectionElement && before.tagName === 'TBODY');
        return (row?.sectionRowIndex ?? 0) < most.rows && isNear;
      };
      const all = [...document.querySelectorAll<HTMLElement>('main button[aria-haspopup=dialog]')];
      const buttons = all.filter(isWalked);
      for (const button of buttons) {
        button.click();
        const dialog = await until(() => {
          const one = open();
          return one !== undefined && grounds.some((ground) => said(one).includes(ground)) && one;
        });
        if (dialog === undefined) silent.push(nameOf(button));
        open()?.close();
        // Gone, not only closed: what closes tells the page of it a moment later.
        await until(() => document.querySelector('dialog') === null);
      }
      const isFigure = new RegExp(figure, 'u');
      const closed = [...document.querySelectorAll('main td')]
        .filter((cell) => isFigure.test((cell.textContent ?? '').replaceAll('\u00A0', ' ').trim()))
        .filter((cell) => cell.querySelector('button[aria-haspopup=dialog], a') === null)
        // How many days a stretch has is not a figure of use; sums of a column are of what stands above them.
        .filter((cell) => cell.closest('details') === null && cell.closest('[data-sums]') === null)
        .map((cell) => `${cell.closest('tr')?.textContent ?? ''}: ${cell.textContent ?? ''}`);
      return { opened: buttons.length - silent.length, silent, closed };
    },
    { grounds: GROUNDS, figure: FIGURE, most: { rows, firstOnly }, wait: patience },
  );
}

/** Opens what is folded: days of a report, tables of charts. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('main figure button[aria-expanded=false]'))
      button.click();
  });
  // What was folded is drawn when it is unfolded.
  await drawn(page);
}

/** Waits until a page draws no more figures: the same number of them at three looks, a tenth of a second apart. */
export async function drawn(page: Page): Promise<void> {
  let [same, last] = [0, -1];
  while (same < 3) {
    const now = await page.locator('main button[aria-haspopup=dialog]').count();
    same = now === last ? same + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
