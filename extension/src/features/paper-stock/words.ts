import type { PaperProblem } from '../../models/paper-form.ts';
import { PAPER_CHECK_WORDS } from '../../ui/words/paper-check-words.ts';

/** Texts of the page of paper. */
const VI = {
  ...PAPER_CHECK_WORDS.vi,
  intro:
    'Đối chiếu giấy đã ghi với giấy đã cấp và còn tồn. Khi hai số lệch nhau nhiều, kết quả tiết kiệm giấy của kỳ đó chưa được tính. Đơn vị tính:\u00a0tờ\u00a0A4.',
  issue: 'Cấp giấy',
  count: 'Kiểm đếm giấy còn tồn',
  countShort: 'Kiểm đếm',
  table: 'Giấy in theo phòng',
  department: 'Phòng',
  check: 'Đối chiếu',
  total: 'Toàn cơ quan',
  totalChecked: (checked: string, all: string) => `đã đối chiếu ${checked}/${all} phòng`,
  forDepartment: (deed: string, department: string) => `${deed}: ${department}`,
  empty: 'Chưa có phòng nào được cấp hoặc ghi giấy trong kỳ này.',
  marks: {
    agrees: 'Khớp',
    differs: 'Lệch nhiều',
    recount: 'Cần kiểm đếm lại',
    unchecked: 'Chưa đối chiếu với cấp phát',
    'not-asked': 'Theo bộ đếm máy in',
  },
  lacking: {
    start: (days: string) => `Thiếu kiểm đếm đầu kỳ (${days})`,
    end: (days: string) => `Thiếu kiểm đếm cuối kỳ (${days})`,
    startDiffers: 'Hai lần kiểm đếm đầu kỳ khác nhau: bỏ lần sai tại Sổ ghi',
    endDiffers: 'Hai lần kiểm đếm cuối kỳ khác nhau: bỏ lần sai tại Sổ ghi',
    running: 'Kỳ này chưa hết; kiểm đếm vào cuối kỳ',
  },
  eitherDay: (evening: string, morning: string) => `cuối giờ ${evening} hoặc đầu giờ ${morning}`,
  withheld: 'Chưa tính tiết kiệm giấy của kỳ này.',
  notAsked: 'Số phân bổ hoặc theo bộ đếm, không ghi theo lượt nên không đối chiếu.',
  form: {
    issue: 'Cấp giấy cho phòng',
    stock: 'Kiểm đếm giấy còn tồn của phòng',
    department: 'Phòng',
    amount: 'Số lượng',
    amountHint: 'Ví dụ: 6 ram, 2 thùng, 2 ram rưỡi, 1.250 tờ',
    day: { issue: 'Ngày cấp', stock: 'Ngày kiểm đếm' },
    moment: 'Lúc kiểm đếm',
    understood: (what: string) => `Hiểu là: ${what}.`,
    save: 'Ghi',
    close: 'Đóng',
    meanings: {
      'not-paper': 'Ghi số lượng giấy, ví dụ 6 ram hoặc 1.250 tờ.',
      'other-day': 'Chọn ngày tại ô ngày, không ghi cùng số lượng.',
      about: 'Giấy cấp và kiểm đếm cần một số chính xác, không ghi "khoảng".',
    },
    problems: {
      amount: 'Chưa có số lượng hiểu được. Ghi ví dụ 6 ram hoặc 1.250 tờ.',
      'none-issued': 'Cấp 0 tờ thì không cần ghi.',
      day: 'Chưa có ngày. Ghi theo mẫu 08/6/2026.',
      'future-day': 'Ngày này chưa đến. Chọn hôm nay hoặc một ngày đã qua.',
    } satisfies Record<PaperProblem, string>,
  },
  done: {
    issue: (amount: string, department: string) => `Đã ghi: cấp ${amount} cho ${department}.`,
    stock: (amount: string, department: string) => `Đã ghi: ${department} còn tồn ${amount}.`,
    undone: 'Đã hoàn tác.',
  },
  undo: 'Hoàn tác',
};

const EN: typeof VI = {
  ...PAPER_CHECK_WORDS.en,
  intro:
    'Paper recorded beside paper issued and left. Where the two are far apart, the saving of paper of that period is withheld. All figures are A4 sheets.',
  issue: 'Issue paper',
  count: 'Count the paper left',
  countShort: 'Count',
  table: 'Paper by department',
  department: 'Department',
  check: 'Check',
  total: 'Whole office',
  totalChecked: (checked, all) => `${checked} of ${all} departments checked`,
  forDepartment: (deed, department) => `${deed}: ${department}`,
  empty: 'No department was issued paper, or recorded any, in this period.',
  marks: {
    agrees: 'Agrees',
    differs: 'Far apart',
    recount: 'Count again',
    unchecked: 'Not checked against issues',
    'not-asked': 'By the printer’s counter',
  },
  lacking: {
    start: (days) => `No count at the start (${days})`,
    end: (days) => `No count at the end (${days})`,
    startDiffers: 'Two counts at the start differ: remove the wrong one in the journal',
    endDiffers: 'Two counts at the end differ: remove the wrong one in the journal',
    running: 'This period is not over; count at its end',
  },
  eitherDay: (evening, morning) => `after work on ${evening} or before work on ${morning}`,
  withheld: 'The saving of paper of this period is withheld.',
  notAsked: 'Allocated or by a counter, not recorded by hand: there is nothing to check.',
  form: {
    issue: 'Issue paper to a department',
    stock: 'Count the paper a department has left',
    department: 'Department',
    amount: 'Amount',
    amountHint: 'For example: 6 reams, 2 cartons, 1,250 sheets',
    day: { issue: 'Day of issue', stock: 'Day of the count' },
    moment: 'Counted',
    understood: (what) => `Understood: ${what}.`,
    save: 'Save',
    close: 'Close',
    meanings: {
      'not-paper': 'Write an amount of paper, for example 6 reams or 1,250 sheets.',
      'other-day': 'Choose the day in its own field, not with the amount.',
      about: 'Issues and counts need an exact number, not "about".',
    },
    problems: {
      amount: 'No amount that was understood. Write for example 6 reams or 1,250 sheets.',
      'none-issued': 'Issuing 0 sheets need not be recorded.',
      day: 'A day is missing. Write it like 08/6/2026.',
      'future-day': 'This day has not come yet. Choose today or an earlier day.',
    },
  },
  done: {
    issue: (amount, department) => `Saved: ${amount} issued to ${department}.`,
    stock: (amount, department) => `Saved: ${department} has ${amount} left.`,
    undone: 'Undone.',
  },
  undo: 'Undo',
};

/** Texts of the page of paper. */
export const WORDS = { vi: VI, en: EN };
export type PaperWords = typeof VI;
