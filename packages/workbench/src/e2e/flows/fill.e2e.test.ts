import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook, OTHER, OWN } from './office-book.ts';
import { openPanel } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

it('one click on a missing day of the overview leads to where it is recorded', async () => {
  await beginBook(desk);
  const book = await desk.open('book.html#/tong-quan');
  const way = (department: string) => book.getByRole('link', { name: `05/6: Ghi cho ${department}` }).first();
  await way(OWN).waitFor();
  // Others record for themselves: their days are named and lead nowhere.
  expect(await way(OTHER).count()).toBe(0);
  await way(OWN).click();
  await book.getByText('01/6 - 07/6/2026').first().waitFor();
  await book.goBack();
  await book.getByRole('link', { name: `Hôm nay: Ghi cho ${OWN}` }).click();
  await book.getByText('08/6 - 14/6/2026').first().waitFor();
  await book.close();
});

it('one click beside a missing day of the panel opens the book there', async () => {
  await beginBook(desk);
  const panel = await openPanel(desk);
  await panel.click('main li button', 'Ghi');
  const weeks = (): string | undefined =>
    desk.context
      .pages()
      .map((page) => page.url())
      .find((url) => url.includes('ghi-tuan'));
  expect(await eventually(async () => weeks()?.split('?')[1], 'phong=bao-ve-noi-bo&ngay=2026-06-08')).toBe(
    'phong=bao-ve-noi-bo&ngay=2026-06-08',
  );
});
