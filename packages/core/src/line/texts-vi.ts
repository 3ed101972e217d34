import { bareLetters } from './spelling.ts';
import type { Matter } from './part-reading.ts';
import type { Texts } from './texts.ts';

const MATTER: Readonly<Record<Matter, string>> = { paper: 'giấy', plastic: 'đồ nhựa một lần' };

/** "hộp mực" is refused as what it is not: a plastic box. */
function unlike(thing: string): string {
  const bare = bareLetters(thing);
  if (bare.startsWith('hop')) return 'không phải hộp nhựa dùng một lần và ';
  return bare.startsWith('tui') ? 'không phải túi ni lông và ' : '';
}

export const VI: Texts = {
  tooLong: 'Dòng dài quá 500 ký tự. Chia thành nhiều dòng ngắn hơn. Chưa ghi gì.',
  needNumber: 'Cần một con số, ví dụ: 5 tờ hoặc khoảng 5 tờ.',
  negative: 'Không ghi số âm. Mở "Các lượt ghi gần đây" để sửa.',
  jug: 'Bình dùng nhiều lần không tính là nhựa dùng một lần. Chưa ghi gì.',
  notPlastic: 'Lon, chai thủy tinh không phải đồ nhựa. Chưa ghi gì.',
  paperCup: 'Cốc giấy, túi giấy hiện chưa tính. Văn phòng Ban có thể bổ sung tại Thiết lập. Chưa ghi gì.',
  untracked: (thing) => `"${thing}" ${unlike(thing)}chưa có trong danh mục theo dõi. Chưa ghi gì.`,
  meeting: 'Chưa ghi được cuộc họp tại đây. Ghi số chai, cốc đã dùng, ví dụ: 12 chai.',
  meter: 'Điện, nước do Văn phòng Ban ghi theo công tơ, đồng hồ.',
  meterOfOffice: 'Điện, nước không ghi tại dòng này: nhập từ tệp theo công tơ, đồng hồ. Chưa ghi gì.',
  tooLarge: 'Số quá lớn, không thể là số đã dùng. Kiểm tra lại. Chưa ghi gì.',
  onlyFor: (departments) => `Máy này chỉ ghi cho ${departments}.`,
  unknownDepartment: (typed) =>
    `Chưa rõ "${typed}" là phòng nào. Ghi tên đầy đủ hoặc tên tắt của phòng. Chưa ghi gì.`,
  oneDepartment: 'Mỗi dòng chỉ ghi cho một phòng. Chia thành hai dòng. Chưa ghi gì.',
  noSuchDay: (typed) => `Không có ngày ${typed}.`,
  future: (date) => `Ngày ${date} chưa đến.`,
  forToday: 'Ghi cho hôm nay',
  oneDay: 'Mỗi dòng chỉ ghi cho một ngày. Chia thành hai dòng. Chưa ghi gì.',
  contradiction: (matter) =>
    `Vừa ghi số ${matter === 'paper' ? 'giấy' : 'đồ nhựa'} đã dùng, vừa ghi không dùng. Bỏ một phần. Chưa ghi gì.`,
  notUnderstood: (typed) =>
    `Chưa hiểu "${typed}". Ghi số kèm đơn vị, ví dụ: 20 tờ, 2 ram, 3 chai. Chưa có gì được ghi.`,
  partly: (known, unknown) => `Hiểu "${known}"; chưa hiểu "${unknown}". Chưa ghi gì.`,
  onlySave: (known) => `Chỉ ghi ${known}`,

  which: (typed, readings) => `"${typed}" là ${readings.join(' hay ')}?`,
  didYouMean: (meant) => `Ý là ${meant}?`,
  whatOf: (number, things) => `${number} gì: ${things}?`,
  sheetOfPaper: 'tờ giấy',
  converted: (typed, exact, sized, below, above) =>
    `${typed} ${sized ? `bằng ${exact} tờ A4` : `là ${exact} tờ`}. Ghi ${below} hay ${above} tờ?`,
  notWhole: (exact, below, above, unit) =>
    `${exact} ${unit} không phải số nguyên. Ghi ${below} hay ${above} ${unit}?`,
  twoNumbers: (one, other, below, above, unit) =>
    `Ý là ${one} và ${other} (hai loại), hay ${below} hoặc ${above} ${unit}?`,
  twoThings: (one, other) => `${one} và ${other} (hai loại)`,
  sides: (pages, oneSided, twoSided) => `${pages} in một mặt (${oneSided}) hay hai mặt (${twoSided})?`,
  pageSets: (sets, pages) => `${sets}, mỗi bộ ${pages}:`,
  perSet: 'Mỗi bộ mấy tờ?',
  perPack: 'Mỗi lốc (thùng, két) mấy chai?',
  eachOrAll: (container, count, sum) => `Mỗi ${container} ${count} (${sum}), hay tất cả ${count}?`,
  nothingOfWhat: 'Không dùng giấy, không dùng nhựa, hay cả hai?',
  noneOf: {
    paper: { label: 'Không dùng giấy', line: 'không dùng giấy' },
    plastic: { label: 'Không dùng nhựa', line: 'không dùng nhựa' },
    both: { label: 'Cả hai', line: 'không dùng giấy và nhựa' },
  },
  zeroPaper: (date) => `Xác nhận ${date === undefined ? 'hôm nay' : `ngày ${date}`} phòng không dùng giấy?`,
  zeroItem: (items) => `Không dùng đồ nhựa nào, hay chỉ không dùng ${items}?`,
  onlyNo: (items) => ({ label: `Chỉ không dùng ${items}`, line: `chỉ không dùng ${items}` }),
  dayOff: (daysBack, day, short, workingDay) =>
    `${daysBack === 1 ? 'Hôm qua' : 'Hôm kia'} là ${day} (ngày nghỉ). Ghi cho ${short} hay ${workingDay}?`,
  whichDepartment: (names) => `Ghi cho phòng nào: ${names.join('; ')}?`,
  large: (amount, limit) => `${amount} là số lớn (trên ${limit}). Vẫn ghi số này?`,
  manyTimes: (amount, times, isOver, usual) =>
    `${amount} gấp ${isOver ? 'hơn' : 'khoảng'} ${times} lần ngày thường của phòng (${usual}). Vẫn ghi số này?`,
  saveAnyway: (amount) => `Vẫn ghi ${amount}`,
  saveAnywayWord: 'vẫn ghi',

  counted: (number, word) => `${number} ${word}`,
  half: (word) => `nửa ${word}`,
  about: (amount) => `khoảng ${amount}`,
  aboutWord: 'khoảng',
  estimate: 'ước tính',
  weight: (grams) => `loại ${grams} g`,
  sided: { 1: 'một mặt', 2: 'hai mặt' },
  eachSet: (sets, pages, sided, sheets) => `${sets}, mỗi bộ ${pages} ${sided} = ${sheets}`,
  paper: (amount, isFirst) => (isFirst ? `Giấy: ${amount}` : `giấy ${amount}`),
  a4Sheets: (number) => `${number} tờ A4`,
  confirm: (matters, isHeaded) => {
    const what = matters.map((matter) => MATTER[matter]).join(' và ');
    return isHeaded ? `xác nhận không dùng ${what}` : `Xác nhận: hôm nay phòng không dùng ${what}`;
  },
  late: (day) => `Ghi bổ sung ${day}`,
  today: (day) => `Hôm nay, ${day}`,
  offDay: (day) => `${day} (ngày nghỉ)`,
  onBehalf: (department, isPaperOnly) => `${isPaperOnly ? 'In' : 'Ghi'} hộ ${department}`,

  noteStays: 'Ghi chú chỉ lưu trên máy này.',
  noteTravels: 'Ghi chú được lưu cùng lượt ghi.',
};
