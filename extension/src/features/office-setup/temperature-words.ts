const VI = {
  title: 'Nhiệt độ ngoài trời theo ngày',
  explained:
    'Không bắt buộc. Có nhiệt độ trung bình ngày thì phần Diễn biến xét được điện theo thời tiết, để tháng nóng không bị coi là lãng phí.',
  paste: 'Dán danh sách ngày và nhiệt độ (°C)',
  pasteHint:
    'Mỗi dòng một ngày: ngày/tháng/năm;nhiệt độ, ví dụ 01/6/2026;29,5. Dán được từ bảng tính; dòng tiêu đề được bỏ qua.',
  file: 'Chọn tệp CSV',
  take: 'Nhập',
  clear: 'Xóa danh sách',
  read: (rows: string) => `Đã đọc ${rows} dòng`,
  plan: (added: string, changed: string, same: string, refused: string) =>
    `thêm mới ${added} ngày, thay ${changed} ngày, ${same} ngày đã có sẵn, ${refused} dòng chưa nhận.`,
  untouched: 'Chưa lưu gì cho đến khi chọn "Nhập".',
  nothing: 'Không có ngày nào mới để nhập.',
  row: 'Dòng',
  text: 'Nội dung dòng',
  why: 'Vì sao chưa nhận',
  more: (count: string) => `và ${count} dòng nữa`,
  refusals: {
    shape: 'Không phải ngày và nhiệt độ. Ghi ngày;nhiệt độ.',
    day: 'Không có ngày này. Ghi ngày/tháng/năm.',
    number: 'Nhiệt độ không phải là số.',
    range: 'Nhiệt độ phải từ -60 đến 60 °C.',
    future: 'Ngày này chưa đến.',
    twice: 'Ngày này đã có ở dòng trên với số khác; giữ số của dòng trên.',
  },
  months: 'Nhiệt độ đã có',
  none: 'Chưa có nhiệt độ của ngày nào.',
  month: 'Tháng',
  days: 'Số ngày có nhiệt độ',
  mean: 'Trung bình',
};

const EN: typeof VI = {
  title: 'Outside temperature by day',
  explained:
    'Optional. With the mean temperature of days the trend page can judge electricity by the weather, so that a hot month is not called waste.',
  paste: 'Paste days and temperatures (°C)',
  pasteHint:
    'One day a row: day/month/year;temperature, for example 01/6/2026;29.5. Rows of a spreadsheet do; a heading is left out.',
  file: 'Choose a CSV file',
  take: 'Import',
  clear: 'Clear the list',
  read: (rows) => `${rows} rows read`,
  plan: (added, changed, same, refused) =>
    `${added} days new, ${changed} days changed, ${same} days as before, ${refused} rows refused.`,
  untouched: 'Nothing is saved until "Import".',
  nothing: 'There is no new day to import.',
  row: 'Row',
  text: 'What stands in it',
  why: 'Why it is refused',
  more: (count) => `and ${count} rows more`,
  refusals: {
    shape: 'Not a day and a temperature. Write day;temperature.',
    day: 'There is no such day. Write day/month/year.',
    number: 'The temperature is not a number.',
    range: 'The temperature is from -60 to 60 °C.',
    future: 'This day has not come yet.',
    twice: 'A row above has another temperature for this day; that one is kept.',
  },
  months: 'Temperatures there are',
  none: 'No day has a temperature.',
  month: 'Month',
  days: 'Days with a temperature',
  mean: 'Mean',
};

/** Texts of the temperature column. */
export const TEMPERATURE_WORDS = { vi: VI, en: EN };
