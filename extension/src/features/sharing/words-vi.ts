import type { FolderRefusal } from '../../models/sharing-world.ts';

/** Texts of sharing, Vietnamese. */
export const VI = {
  title: 'Chia sẻ số liệu',
  alone:
    'Số liệu chỉ nằm trên máy này. Để nhiều máy cùng ghi một sổ, dùng một trong ba cách dưới đây; có thể dùng cùng lúc.',
  reading: 'Đang xem tình trạng chia sẻ…',
  unread: 'Chưa xem được tình trạng chia sẻ. Số liệu trên máy không thay đổi. Tải lại trang.',
  cloned: 'Hồ sơ của máy này đã bị sao chép sang máy khác; máy tiếp tục với tên mới. Không mất số liệu.',
  broughtBack:
    'Sổ trên máy này có lúc mất một số lượt ghi; các lượt ghi đó đã được lấy lại từ bản giữ thứ hai và máy tiếp tục với tên mới. Không mất số liệu.',
  known: 'Đã biết',
  waiting: (count: string) =>
    `${count} lượt ghi nhận từ thư mục hoặc tệp chưa được máy chủ xác nhận, chưa được tính.`,
  orphans: (count: string) =>
    `${count} lượt ghi có trên máy này mà máy chủ chưa có. Xuất tệp số liệu và gửi Văn phòng Ban; các lượt ghi vẫn được tính trên máy này.`,
  sendNow: 'Gửi ngay',
  sending: 'Đang gửi…',
  previewOpen: 'Xem trước đúng những gì sẽ gửi',
  privacy: 'Không gửi tên người, tên tài liệu, nội dung cuộc họp.',
  hub: {
    title: 'Máy chủ Sổ Xanh',
    none: 'Máy này chưa kết nối máy chủ.',
    address: 'Địa chỉ',
    records: 'Phòng và vai trò',
    toMachines: 'Máy và mã kết nối',
    other: (theirs: string, ours: string) =>
      `Máy này kết nối máy chủ ${theirs}; cơ quan quy định dùng máy chủ ${ours}. Không gửi và không nhận gì với máy chủ cũ; các lượt ghi vẫn giữ trên máy. Xin mã kết nối của máy chủ được quy định tại Văn phòng Ban và dán vào đây.`,
  },
  join: {
    title: 'Kết nối bằng mã kết nối',
    code: 'Mã kết nối',
    hint: 'Dán mã do Văn phòng Ban cấp. Mã chỉ dùng một lần và có thời hạn.',
    connect: 'Kết nối',
    foundAsk: (count: string) =>
      `Đưa sổ đang mở lên máy chủ này? ${count} lượt ghi sẽ được gửi. Từ đó lượt ghi được tính khi máy chủ đã nhận.`,
    found: 'Đưa sổ đang mở lên máy chủ',
    cancel: 'Để sau',
    joining: 'Đang kết nối…',
    taken: (count: string) => `Đang nhận sổ: ${count} lượt ghi…`,
    joined: (office: string, duties: string) =>
      `Đã kết nối máy chủ Sổ Xanh của ${office}. Phòng và vai trò: ${duties}.`,
    unnamed: 'cơ quan',
  },
  folder: {
    title: 'Thư mục dùng chung',
    what: 'Các máy đọc và ghi chung một thư mục trên mạng nội bộ hoặc USB; không cần máy chủ.',
    beside:
      'Dùng thêm khi máy không phải lúc nào cũng kết nối được máy chủ: lượt ghi được chuyển qua thư mục và tính khi máy chủ đã nhận.',
    explain:
      'Trình duyệt sẽ hỏi quyền hai lần. Ở lần mở sau, chọn "Cho phép mỗi lần truy cập" (Allow on every visit) để máy tự gửi.',
    choose: 'Chọn thư mục dùng chung',
    other: 'Chọn thư mục khác',
    leave: 'Thôi dùng thư mục',
    ready: (name: string) => `Đang dùng thư mục "${name}".`,
    ask: (name: string) =>
      `Trình duyệt cần được cho phép lại để dùng thư mục "${name}". Nhấn "Cho phép lại".`,
    explainAgain:
      'Khi trình duyệt hỏi, chọn "Cho phép mỗi lần truy cập" (Allow on every visit) để máy tự gửi và không hỏi lại.',
    allow: 'Cho phép lại',
    gone: (name: string, since: string) =>
      `Không thấy thư mục "${name}" từ ${since}. Kiểm tra ổ đĩa mạng hoặc USB.`,
    goneNow: (name: string) => `Không thấy thư mục "${name}". Kiểm tra ổ đĩa mạng hoặc USB.`,
    'not-writable': (name: string) =>
      `Không ghi được vào thư mục "${name}": máy này không có quyền ghi ở đó. Nhờ người quản trị cấp quyền, hoặc chọn thư mục khác.`,
    full: (name: string) => `Thư mục "${name}" hết chỗ. Giải phóng chỗ hoặc chọn thư mục khác.`,
    failed: (name: string) =>
      `Chưa đọc, ghi được thư mục "${name}". Kiểm tra ổ đĩa mạng hoặc USB, hoặc chọn thư mục khác.`,
    meanwhile: {
      alone: 'Số liệu vẫn ghi được, giữ trên máy này và tự gửi khi thư mục dùng lại được.',
      hub: 'Việc gửi qua máy chủ không bị ảnh hưởng.',
    },
    edited: (name: string) =>
      `Tệp ${name} trong thư mục đã bị sửa bằng tay nên không được đọc. Số liệu đang có không thay đổi. Báo Văn phòng Ban.`,
    firefox: 'Firefox không mở được thư mục. Dùng máy chủ hoặc tệp số liệu.',
    problems: {
      'not-permitted': 'Trình duyệt chưa được phép dùng thư mục này. Chọn lại và cho phép cả xem và sửa.',
      cancelled: '',
      'not-writable': 'Không ghi được vào thư mục này. Chọn thư mục mà tài khoản trên máy có quyền ghi.',
      full: 'Thư mục này hết chỗ. Giải phóng chỗ hoặc chọn thư mục khác; số liệu vẫn giữ trên máy này.',
      failed: 'Chưa mở được thư mục. Kiểm tra thư mục còn đó rồi chọn lại.',
    } satisfies Record<FolderRefusal['kind'], string>,
  },
  preview: {
    title: 'Đúng những gì sẽ gửi',
    close: 'Đóng',
    none: 'Không có lượt ghi nào chờ gửi.',
    lines: (count: string) => `${count} dòng dưới đây, từng chữ như khi gửi:`,
    first: (shown: string, all: string) => `${shown} dòng đầu trong ${all} dòng, từng chữ như khi gửi:`,
    list: 'Các dòng sẽ gửi',
  },
};
