import type { FactDraft } from '../office/fact-draft.ts';

const fact = (topic: string, of: string, from: string, value: FactDraft['value']): FactDraft => ({
  topic,
  of,
  from,
  value,
});

/** The book was opened that day: nothing is expected before it. */
const OPENED = '2024-12-13';
/** The other three meters are in the book from here on. */
const MORE_METERS = '2026-01-01';

const department = (id: string, name: string, building: string): FactDraft[] => [
  fact('department', id, OPENED, { name, building }),
  fact('expect', `${id}/plastic`, OPENED, { every: 'never' }),
];
const people = (id: string, from: string, count: number): FactDraft =>
  fact('head-count', id, from, { people: count });

const meter = (
  id: string,
  from: string,
  building: string,
  value: Readonly<Record<string, string | number>>,
): FactDraft[] => [
  fact('meter', id, from, { name: id, building, digits: 5, ...value }),
  fact('allocation', id, from, { by: 'head-count', common: 2000 }),
];
const ELECTRICITY = { resource: 'electricity', multiplier: '20', decimals: 2 };
const WATER = { resource: 'water', decimals: 1 };

/** What the office of the worked year states of itself; its people are made up. */
export const OFFICE_FACTS: readonly FactDraft[] = [
  fact('office', 'office', OPENED, { name: 'Ban Tổ chức' }),
  fact('building', 'toa-nha-1', OPENED, { name: 'Tòa nhà số 1' }),
  fact('building', 'toa-nha-2', OPENED, { name: 'Tòa nhà số 2' }),
  ...department('to-chuc-can-bo', 'Phòng Tổ chức - Cán bộ', 'toa-nha-1'),
  ...department('van-phong', 'Văn phòng Ban', 'toa-nha-1'),
  ...department('to-chuc-dang', 'Phòng Tổ chức Đảng, đảng viên', 'toa-nha-2'),
  ...department('bao-ve-noi-bo', 'Phòng Bảo vệ chính trị nội bộ', 'toa-nha-2'),
  fact('department', 'dung-chung', OPENED, { name: 'Lãnh đạo Ban và phần dùng chung', kind: 'shared' }),
  people('to-chuc-can-bo', OPENED, 12),
  people('van-phong', OPENED, 10),
  people('van-phong', '2026-07-01', 9),
  people('to-chuc-dang', OPENED, 11),
  people('bao-ve-noi-bo', OPENED, 8),
  people('bao-ve-noi-bo', '2026-01-01', 9),
  people('bao-ve-noi-bo', '2026-07-01', 10),
  ...meter('dien-1', OPENED, 'toa-nha-1', ELECTRICITY),
  ...meter('dien-2', MORE_METERS, 'toa-nha-2', ELECTRICITY),
  ...meter('nuoc-1', MORE_METERS, 'toa-nha-1', WATER),
  ...meter('nuoc-2', MORE_METERS, 'toa-nha-2', WATER),
];

/** The same calendar without the Saturday that was worked for Monday 31 August. */
export const NOT_SWAPPED: readonly FactDraft[] = [
  fact('calendar', '2026-08-22', OPENED, { is: 'off' }),
  fact('calendar', '2026-08-31', OPENED, { is: 'working' }),
];
