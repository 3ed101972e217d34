import type { Page } from 'playwright';
import type { FlowDesk } from '../flows/flow-desk.ts';

/** What people at a machine wrote, told by its amount: none is written twice. */
export interface Written {
  /** Enter was pressed. */
  readonly tried: number[];
  /** The screen said that it was logged. */
  readonly saved: number[];
}

/**
 * Two windows log one line after another, a third presses "Gửi ngay", and a fourth shows the book, until the browser is
 * gone.
 *
 * @returns `ended`, once none of them asks the browser for anything any more.
 */
export async function deskAtWork(
  desk: FlowDesk,
  { tried, saved }: Written,
): Promise<{ readonly ended: Promise<unknown> }> {
  const log = async (page: Page): Promise<void> => {
    for (;;) {
      const amount = 1001 + tried.length;
      tried.push(amount);
      const sheets = `${amount.toLocaleString('vi-VN')} tờ`;
      await page.getByRole('textbox', { name: 'Ghi nhanh' }).fill(`${amount} tờ`);
      await page.getByText(`Giấy: ${sheets}`).first().waitFor();
      await page.getByText('Nhấn Enter để ghi.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(`Đã ghi ${sheets}`).first().waitFor();
      saved.push(amount);
    }
  };
  const send = async (page: Page): Promise<void> => {
    for (;;) await page.getByRole('button', { name: 'Gửi ngay' }).click();
  };
  // A turn of sending waits for those before it, and what is fast here is not what is asked.
  desk.context.setDefaultTimeout(120_000);
  const [first, second, settings, book] = await Promise.all(
    ['popup.html', 'popup.html', 'book.html#/cai-dat', 'book.html#/so-ghi'].map((page) => desk.open(page)),
  );
  if (!first || !second || !settings || !book) throw new Error('Impossible: four pages were opened');
  const works = [untilGone(first, log), untilGone(second, log), untilGone(settings, send)];
  return { ended: Promise.all(works) };
}

/** What is asked of a browser that is gone fails; anything else is what the test is there to see, with what was shown. */
async function untilGone(page: Page, work: (page: Page) => Promise<void>): Promise<void> {
  try {
    await work(page);
  } catch (error) {
    if (/has been closed|crashed/u.test(String(error))) return;
    throw new Error(`${String(error)}\nThe page shows:\n${await page.innerText('body')}`, { cause: error });
  }
}
