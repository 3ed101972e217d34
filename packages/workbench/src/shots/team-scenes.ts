import type { Page } from 'playwright';
import { book, popup, type Scene } from './scenes.ts';

/** A newcomer with a code. */
export const JOIN: Scene = {
  ...book,
  name: 'join',
  page: 'book.html',
  ready: 'main h1',
  act: async (page) => {
    await page.getByRole('radio', { name: /Có mã kết nối|With a connection code/u }).check();
    await page.getByRole('textbox', { name: /Mã kết nối|Connection code/u }).waitFor();
  },
};

/** What a connected machine of a department sees: one entry was refused, all others are sent. */
export const SHARING: Scene = {
  ...book,
  name: 'sharing',
  page: 'book.html#/cai-dat',
  ready: '[data-state]',
  // The browser is asked how much room is used: its answer comes last.
  act: (page) =>
    page
      .getByText(/\d [KM]B/)
      .first()
      .waitFor(),
};

/** An entry that two places corrected, where the choice is made. */
export const CONFLICT: Scene = {
  ...book,
  name: 'conflict',
  page: 'book.html#/so-ghi',
  ready: 'main tbody tr',
  act: (page) => page.getByRole('heading', { name: /Hai nơi cùng sửa|Corrected in two places/u }).waitFor(),
};

/** The Office's list of machines, with a code that was just made. */
export const MACHINES: Scene = {
  ...book,
  name: 'machines',
  page: 'book.html#/thiet-lap?phan=may',
  ready: 'main tbody tr',
  act: async (page) => {
    await page.getByRole('combobox', { name: /Phòng|Department/u }).selectOption({ index: 1 });
    await page.getByRole('button', { name: /Tạo mã kết nối|Make the code/u }).click();
    await page.getByRole('button', { name: /Hiện mã QR|Show QR code/u }).click();
    await page.locator('main svg[role=img]').waitFor();
  },
};

/** The popup while the server cannot be reached. */
export const SENDING: Scene = {
  ...popup,
  name: 'popup-sending',
  ready: '[data-state]',
  act: (page: Page) => page.locator('input').first().fill(''),
};

/** What the Office is asked before a machine loses its right. */
export const REVOKE: Scene = {
  ...MACHINES,
  name: 'machines-revoke',
  act: async (page) => {
    await page.getByRole('button', { name: /^(Ngừng quyền của máy|Revoke): Máy quầy/u }).click();
    await page.getByRole('button', { name: /^(Giữ quyền|Keep it)$/u }).waitFor();
  },
};

/** The settings of a machine that has a server and a folder, while the server cannot be reached. */
export const OFFLINE: Scene = { ...SHARING, name: 'sharing-offline' };

/** The journal of a machine that has not sent everything. */
export const PENDING: Scene = {
  ...book,
  name: 'journal-pending',
  page: 'book.html#/so-ghi',
  ready: 'main tbody tr',
  act: (page) =>
    page
      .locator('tbody')
      .getByText(/^(chưa gửi|not sent)/u)
      .first()
      .waitFor(),
};

/** The panel of the same machine. */
export const PENDING_PANEL: Scene = {
  name: 'panel-pending',
  page: 'sidepanel.html',
  width: 400,
  height: 900,
  full: false,
  ready: '[data-state]',
};
