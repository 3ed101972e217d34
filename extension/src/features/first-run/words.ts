import type { Step, Source, FirstRunProblem } from '../../models/first-run.ts';
import { entries } from '../../ui/words/entries-en.ts';

type Simple = Exclude<FirstRunProblem['kind'], 'file' | 'not-begun'>;

const STEPS_VI: Readonly<Record<Step, string>> = {
  office: 'Ghi cho cơ quan nào?',
  departments: 'Máy này ghi cho phòng nào?',
  role: 'Ai dùng máy này?',
};
const STEPS_EN: Readonly<Record<Step, string>> = {
  office: 'Which office is this for?',
  departments: 'Which department does this machine record for?',
  role: 'Who uses this machine?',
};

const SOURCES_VI: Readonly<Record<Source, { readonly title: string; readonly text: string }>> = {
  sample: {
    title: 'Xem thử với số liệu minh họa',
    text: 'Một cơ quan mẫu có bốn phòng và số liệu hai năm, để xem cả so sánh với cùng kỳ. Khi bắt đầu sổ của cơ quan, bỏ lại bằng một lần bấm.',
  },
  hub: {
    title: 'Có mã kết nối',
    text: 'Văn phòng Ban đã cấp mã cho máy này. Sổ, phòng và vai trò nhận từ máy chủ Sổ Xanh của cơ quan.',
  },
  bundle: {
    title: 'Từ tệp sao lưu',
    text: 'Đồng nghiệp hoặc Văn phòng Ban đã gửi tệp số liệu (.jsonl), hoặc khôi phục từ bản sao lưu.',
  },
  new: {
    title: 'Bắt đầu sổ mới',
    text: 'Nhập tên cơ quan và các phòng. Số liệu nằm trên máy này.',
  },
};
const SOURCES_EN: typeof SOURCES_VI = {
  sample: {
    title: 'Try it with sample figures',
    text: 'A sample office with four departments and two years of figures, so that they can be compared. Left behind with one click when the real book begins.',
  },
  hub: {
    title: 'With a connection code',
    text: "The Office gave a code for this machine. Book, department and role come from the office's server.",
  },
  bundle: {
    title: 'From a back-up file',
    text: 'A colleague or the Office has sent a data file (.jsonl), or a back-up is to be restored.',
  },
  new: {
    title: 'Begin a new book',
    text: 'Type the office and its departments. The figures stay on this machine.',
  },
};

const PROBLEMS_VI: Readonly<Record<Simple, string>> = {
  'no-source': 'Chưa chọn. Chọn một trong bốn cách bắt đầu.',
  'no-name': 'Chưa có tên cơ quan. Nhập tên rồi tiếp tục.',
  'no-departments': 'Chưa có phòng nào. Nhập tên các phòng, mỗi dòng một phòng.',
  'no-file': 'Chưa chọn tệp. Chọn tệp sao lưu rồi tiếp tục.',
  'none-chosen': 'Chưa chọn phòng. Chọn ít nhất một phòng mà máy này ghi cho.',
};
const PROBLEMS_EN: typeof PROBLEMS_VI = {
  'no-source': 'Nothing chosen. Choose one of the four ways to begin.',
  'no-name': 'The office has no name yet. Type it and continue.',
  'no-departments': 'There is no department yet. Type their names, one a line.',
  'no-file': 'No file chosen. Choose the back-up file and continue.',
  'none-chosen': 'No department chosen. Choose at least one that this machine records for.',
};

