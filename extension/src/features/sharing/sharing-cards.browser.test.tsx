import { dayOf, err, must, ok } from '@soxanh/core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { memorySession } from '../../data/testing/memory-session.ts';
import { ALONE, CONNECTED, NOW, StandInSharing } from '../../models/testing/sharing-worlds.ts';
import { LanguageContext } from '../../ui/language.ts';
import { SharingCards } from './sharing-cards.tsx';

const SECRET = 'A'.repeat(22);
const DUTIES = must(CONNECTED.hub, 'it is connected').duties;
let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(world: StandInSharing): Promise<StandInSharing> {
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  render(<SharingCards session={session} world={world} />, root);
  await expect.element(page.getByRole('heading', { name: 'Thư mục dùng chung' })).toBeVisible();
  return world;
}

it('connects by the keyboard alone; what is wrong with a code is said at its field, and the code stays', async () => {
  const world = await show(new StandInSharing());
  world.answer = ok({ office: 'Ban Tổ chức Tỉnh ủy', duties: DUTIES });
  const field = page.getByRole('textbox', { name: 'Mã kết nối' });
  await field.fill('https://so-xanh.co-quan.example/moi#b1.');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveValue('https://so-xanh.co-quan.example/moi#b1.');
  await field.fill(`https://so-xanh.co-quan.example/moi#b1.${SECRET}`);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/Đã kết nối máy chủ Sổ Xanh của Ban Tổ chức Tỉnh ủy\./u)).toBeVisible();
  await expect.element(page.getByText(/Đã gửi hết/u)).toBeVisible();
});

it('asks before a whole book is sent, and says why it could not be', async () => {
  const world = await show(new StandInSharing());
  world.answer = err({ kind: 'disk' });
  await page.getByRole('textbox', { name: 'Mã kết nối' }).fill(`https://hub.example/moi#*.${SECRET}`);
  await page.getByRole('button', { name: 'Kết nối' }).click();
  await expect.element(page.getByText(/75\.000 lượt ghi sẽ được gửi/u)).toBeVisible();
  expect(world.asked).toEqual([]);
  await page.getByRole('button', { name: 'Đưa sổ đang mở lên máy chủ' }).click();
  await expect.element(page.getByText(/sắp hết chỗ lưu/u)).toBeVisible();
});

it('tells since when the folder and the server are not reached, and which file was edited', async () => {
  const hours = 3_600_000;
  const folder = {
    name: 'Chung',
    is: 'gone',
    since: NOW - 26 * hours,
    edited: ['000001-000120.jsonl'],
  } as const;
  const world = new StandInSharing({
    ...CONNECTED,
    sending: { kind: 'offline', since: NOW - hours, count: 3 },
    folder,
  });
  await show(world);
  await expect
    .element(page.getByText(/Chưa kết nối được từ 14 giờ 00; còn 3 lượt ghi chưa gửi/u))
    .toBeVisible();
  await expect
    .element(page.getByText(/Không thấy thư mục "Chung" từ 13 giờ 00, 07\/6\/2026\./u))
    .toBeVisible();
  await expect.element(page.getByText(/Tệp 000001-000120\.jsonl trong thư mục/u)).toBeVisible();
  world.become({ ...world.current, ...ALONE, folder: { ...folder, is: 'ask' } });
  await page.getByRole('button', { name: 'Cho phép lại' }).click();
  expect(world.asked).toEqual(['allow']);
});

it('offers no folder where the browser has none', async () => {
  await show(new StandInSharing(ALONE, false));
  await expect.element(page.getByText(/Firefox không mở được thư mục\./u)).toBeVisible();
  expect(page.getByRole('button', { name: 'Chọn thư mục dùng chung' }).elements()).toHaveLength(0);
});

