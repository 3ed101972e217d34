import { pageAddress, type Desk } from '../../browser/launch.ts';
import { Surface } from '../../browser/surface.ts';

/** Waits until the surface shows a text. */
export const shows = (surface: Surface, text: string): Promise<void> =>
  surface.until(`document.body?.innerText.includes(${JSON.stringify(text)})`);

/** The popup that the extension itself opens. */
export const openedPopup = (desk: Desk): Promise<Surface> =>
  Surface.find(desk.browser, pageAddress('popup.html'));

/** The popup with the keyboard in its line. */
export async function popupLine(desk: Desk): Promise<Surface> {
  const popup = await desk.popup();
  await popup.until(`document.activeElement?.matches('input[aria-label="Ghi nhanh"]')`);
  return popup;
}

/** What stands in the line. */
export const lineText = (popup: Surface): Promise<string> =>
  popup.evaluate<string>(`document.querySelector('input[aria-label="Ghi nhanh"]').value`);

/** Types a line and waits for what it is understood as (law Q4), then saves it by Enter. */
export async function typeAndSave(popup: Surface, line: string, understood: string): Promise<void> {
  await popup.type(line);
  await shows(popup, understood);
  await shows(popup, 'Nhấn Enter để ghi.');
  await popup.press('Enter');
  await shows(popup, 'Đã ghi');
}

/** The popup turned to the week, with the keyboard in the grid. */
export async function popupWeek(desk: Desk): Promise<Surface> {
  const popup = await desk.popup();
  await popup.click('button', 'Ghi theo tuần');
  await popup.until(`document.activeElement?.matches('[data-column]')`);
  return popup;
}

/** The popup's week before this one. */
export async function lastWeek(popup: Surface): Promise<void> {
  await popup.click('button[aria-label="Tuần trước"]');
  await shows(popup, 'tuần 01/6 - 07/6/2026');
}

/** A field of the grid, as an expression: the day counted from 0; past the days the row of the whole week. */
export const cellOf = (column: 'paper' | 'plastic', row: number): string =>
  `document.querySelectorAll('[data-column=${column}]')[${row}]`;
