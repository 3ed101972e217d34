import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleBook, setMachine } from '../../browser/sample.ts';
import { eventually } from './eventually.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { reportMonth } from './same-everywhere.ts';

const COMMON = 'Lãnh đạo Ban và phần dùng chung';
const FIRST = 'Phòng Tổ chức - Cán bộ';
const SECOND = 'Văn phòng Ban';
const RULE = 'Cách phân bổ, Công tơ điện Tòa nhà số 1';

let desk: FlowDesk;
let page: Page;
beforeAll(async () => {
  desk = await flowDesk();
  page = await openSampleBook(desk);
  await setMachine(desk, { role: 'office' });
});
afterAll(() => desk.close());

/** Opens a part of the set-up by its address, as the list of parts does. */
async function part(name: string): Promise<void> {
  await page.goto(page.url().replace(/#.*$/u, '#/tong-quan'));
  await page.goto(page.url().replace(/#.*$/u, `#/thiet-lap?phan=${name}`));
  await page.locator('nav[aria-label="Phần thiết lập"] [aria-current=page]').waitFor();
}

/** What the report of May says of electricity, whole kWh. */
async function electricity(...departments: readonly string[]): Promise<number[]> {
  const report = await desk.open('book.html#/bao-cao?tu=2026-05-01&den=2026-05-31');
  await report.getByRole('heading', { name: 'Số liệu sử dụng tháng 5/2026' }).waitFor();
  const figures: number[] = [];
  for (const name of departments) {
    await eventually(async () => (await reportMonth(report, name, 'Điện')) !== undefined, true);
    figures.push((await reportMonth(report, name, 'Điện')) ?? Number.NaN);
  }
  await report.close();
  return figures;
}

it('a meter is added, and the resource it counts appears where it is recorded', async () => {
  await part('dien-nuoc');
  await page.getByRole('button', { name: 'Thêm công tơ, đồng hồ' }).click();
  const form = page.getByRole('form', { name: 'Sửa: Thêm công tơ, đồng hồ' });
  await form.getByLabel('Loại').selectOption({ label: 'Bộ đếm trang máy in' });
  await form.getByLabel('Phục vụ', { exact: true }).selectOption({ label: 'Những phòng được chọn' });
  await form.getByRole('button', { name: 'Lưu' }).click();
  // What is wrong is said in words, and nothing typed is lost.
  await form.getByText('Chưa chọn phòng nào được phục vụ').waitFor();
  await form.getByLabel('Tên công tơ, đồng hồ').fill('Bộ đếm máy in tầng 2');
  const served = form.getByRole('group', { name: 'Các phòng được phục vụ' });
  await served.getByLabel(FIRST).check();
  await served.getByLabel(SECOND).check();
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { name: /Bộ đếm máy in tầng 2/u }).waitFor();
  await page.getByText('Chưa khai báo cách phân bổ').waitFor();
  await page.getByRole('button', { name: 'Sửa: Cách phân bổ, Bộ đếm máy in tầng 2' }).click();
  // By area nothing can be shared: nobody said how large the rooms are.
  const rule = page.getByRole('form', { name: 'Sửa: Cách phân bổ, Bộ đếm máy in tầng 2' });
  await rule.getByLabel('Phân bổ', { exact: true }).selectOption({ label: 'theo diện tích' });
  await rule.getByText(`Chưa có diện tích của: ${FIRST}; ${SECOND}`).waitFor();
  await rule.getByLabel('Phân bổ', { exact: true }).selectOption({ label: 'theo số người làm việc' });
  await rule.getByRole('row', { name: `${FIRST} 12 người 545 tờ` }).waitFor();
  await rule.getByRole('row', { name: `${SECOND} 10 người 455 tờ` }).waitFor();
  await rule.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Chưa khai báo cách phân bổ').waitFor({ state: 'detached' });
  await part('noi-dung');
  const row = page.getByRole('row', { name: new RegExp(`^${SECOND}`, 'u') });
  await row.getByText('Theo bộ đếm').waitFor();
  await page.goto(page.url().replace(/#.*$/u, '#/dien-nuoc'));
  await page.getByText('Bộ đếm máy in tầng 2').first().waitFor();
  expect(await page.getByText('Bộ đếm máy in tầng 2').first().isVisible()).toBe(true);
});

it('[A1] [A2] another rule from a day on moves the figures of its days; undone, they are as before', async () => {
  const before = await electricity(COMMON, FIRST, SECOND);
  await part('dien-nuoc');
  await page.getByRole('button', { name: `Sửa: ${RULE}` }).click();
  const form = page.getByRole('form', { name: `Sửa: ${RULE}` });
  await form.getByLabel('Phần dùng chung lấy trước (%)').fill('0');
  await form.getByLabel('Áp dụng từ ngày', { exact: true }).fill('01/5/2026');
  await form.getByText('1.000 kWh trong ngày 01/5/2026 sẽ chia thành').waitFor();
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').last().waitFor();
  const after = await electricity(COMMON, FIRST, SECOND);
  expect(
    [after[0] ?? 0, after[1] ?? 0, after[2] ?? 0].map((now, at) => Math.sign(now - (before[at] ?? 0))),
  ).toEqual([-1, 1, 1]);
  const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
  // Whole kWh of three figures: each may have lost a part of one.
  expect(Math.abs(sum(after) - sum(before))).toBeLessThan(3);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
  expect(await electricity(COMMON, FIRST, SECOND)).toEqual(before);
});

it('a quota is stated for a building and its pace follows; a second one of the same day is refused', async () => {
  await part('dinh-muc');
  const add = page.getByRole('button', { name: 'Thêm định mức' });
  const form = page.getByRole('form', { name: 'Sửa: Thêm định mức' });
  const fill = async (amount: string): Promise<void> => {
    await add.click();
    await form.getByLabel('Đối tượng').selectOption({ label: 'Tòa nhà số 1' });
    await form.getByLabel('Nội dung').selectOption({ label: 'Điện' });
    await form.getByLabel('Định mức (kWh)').fill(amount);
    await form.getByLabel('Từ ngày', { exact: true }).fill('01/5/2026');
    await form.getByLabel('Đến hết ngày', { exact: true }).fill('31/5/2026');
    await form.getByRole('button', { name: 'Lưu' }).click();
  };
  await fill('12.345');
  await page.getByRole('row', { name: /Tòa nhà số 1 Điện .* 12\.345 kWh/u }).waitFor();
  await fill('1');
  await form.getByText('Đã có định mức của đối tượng này').waitFor();
  await form.getByRole('button', { name: 'Đóng' }).click();
  const report = await desk.open('book.html#/bao-cao?tu=2026-05-01&den=2026-05-31');
  const pace = report.locator('article').getByRole('region', { name: 'Định mức', exact: true });
  expect(await eventually(() => pace.getByText('12.345').count(), 1)).toBe(1);
  await report.close();
});

it('a department is closed, and two others are named that go on with its work', async () => {
  await part('phong');
  const card = page.locator('section[aria-labelledby=departments] > div').filter({
    has: page.getByRole('heading', { name: SECOND }),
  });
  await card
    .getByRole('button', { name: /^Sửa: / })
    .first()
    .click();
  const form = page.getByRole('form').first();
  const heirs = form.getByRole('group', { name: 'Các phòng tiếp nhận công việc' });
  expect(await heirs.count()).toBe(0);
  await form.getByLabel('Đang hoạt động').uncheck();
  await heirs.getByLabel(FIRST).check();
  await heirs.getByLabel('Phòng Tổ chức Đảng, đảng viên').check();
  await form.getByRole('button', { name: 'Lưu' }).click();
  await card.getByText(`đã đóng · chuyển cho ${FIRST}; Phòng Tổ chức Đảng, đảng viên`).waitFor();
  // What was stated comes back into the form: one of the two is taken off again.
  await card
    .getByRole('button', { name: /^Sửa: / })
    .first()
    .click();
  await heirs.getByLabel(FIRST).uncheck();
  await form.getByRole('button', { name: 'Lưu' }).click();
  await card.getByText('đã đóng · chuyển cho Phòng Tổ chức Đảng, đảng viên').waitFor();
  expect(await card.getByText(`chuyển cho ${FIRST}`).count()).toBe(0);
});