it('[T5] shows the very lines that would be sent', async () => {
  const world = new StandInSharing({ ...CONNECTED, sending: { kind: 'waiting', count: 1 } });
  world.lines = ['{"v":1,"kind":"use","amount":20}'];
  await show(world);
  await page.getByRole('button', { name: 'Xem trước đúng những gì sẽ gửi' }).click();
  await expect
    .element(page.getByRole('region', { name: 'Các dòng sẽ gửi' }))
    .toHaveTextContent('{"v":1,"kind":"use","amount":20}');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('says that the office has set another server, and takes a code of that one', async () => {
  const ours = 'https://may-chu-co-quan.example';
  const hub = { ...must(CONNECTED.hub, 'it is connected'), duties: [{ role: 'office' }] as const, ours };
  const world = await show(
    new StandInSharing({ ...CONNECTED, hub, sending: { kind: 'needs', what: 'server', count: 2 } }),
  );
  await expect
    .element(page.getByText(/cơ quan quy định dùng máy chủ https:\/\/may-chu-co-quan\./u))
    .toBeVisible();
  await expect.element(page.getByText(/nên tạm dừng gửi/u)).toBeVisible();
  // Nobody is led to questions that are not asked.
  expect(page.getByRole('link', { name: 'Máy và mã kết nối' }).elements()).toHaveLength(0);
  world.answer = ok({ office: 'Ban Tổ chức Tỉnh ủy', duties: DUTIES });
  await page.getByRole('textbox', { name: 'Mã kết nối' }).fill(`${ours}/moi#b1.${SECRET}`);
  await page.getByRole('button', { name: 'Kết nối' }).click();
  await expect.element(page.getByText(/Đã gửi hết/u)).toBeVisible();
  expect(root.innerText).not.toMatch(/quy định/u);
});

it('says that the profile was copied until somebody has read it, and again when it happens again', async () => {
  const world = await show(new StandInSharing({ ...CONNECTED, cloned: true }));
  const said = page.getByText(/Hồ sơ của máy này đã bị sao chép/u);
  await expect.element(said).toBeVisible();
  await page.getByRole('button', { name: 'Đã biết' }).click();
  await expect.element(said).not.toBeInTheDocument();
  expect(world.asked).toEqual(['know']);
  world.become({ ...CONNECTED, cloned: true });
  await expect.element(said).toBeVisible();
});

it('says of a folder what is wrong with it and what to press, once', async () => {
  const folder = { name: 'Chung', edited: [] } as const;
  const world = new StandInSharing({ ...ALONE, folder: { ...folder, is: 'ask' } });
  world.folder = err({ kind: 'not-writable' });
  await show(world);
  await expect.element(page.getByText(/Nhấn "Cho phép lại"/u)).toBeVisible();
  world.become({ ...ALONE, folder: { ...folder, is: 'not-writable', since: NOW } });
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click();
  await expect.element(page.getByText(/Không ghi được vào thư mục "Chung"/u)).toBeVisible();
  expect(root.innerText).not.toMatch(/Không thấy|Không ghi được vào thư mục này|hai lần/u);
  expect(root.innerText).toMatch(/tự gửi khi thư mục dùng lại được/u);
  // Where a server takes what is recorded, nothing waits for the folder.
  world.become({ ...CONNECTED, folder: { ...folder, is: 'not-writable', since: NOW } });
  await expect.element(page.getByText(/Việc gửi qua máy chủ không bị ảnh hưởng/u)).toBeVisible();
  expect(root.innerText).not.toMatch(/tự gửi khi thư mục/u);
  world.become({ ...ALONE, folder: { ...folder, is: 'full', since: NOW } });
  await expect.element(page.getByText(/Thư mục "Chung" hết chỗ/u)).toBeVisible();
  world.become({ ...ALONE, folder: { ...folder, is: 'failed', since: NOW } });
  await expect.element(page.getByText(/Chưa đọc, ghi được thư mục "Chung"/u)).toBeVisible();
});

it('tells entries that came back from a profile that was copied', async () => {
  await show(new StandInSharing({ ...CONNECTED, broughtBack: true }));
  await expect.element(page.getByText(/lấy lại từ bản giữ thứ hai/u)).toBeVisible();
  expect(root.innerText).not.toMatch(/sao chép sang máy khác/u);
});

it('has a place for the next code where the machine was connected on this very page and turned away since', async () => {
  const world = await show(new StandInSharing());
  world.answer = ok({ office: 'Ban Tổ chức Tỉnh ủy', duties: DUTIES });
  const field = page.getByRole('textbox', { name: 'Mã kết nối' });
  await field.fill(`https://hub.example/moi#b1.${SECRET}`);
  await page.getByRole('button', { name: 'Kết nối' }).click();
  await expect.element(page.getByText(/Đã gửi hết/u)).toBeVisible();
  await expect.element(field).not.toBeInTheDocument();
  world.become({ ...CONNECTED, sending: { kind: 'needs', what: 'code', count: 0 } });
  await expect.element(field).toBeVisible();
  expect(root.innerText).not.toMatch(/Đã kết nối máy chủ/u);
});

it('counts in words of the language: one is one, and thousands are told apart', async () => {
  const world = new StandInSharing({
    ...CONNECTED,
    sending: { kind: 'waiting', count: 12_345 },
    waiting: 1,
    orphans: 2000,
  });
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  const shown = async (language: 'vi' | 'en'): Promise<string> => {
    render(
      <LanguageContext.Provider value={language}>
        <SharingCards session={session} world={world} />
      </LanguageContext.Provider>,
      root,
    );
    await expect
      .element(page.getByText(language === 'vi' ? /^Còn 12\.345 lượt ghi/u : /^12,345 entries not/u))
      .toBeVisible();
    return root.innerText;
  };
  expect(await shown('vi')).toMatch(/2\.000 lượt ghi có trên máy này/u);
  const english = await shown('en');
  expect(english).toMatch(/counted yet: 1 entry\./u);
  expect(english).toMatch(/not on the server: 2,000 entries\./u);
});

it('has every text under one edge where it is narrow', async () => {
  await page.viewport(320, 900);
  await show(new StandInSharing({ ...CONNECTED, sending: { kind: 'waiting', count: 1 } }));
  const edge = (name: string): number => {
    const button = page.getByRole('button', { name }).element();
    const box = getComputedStyle(button);
    const isQuiet = box.borderTopColor === 'rgba(0, 0, 0, 0)';
    return button.getBoundingClientRect().left + (isQuiet ? Number.parseFloat(box.paddingLeft) : 0);
  };
  expect(Math.abs(edge('Xem trước đúng những gì sẽ gửi') - edge('Gửi ngay'))).toBeLessThan(2);
});
