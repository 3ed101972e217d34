import type { ItemId } from '@soxanh/core';
import type { ByHand } from '../../models/chips.ts';

/** Kinds on chips, where there is no number beside them. */
const ITEMS_VI: Readonly<Record<ItemId, string>> = {
  bottle: 'chai',
  cup: 'cốc (ly)',
  bag: 'túi ni lông',
  box: 'hộp',
  straw: 'ống hút',
  cutlery: 'thìa, nĩa, dao',
  other: 'loại khác',
};

const ITEMS_EN: Readonly<Record<ItemId, string>> = {
  bottle: 'bottle',
  cup: 'cup',
  bag: 'plastic bag',
  box: 'box',
  straw: 'straw',
  cutlery: 'cutlery',
  other: 'other',
};

const NOTHING_VI: Readonly<Record<ByHand, string>> = { paper: 'giấy', plastic: 'nhựa' };
const NOTHING_EN: Readonly<Record<ByHand, string>> = { paper: 'paper', plastic: 'plastic' };

export const WORDS = {
  vi: {
    recordFor: 'Ghi cho',
    own: 'Phòng dùng máy này',
    onBehalf: 'Ghi hộ (in hộ) phòng khác',
    otherDay: 'Ngày khác',
    scope: 'Phạm vi ghi',
    line: 'Ghi nhanh',
    lineHint: 'Ví dụ: 20 tờ, 2 ram, 3 chai',
    save: 'Ghi',
    saveCorrection: 'Ghi bản sửa',
    empty: 'Chưa ghi',
    noUse: 'Không dùng',
    about: 'ước tính',
    confirmNone: (matter: ByHand, isToday: boolean) =>
      `${isToday ? 'Hôm nay' : 'Ngày này'} không dùng ${NOTHING_VI[matter]}`,
    usual: (name: string) => `Ghi nhanh: ${name}`,
    openReam: 'mở 1 ram (500 tờ)',
    sheets: (count: string) => `${count} tờ`,
    items: ITEMS_VI,
    key: (number: number) => `Phím ${number} hoặc Alt+${number}`,
    units: { paper: '(tờ A4)', plastic: '(cái)' },
    panel: 'Mở bảng của phòng',
    week: 'Ghi theo tuần',
    daily: 'Ghi trong ngày',
    book: 'Mở sổ',
    cannotWrite: 'Chưa ghi được: tiện ích chưa tải đủ. Đóng rồi mở lại; nội dung vừa nhập vẫn còn.',
  },
  en: {
    recordFor: 'For',
    own: 'Departments using this machine',
    onBehalf: 'On behalf of another department',
    otherDay: 'Another day',
    scope: 'What counts',
    line: 'Quick entry',
    lineHint: '20 sheets, 2 reams, 3 bottles',
    save: 'Save',
    saveCorrection: 'Save change',
    empty: 'Nothing yet',
    noUse: 'No use',
    about: 'estimated',
    confirmNone: (matter: ByHand, isToday: boolean) =>
      `No ${NOTHING_EN[matter]} used ${isToday ? 'today' : 'that day'}`,
    usual: (name: string) => `Usual amounts: ${name}`,
    openReam: 'open 1 ream (500 sheets)',
    sheets: (count: string) => `${count} sheets`,
    items: ITEMS_EN,
    key: (number: number) => `Key ${number} or Alt+${number}`,
    units: { paper: '(A4 sheets)', plastic: '(items)' },
    panel: 'Panel',
    week: 'Record by week',
    daily: 'Record by day',
    book: 'Book',
    cannotWrite:
      'Not saved: the extension did not load whole. Close and open it again; what was typed stays.',
  },
};

/** The texts of the quick log. */
export type QuickLogWords = (typeof WORDS)['vi'];
