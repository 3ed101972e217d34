import { dayOf } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { memorySession } from '../../data/testing/memory-session.ts';
import { NOW, StandInDevices } from '../../models/testing/sharing-worlds.ts';
import { MachinesSection } from './machines-section.tsx';

let root: HTMLElement;
let world: StandInDevices;
beforeEach(async () => {
  root = document.createElement('main');
  document.body.append(root);
  world = new StandInDevices([
    {
      machine: 'm-office',
      label: 'Máy Văn phòng',
      duties: [{ role: 'office' }],
      devices: ['d1'],
      madeAt: NOW,
    },
    {
      machine: 'm-2',
      duties: [
        { role: 'recorder', department: 'bao-ve-noi-bo' },
        { role: 'head', department: 'gone-from-the-list' },
      ],
      devices: ['d2'],
      madeAt: NOW - 1000,
    },
  ]);
  world.waiting = [
    {
      device: 'x',
      entries: 14,
      claims: [{ role: 'recorder', department: 'to-chuc-can-bo' }],
      isRevoked: false,
    },
    { device: 'y', entries: 3, claims: [], isRevoked: true },
  ];
  const { book } = await memorySession({ day: dayOf(2026, 6, 8) });
  render(
    <MachinesSection office={book.office.value} world={{ machines: world, invitations: world }} />,
    root,
  );
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('names no id, also where a department is no longer on the list', async () => {
  await expect.element(page.getByRole('rowheader', { name: /Máy Văn phòng/u })).toBeVisible();
  expect(root.innerText).toContain('Phòng không có trong danh sách');
  expect(root.innerText).not.toMatch(/gone-from-the-list|m-2|bao-ve/u);
});

it('revokes after a confirmation, by the keyboard, and says that what was sent still counts', async () => {
  const button = page.getByRole('button', { name: 'Ngừng quyền của máy: Máy chưa đặt tên' });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(world.asked).toEqual([]);
  await page.getByRole('button', { name: 'Ngừng quyền', exact: true }).click();
  await expect.element(page.getByText(/Lượt ghi máy đã gửi vẫn được tính\./u).first()).toBeVisible();
  expect(world.asked).toEqual(['revoke m-2']);
});

it('takes in a machine of the folder with the duties it claims, or leaves it out', async () => {
  await expect.element(page.getByText(/Có máy mới trong thư mục dùng chung, 14 lượt ghi/u)).toBeVisible();
  await page.getByRole('button', { name: 'Nhận máy', exact: true }).click();
  await expect.element(page.getByText(/Đã nhận máy\./u)).toBeVisible();
  expect(world.asked).toEqual(['accept x']);
});

it('takes in by hand what a revoked machine wrote, and not the machine', async () => {
  await expect.element(page.getByText(/Còn 3 lượt ghi của một máy đã ngừng quyền/u)).toBeVisible();
  await page.getByRole('button', { name: 'Nhận các lượt ghi này' }).click();
  await expect.element(page.getByText(/Các lượt ghi sẽ được gửi lên máy chủ và được tính\./u)).toBeVisible();
  expect(world.asked).toEqual(['stand for y']);
});

it('draws the code as a QR picture that says the very text', async () => {
  const section = page.getByRole('heading', { name: 'Tạo mã kết nối' }).element().parentElement;
  const pick = (at: number, value: string): void => {
    const select = section?.querySelectorAll('select')[at];
    if (select === undefined) throw new Error('No such field');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  pick(1, 'bao-ve-noi-bo');
  await page.getByRole('button', { name: 'Tạo mã kết nối' }).click();
  await expect.element(page.getByText(/Mã hết hạn lúc 15 giờ 00, 09\/6\/2026\./u)).toBeVisible();
  await page.getByRole('button', { name: 'Hiện mã QR' }).click();
  const picture = page.getByRole('img', { name: 'Mã QR của mã kết nối' });
  await expect.element(picture).toBeVisible();
  const text = (page.getByRole('textbox', { name: 'Mã kết nối' }).element() as HTMLTextAreaElement).value;
  const { encode } = await import('uqr');
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flat().filter(Boolean).length;
  expect(picture.element().querySelector('path')?.getAttribute('d')?.match(/M/gu)).toHaveLength(dark);
});

/** Shows the list of an office of sixty machines. */
async function showSixty(
  name: (at: number) => string,
  duties: (at: number) => MachineInfo['duties'],
): Promise<void> {
  world.machines = Array.from({ length: 60 }, (_, at) => ({
    machine: `m-${at}`,
    label: name(at),
    duties: duties(at),
    devices: [`d${at}`],
    madeAt: NOW - at,
  }));
  render(null, root);
  const { book } = await memorySession({ day: dayOf(2026, 6, 8) });
  render(
    <MachinesSection office={book.office.value} world={{ machines: world, invitations: world }} />,
    root,
  );
}

it('has everything in sight where it is narrow, however long the names and the list are', async () => {
  const name = 'Máy của phòng Tổ chức cơ sở đảng, số 1';
  await page.viewport(360, 600);
  await showSixty(
    () => name,
    () => [
      { role: 'recorder', department: 'bao-ve-noi-bo' },
      { role: 'head', department: 'to-chuc-can-bo' },
    ],
  );
  await expect.element(page.getByRole('rowheader', { name }).last()).toBeVisible();
  const frame = root.querySelector('table')?.parentElement;
  expect(frame?.scrollWidth).toBe(frame?.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  // No word of a name is broken: a line has room for several.
  const [first] = root.querySelectorAll('tbody th p');
  expect(first?.getBoundingClientRect().height).toBeLessThan(60);
});

it('tells at the field what is wrong with a name, and forgets it with the next letter', async () => {
  await page.getByRole('button', { name: 'Đổi tên: Máy Văn phòng' }).click();
  const field = page.getByRole('textbox', { name: /^Tên máy/u });
  await field.fill('x'.repeat(41));
  await page.getByRole('button', { name: 'Ghi tên' }).click();
  await expect.element(page.getByText(/dài 41 ký tự, nhiều nhất 40 ký tự/u)).toBeVisible();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('Máy\u200Bx');
  await expect.element(field).not.toHaveAttribute('aria-invalid');
  await page.getByRole('button', { name: 'Ghi tên' }).click();
  await expect.element(page.getByText(/ký tự không nhìn thấy/u)).toBeVisible();
  expect(root.innerText).not.toMatch(/Máy chủ chưa làm được/u);
});

it('leaves a question by Esc, and the keyboard is where it was', async () => {
  for (const deed of ['Đổi tên', 'Ngừng quyền của máy']) {
    const button = page.getByRole('button', { name: `${deed}: Máy Văn phòng` });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: /^(Đóng|Giữ quyền)$/u })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^(Đóng|Giữ quyền)$/u })).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  }
  expect(world.asked).toEqual([]);
});

