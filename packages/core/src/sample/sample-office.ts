import type { FactDraft } from '../office/fact-draft.ts';

const OFFICE_NAME = 'Ban Tổ chức Tỉnh ủy';

interface SampleDepartment {
  readonly id: string;
  readonly name: string;
  readonly building: string;
  readonly people: number;
  readonly short: readonly string[];
}

/** The four departments of the sample. Their head-counts are made up. */
export const SAMPLE_DEPARTMENTS: readonly SampleDepartment[] = [
  {
    id: 'to-chuc-can-bo',
    name: 'Phòng Tổ chức - Cán bộ',
    building: 'toa-nha-1',
    people: 12,
    short: ['TCCB'],
  },
  { id: 'van-phong', name: 'Văn phòng Ban', building: 'toa-nha-1', people: 10, short: ['VP', 'Văn phòng'] },
  {
    id: 'to-chuc-dang',
    name: 'Phòng Tổ chức Đảng, đảng viên',
    building: 'toa-nha-2',
    people: 11,
    short: ['TCĐ'],
  },
  {
    id: 'bao-ve-noi-bo',
    name: 'Phòng Bảo vệ chính trị nội bộ',
    building: 'toa-nha-2',
    people: 9,
    short: ['BVNB'],
  },
];

/** The meters of the sample office: one of electricity and one of water in each building, shared by its departments. */
export const SAMPLE_METERS = [
  {
    id: 'dien-1',
    name: 'Công tơ điện Tòa nhà số 1',
    resource: 'electricity',
    building: 'toa-nha-1',
    multiplier: '20',
    digits: 5,
    decimals: 1,
    register: '1.8.0',
  },
  {
    id: 'dien-2',
    name: 'Công tơ điện Tòa nhà số 2',
    resource: 'electricity',
    building: 'toa-nha-2',
    multiplier: '20',
    digits: 5,
    decimals: 1,
    register: '1.8.0',
  },
  {
    id: 'nuoc-1',
    name: 'Đồng hồ nước Tòa nhà số 1',
    resource: 'water',
    building: 'toa-nha-1',
    digits: 5,
    decimals: 1,
  },
  {
    id: 'nuoc-2',
    name: 'Đồng hồ nước Tòa nhà số 2',
    resource: 'water',
    building: 'toa-nha-2',
    digits: 5,
    decimals: 1,
  },
] as const;

/**
 * The sample office: two buildings, four departments, the receiver of what no department uses, and the youth union,
 * which uses nothing.
 *
 * @param from `YYYY-MM-DD`, the first day of the book.
 */
export function sampleOfficeFacts(from: string): FactDraft[] {
  const fact = (topic: string, of: string, value: FactDraft['value']): FactDraft => ({
    topic,
    of,
    from,
    value,
  });
  return [
    fact('office', 'office', { name: OFFICE_NAME }),
    fact('building', 'toa-nha-1', { name: 'Tòa nhà số 1' }),
    fact('building', 'toa-nha-2', { name: 'Tòa nhà số 2' }),
    ...SAMPLE_DEPARTMENTS.flatMap(({ id, name, building, people, short }) => [
      fact('department', id, { name, building, short }),
      fact('head-count', id, { people }),
    ]),
    fact('department', 'dung-chung', { name: 'Lãnh đạo Ban và phần dùng chung', kind: 'shared' }),
    fact('head-count', 'dung-chung', { people: 0 }),
    fact('department', 'chi-doan', { name: 'Chi đoàn', kind: 'union' }),
    ...SAMPLE_METERS.flatMap(({ id, ...meter }) => [
      fact('meter', id, { ...meter, writers: ['van-phong'] }),
      fact('allocation', id, { by: 'head-count', common: 2000 }),
    ]),
    fact('scope', 'office', {
      text: 'Ghi giấy in, kể cả bản hỏng, bản thừa; đồ nhựa do cơ quan mua hoặc dùng khi họp, tiếp khách. Không ghi đồ dùng cá nhân.',
    }),
  ];
}
