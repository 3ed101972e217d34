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
const FIGURE = String.raw`^(đủ \d+/\d+ ngày|[+-]?\d[\d.]*(,\d+)?(%| (kWh|m³|tờ|cái|kg|đồng))?)$`;

/**
 * Opens every figure of a page, one after the other, and closes it again; what lies folded is unfolded first. Figures in
 * tables that do not open are named too.
 *
 * @param rows of a table so many rows are walked over: of hundreds of days one is like the other.
 */
export async function walkFigures(page: Page, rows: number): Promise<FigureWalk> {
  await unfold(page);
  return page.evaluate(
    async ({ grounds, figure, most }) => {
      const until = async <T>(found: () => T | undefined | false): Promise<T | undefined> => {
        for (let tries = 0; tries < 250; tries++) {
          const one = found();
          if (one !== undefined && one !== false) return one;
          await new Promise((resolve) => setTimeout(resolve, 20));
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
      const isWalked = (button: Element): boolean => (button.closest('tr')?.sectionRowIndex ?? 0) < most;
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
    { grounds: GROUNDS, figure: FIGURE, most: rows },
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
  await page.waitForTimeout(300);
}