describe('among many machines one is looked for', () => {
  const rows = (): number => root.querySelectorAll('tbody th').length;
  const field = () => page.getByRole('searchbox', { name: 'Tìm máy' });
  const said = (): string | undefined =>
    [...root.querySelectorAll('output')].map(({ innerText }) => innerText).join();
  beforeEach(() =>
    showSixty(
      (at) => `Máy quầy số ${at}`,
      (at) => [
        at % 10 === 0
          ? { role: 'head', department: 'to-chuc-can-bo' }
          : { role: 'recorder', department: 'bao-ve-noi-bo' },
      ],
    ),
  );

  it('by its name, department or role, and how many there are is said', async () => {
    await expect.element(page.getByText('Tất cả 60 máy.')).toBeVisible();
    const output = root.querySelector('output');
    await field().fill('to chuc can bo');
    await expect.element(page.getByText('Đang hiển thị 6/60 máy.')).toBeVisible();
    expect(rows()).toBe(6);
    // What is read out is what changes in an element that was there.
    expect(root.querySelector('output')).toBe(output);
    await field().fill('số 17 bảo vệ');
    await expect.element(page.getByText('Đang hiển thị 1/60 máy.')).toBeVisible();
    await field().fill('lãnh đạo phòng');
    await expect.element(page.getByText('Đang hiển thị 6/60 máy.')).toBeVisible();
    await field().fill('không đâu');
    await expect.element(page.getByText(/^Không có máy nào có "không đâu"/u)).toBeVisible();
    expect(rows()).toBe(0);
  });

  it('by the keyboard alone, and Esc shows all again', async () => {
    await expect.element(field()).toBeVisible();
    (field().element() as HTMLElement).focus();
    await userEvent.keyboard('quầy số 59');
    await expect.element(page.getByText('Đang hiển thị 1/60 máy.')).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: 'Đổi tên: Máy quầy số 59' })).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Escape}');
    await expect.element(page.getByText('Tất cả 60 máy.')).toBeVisible();
    await expect.element(field()).toHaveFocus();
  });

  it('where it is narrow too, and the one of which something is asked stays', async () => {
    await page.viewport(360, 600);
    await page.getByRole('button', { name: 'Đổi tên: Máy quầy số 5', exact: true }).click();
    await page.getByRole('textbox', { name: /^Tên máy/u }).fill('Máy lễ tân');
    await field().fill('to chuc');
    await expect.element(page.getByText('Đang hiển thị 7/60 máy.')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: /^Tên máy/u })).toHaveValue('Máy lễ tân');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(said()).toBe('Đang hiển thị 7/60 máy.');
  });
});

it('offers no search among few', async () => {
  await expect.element(page.getByRole('rowheader', { name: /Máy Văn phòng/u })).toBeVisible();
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
});