export const WORDS = {
  vi: {
    title: 'Sổ Xanh - Sổ theo dõi điện, nước, giấy và đồ nhựa của cơ quan',
    intro:
      'Ba câu hỏi rồi bắt đầu ghi. Số liệu nằm trên máy này; chỉ gửi đến máy chủ hoặc thư mục dùng chung của cơ quan, nếu có kết nối.',
    step: (number: number, count: number) => `Câu ${number}/${count}`,
    steps: STEPS_VI,
    sources: SOURCES_VI,
    code: 'Mã kết nối',
    codeHint: 'Dán mã do Văn phòng Ban cấp. Mã chỉ dùng một lần và có thời hạn.',
    connect: 'Kết nối',
    connecting: 'Đang kết nối…',
    taken: (count: string) => `Đang nhận sổ: ${count} lượt ghi…`,
    chooseFile: 'Chọn tệp',
    file: (name: string) => `Tệp đã chọn: ${name}`,
    officeName: 'Tên cơ quan',
    departments: 'Các phòng, mỗi dòng một phòng',
    departmentsHint: 'Ví dụ: Văn phòng Ban. Tên được giữ nguyên như đã nhập; có thể sửa sau tại Thiết lập.',
    departmentsQuestion: 'Chọn một hoặc nhiều phòng. Có thể đổi sau tại Cài đặt máy này.',
    noDepartments: 'Tệp này chưa khai báo phòng nào. Có thể thêm sau tại Thiết lập.',
    damaged: (count: number) => `${count} dòng của tệp bị hỏng, không đọc được; các dòng khác vẫn được nhận.`,
    roles: {
      recorder: { title: 'Người ghi', text: 'Ghi và sửa lượt ghi của các phòng đã chọn.' },
      office: {
        title: 'Văn phòng Ban',
        text: 'Ghi hộ mọi phòng, khai báo cơ quan tại Thiết lập, xuất báo cáo.',
      },
    },
    pinTitle: 'Ghim nút Sổ Xanh',
    pin: 'Để ghi bằng hai lần bấm: bấm biểu tượng mảnh ghép (Tiện ích) ở góc phải thanh công cụ của trình duyệt, tìm Sổ Xanh, rồi bấm hình chiếc ghim.',
    pinKeys:
      'Không cần chuột: Alt+Shift+S mở cửa sổ ghi; trên thanh địa chỉ gõ sx, dấu cách, rồi lượt ghi, ví dụ "sx 20 tờ".',
    next: 'Tiếp tục',
    back: 'Quay lại',
    finish: 'Bắt đầu ghi',
    reading: 'Đang đọc tệp.',
    progress: (done: string, total: string) => `Đang ghi vào sổ: ${done}/${total} lượt ghi.`,
    beginning: 'Đang tạo sổ.',
    problems: PROBLEMS_VI,
    badFile:
      'Tệp này không phải tệp số liệu của Sổ Xanh. Chọn tệp có đuôi .jsonl do Sổ Xanh xuất ra. Chưa có gì thay đổi.',
    newerFile: 'Tệp này do bản Sổ Xanh mới hơn tạo ra. Cập nhật tiện ích rồi mở lại. Chưa có gì thay đổi.',
    unreadable: 'Trình duyệt chưa đọc được tệp này. Kiểm tra tệp còn đó và không quá lớn, rồi chọn lại.',
    language: 'Ngôn ngữ',
  },
  en: {
    title: "Sổ Xanh - the office's record of electricity, water, paper and plastic",
    intro:
      "Three questions and the recording begins. The figures stay on this machine; they go only to the office's own server or shared folder, if it is connected.",
    step: (number: number, count: number) => `Question ${number} of ${count}`,
    steps: STEPS_EN,
    sources: SOURCES_EN,
    code: 'Connection code',
    codeHint: 'Paste the code the Office gave. It works once and for a limited time.',
    connect: 'Connect',
    connecting: 'Connecting…',
    taken: (count: string) => `Taking in the book: ${entries(count)}…`,
    chooseFile: 'Choose a file',
    file: (name: string) => `File chosen: ${name}`,
    officeName: 'Name of the office',
    departments: 'Departments, one a line',
    departmentsHint: 'Names are kept as typed; they can be changed later in the set-up.',
    departmentsQuestion: 'Choose one or several. This can be changed later under This machine.',
    noDepartments: 'This file names no department. They can be added later in the set-up.',
    damaged: (count: number) =>
      count === 1
        ? 'One damaged line of the file could not be read; the others are taken in.'
        : `${count} damaged lines of the file could not be read; the others are taken in.`,
    roles: {
      recorder: { title: 'Recorder', text: 'Records and corrects the entries of the departments chosen.' },
      office: {
        title: 'The Office',
        text: 'Records for every department, describes the office, exports reports.',
      },
    },
    pinTitle: 'Pin the Sổ Xanh button',
    pin: 'To record in two clicks: press the puzzle piece (Extensions) at the right end of the browser toolbar, find Sổ Xanh, and press the pin.',
    pinKeys:
      'Without a mouse: Alt+Shift+S opens the recording window; in the address bar type sx, a space, and the entry, for example "sx 20 tờ".',
    next: 'Continue',
    back: 'Back',
    finish: 'Begin recording',
    reading: 'Reading the file.',
    progress: (done: string, total: string) => `Writing into the book: ${done} of ${total} entries.`,
    beginning: 'Making the book.',
    problems: PROBLEMS_EN,
    badFile:
      'This is not a data file of Sổ Xanh. Choose a .jsonl file that Sổ Xanh exported. Nothing was changed.',
    newerFile:
      'This file was made by a newer Sổ Xanh. Update the extension and open it again. Nothing was changed.',
    unreadable:
      'The browser could not read this file. Check that it is still there and not too large, then choose it again.',
    language: 'Language',
  },
};
