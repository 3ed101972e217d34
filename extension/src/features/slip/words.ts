import type { ItemId } from '@soxanh/core';

const ITEMS_VI: Readonly<Partial<Record<ItemId, string>>> = {
  bottle: 'Chai',
  cup: 'Cốc (ly)',
  bag: 'Túi ni lông',
  box: 'Hộp',
  straw: 'Ống hút',
};
const ITEMS_EN: typeof ITEMS_VI = {
  bottle: 'Bottles',
  cup: 'Cups',
  bag: 'Plastic bags',
  box: 'Boxes',
  straw: 'Straws',
};

export const WORDS = {
  vi: {
    title: 'PHIẾU ĐẾM GIẤY IN VÀ ĐỒ NHỰA DÙNG MỘT LẦN',
    day: 'Ngày',
    paper: 'Giấy in',
    paperHow: 'mỗi vạch 10 tờ A4',
    marks: 'Vạch',
    plastic: 'Nhựa dùng một lần, mỗi vạch 1 cái',
    items: ITEMS_VI,
    total: 'Cộng (tờ)',
    none: 'Không dùng',
    nonePaper: 'giấy',
    nonePlastic: 'nhựa',
    how: 'Tờ A3 tính 2 tờ; mở 1 ram ghi "R" (500 tờ). Ngày không dùng, đánh dấu × vào cột Không dùng. Cuối tuần nhập vào Sổ Xanh, trang Ghi theo tuần.',
    signed: 'Người ghi',
    checked: 'Cán bộ đầu mối',
    dayOff: 'Ngày nghỉ',
    print: 'In phiếu',
    back: 'Ghi theo tuần',
    size: 'Khổ A5, ngang.',
    badAddress: 'Chưa rõ in phiếu của phòng nào, tuần nào. Mở lại từ trang Ghi theo tuần.',
    noBook: 'Chưa mở được sổ. Số liệu đã ghi không mất. Tải lại trang.',
  },
  en: {
    title: 'TALLY SLIP FOR PRINTING PAPER AND SINGLE-USE PLASTIC',
    day: 'Day',
    paper: 'Printing paper',
    paperHow: 'one mark for 10 A4 sheets',
    marks: 'Marks',
    plastic: 'Single-use plastic, one mark for each',
    items: ITEMS_EN,
    total: 'Sum',
    none: 'No use',
    nonePaper: 'paper',
    nonePlastic: 'plastic',
    how: 'An A3 sheet counts as 2; write "R" for an opened ream (500 sheets). On a day without use, put × in the column No use. At the end of the week type it into Sổ Xanh, page Record by week.',
    signed: 'Recorder',
    checked: 'Focal person',
    dayOff: 'Day off',
    print: 'Print the slip',
    back: 'Record by week',
    size: 'A5, landscape.',
    badAddress:
      'It is not clear which department and week to print. Open it again from the page Record by week.',
    noBook: 'The book could not be opened. Nothing recorded is lost. Reload the page.',
  },
};
