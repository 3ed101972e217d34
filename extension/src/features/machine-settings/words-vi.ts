import type { ManagedFault } from '../../data/managed.ts';
import type { Role } from '@soxanh/core';

/** Texts of this machine's settings, Vietnamese. */
export const VI = {
  display: {
    title: 'Hiển thị',
    language: 'Ngôn ngữ',
    theme: 'Nền màn hình',
    themes: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  },
  who: {
    title: 'Máy này ghi cho',
    role: 'Ghi với tư cách',
    reader: 'Vai trò',
    hints: {
      recorder: 'Người ghi chỉ ghi và sửa lượt ghi của các phòng chọn dưới đây.',
      focal: 'Cán bộ đầu mối ghi cho phòng và xem lại cách ghi của phòng tại Diễn biến.',
      head: 'Lãnh đạo phòng ghi cho phòng, ghi lý do tăng, giảm và xem lại cách ghi của phòng tại Diễn biến.',
      office: 'Văn phòng Ban ghi hộ mọi phòng và khai báo tại Thiết lập.',
      union: 'Chi đoàn xem được mọi số liệu của sổ. Máy này không ghi điện, nước, giấy, nhựa.',
      leadership: 'Lãnh đạo Ban xem được mọi số liệu của sổ. Máy này không ghi.',
    } satisfies Record<Role, string>,
    onHub: {
      recorder: 'Người ghi ghi cho phòng được giao và sửa lượt ghi của chính máy này.',
      focal:
        'Cán bộ đầu mối ghi cho phòng được giao, sửa lượt ghi của chính máy này và xem lại cách ghi của phòng tại Diễn biến.',
      head: 'Lãnh đạo phòng ghi và sửa lượt ghi của phòng, ghi lý do tăng, giảm và xem lại cách ghi của phòng tại Diễn biến.',
    } satisfies Partial<Record<Role, string>>,
    decided:
      'Phòng và vai trò do Văn phòng Ban giao tại Thiết lập › Máy và mã kết nối. Ở đây chỉ chọn trong phần đã được giao.',
    given: 'Phòng và vai trò do Văn phòng Ban giao tại Thiết lập › Máy và mã kết nối.',
    department: 'Phòng',
    departments: 'Các phòng ghi trên máy này',
    none: 'Chọn ít nhất một phòng; nếu không, máy này chưa ghi được.',
  },
  reminder: {
    title: 'Nhắc ghi',
    on: 'Nhắc một lần mỗi ngày làm việc khi phòng chưa ghi',
    hint: 'Trình duyệt sẽ hỏi quyền hiện thông báo. Tắt lúc nào cũng được.',
    time: 'Giờ nhắc',
    wrongTime: 'Chưa đúng giờ, ví dụ 16:30. Giờ cũ vẫn giữ.',
    refused:
      'Chưa bật được: trình duyệt không cho hiện thông báo. Cho phép thông báo của tiện ích trong cài đặt trình duyệt rồi bật lại.',
  },
  shortcuts: {
    title: 'Phím tắt',
    names: {
      _execute_action: 'Mở cửa sổ ghi',
      'open-panel': 'Mở bảng của phòng',
      'open-book': 'Mở sổ',
    },
    none: 'chưa đặt',
    change: 'Đổi phím tắt',
    omnibox: 'Trên thanh địa chỉ: gõ sx, dấu cách, rồi lượt ghi, ví dụ "sx 20 tờ".',
  },
  backup: {
    title: 'Sao lưu và tệp số liệu',
    last: (day: string) => `Lần sao lưu gần nhất: ${day}.`,
    never: 'Chưa sao lưu lần nào trên máy này.',
    weekly: {
      alone: 'Số liệu chỉ nằm trên máy này; nên sao lưu mỗi tuần.',
      folder: 'Số liệu còn nằm trong thư mục dùng chung; vẫn nên sao lưu ra nơi khác mỗi tuần.',
      hub: 'Lượt ghi đã gửi nằm cả trên máy chủ Sổ Xanh; lượt ghi chưa gửi chỉ nằm trên máy này.',
    },
    backUp: 'Sao lưu ra tệp',
    restore: 'Khôi phục, gộp từ tệp…',
    explained:
      'Khôi phục, gộp chỉ thêm lượt ghi còn thiếu, không xóa lượt ghi nào trên máy. Làm nhiều lần với cùng một tệp cũng không thay đổi gì thêm.',
    carry:
      'Chuyển số liệu giữa các máy không có mạng chung: xuất tệp ở máy này, gửi qua thư công vụ hoặc chép USB, rồi gộp tệp ở máy kia. Lần đầu tệp có toàn bộ sổ; các lần sau chỉ có phần mới.',
    exportNew: 'Xuất phần mới từ lần xuất trước',
    nothingSince: 'Không có gì mới từ lần xuất trước, nên không xuất tệp.',
    working: 'Đang làm…',
    reading: (count: string) => `Đang đọc tệp: ${count} dòng…`,
    saving: (count: string) => `Đang ghi vào sổ: ${count} lượt ghi…`,
    backedUp: (name: string, count: string) =>
      `Đã xuất tệp ${name} với ${count} lượt ghi. Chép tệp này sang nơi khác để giữ cho chắc.`,
    handedOver: (name: string, count: string) =>
      `Đã xuất tệp ${name} với ${count} lượt ghi. Chuyển tệp này sang máy kia rồi gộp ở đó.`,
    restoredWaiting: (count: string) =>
      `${count} lượt ghi trong số đó chưa được máy chủ xác nhận, chưa được tính.`,
    restored: (added: string) => `Đã gộp tệp vào sổ: thêm ${added} lượt ghi.`,
    nothingNew: 'Tệp này không có gì mới: mọi lượt ghi trong tệp đã có trên máy. Sổ không thay đổi.',
    twins: (count: string) =>
      `${count} lượt ghi trùng mã nhưng khác nội dung; cả hai bản được giữ lại, mọi máy cùng tính một bản.`,
    damaged: (count: string) =>
      `${count} dòng trong tệp bị hỏng, chưa đọc được; các dòng còn lại đã gộp. Các dòng đầu tiên bị hỏng:`,
    damagedLine: (line: string, begins: string) => `Dòng ${line}: ${begins}`,
    wrongBook: (theirs: string, mine: string) =>
      `Tệp này là sổ của ${theirs}, sổ đang mở là của ${mine}; hai sổ khác nhau nên không gộp được. Chưa có gì thay đổi.`,
    unnamed: 'một cơ quan chưa ghi tên',
    notABundle: 'Tệp này không phải tệp sao lưu của Sổ Xanh. Chọn tệp có đuôi .jsonl. Chưa có gì thay đổi.',
    newerVersion:
      'Tệp này do bản Sổ Xanh mới hơn tạo ra. Cập nhật tiện ích rồi khôi phục lại. Chưa có gì thay đổi.',
    unreadable: 'Trình duyệt không đọc được tệp này. Chép tệp về máy rồi chọn lại. Chưa có gì thay đổi.',
    partly: 'Phần đã gộp trước khi dừng vẫn ở trong sổ; khôi phục lại từ tệp này để gộp nốt.',
    notRestored:
      'Chưa gộp được hết tệp này. Thử lại; nếu vẫn không được, đóng rồi mở lại trình duyệt. Số liệu đã ghi không mất.',
    notBackedUp: 'Chưa xuất được tệp. Thử lại; nếu vẫn không được, đóng rồi mở lại trình duyệt.',
  },
  book: {
    title: 'Sổ đang mở',
    sampleOpen: 'Máy này đang mở sổ minh họa để xem thử.',
    start: 'Bắt đầu sổ của cơ quan',
    sampleKept: 'Sổ minh họa vẫn còn trên máy này.',
    real: (name: string) => `Sổ của ${name}.`,
    deleteSample: 'Xóa sổ minh họa',
    deleteExplained: 'Số liệu minh họa và các lượt ghi thử sẽ bị xóa hẳn. Sổ của cơ quan không bị ảnh hưởng.',
    deleteYes: 'Xóa hẳn',
    deleteNo: 'Không xóa',
    notDeleted: 'Chưa xóa được sổ minh họa. Đóng các cửa sổ Sổ Xanh khác rồi thử lại.',
  },
  policy: {
    title: 'Chính sách của cơ quan',
    fault: (field: string, value: string, why: string) =>
      `Giá trị ${field} trong chính sách chưa dùng được ("${value}"): ${why} Máy này bỏ qua giá trị đó, các phần khác vẫn dùng. Báo người quản trị.`,
    why: {
      'no-text': 'phải là chữ.',
      empty: 'đang để trống.',
      'no-address': 'chưa phải địa chỉ máy chủ đầy đủ, ví dụ https://so-xanh.co-quan.example.',
      'not-encrypted': 'địa chỉ máy chủ phải bắt đầu bằng https://.',
      'no-language': 'chỉ dùng vi hoặc en.',
      'strange-field': 'không có giá trị nào tên như vậy; tên dùng được là hub, office, language.',
    } satisfies Record<ManagedFault['why'], string>,
  },
  about: {
    title: 'Máy và tiện ích',
    used: (size: string) => `Sổ Xanh đang dùng ${size} trên máy này.`,
    persistent: 'Trình duyệt cam kết không tự xóa số liệu này.',
    notPersistent: {
      alone: 'Trình duyệt không cam kết giữ số liệu này mãi; sao lưu mỗi tuần để không mất gì khi máy hỏng.',
      folder:
        'Trình duyệt không cam kết giữ số liệu này mãi; nên sao lưu mỗi tuần và giữ thư mục dùng chung kết nối được.',
      hub: 'Trình duyệt không cam kết giữ số liệu này mãi; lượt ghi đã gửi vẫn còn trên máy chủ Sổ Xanh.',
    },
    version: (version: string) => `Sổ Xanh, bản ${version}.`,
    licence:
      'Phần mềm mã nguồn mở, giấy phép MIT. Chỉ gửi số liệu đến máy chủ hoặc thư mục đã chọn tại Chia sẻ số liệu.',
  },
};
