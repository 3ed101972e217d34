/** Texts of the book's frame. */
export const WORDS = {
  vi: {
    product: 'Sổ Xanh',
    subtitle: 'Sổ theo dõi điện, nước, giấy và đồ nhựa của cơ quan',
    skip: 'Đến nội dung',
    pages: 'Các trang của sổ',
    loading: 'Đang mở…',
    office: 'Ghi với tư cách: Văn phòng Ban',
    recorder: 'Ghi với tư cách: Người ghi',
    focal: 'Ghi với tư cách: Cán bộ đầu mối',
    head: 'Ghi với tư cách: Lãnh đạo phòng',
    several: (roles: string) => `Ghi với tư cách: ${roles}`,
    union: 'Vai trò: Chi đoàn (chỉ xem)',
    leadership: 'Vai trò: Lãnh đạo Ban (chỉ xem)',
    retry: 'Thử lại',
    keepCopy: 'Xuất bản dự phòng',
    closedTitle: 'Chưa mở được sổ',
    copyExplained:
      'Máy này còn giữ một bản dự phòng của các lượt ghi mới nhất kể từ lần sao lưu gần nhất. Xuất ra tệp để giữ cho chắc.',
    copyNone: 'Không có bản dự phòng nào trên máy này.',
    cannotOpen:
      'Chưa mở được sổ trên máy này. Đóng rồi mở lại trình duyệt và thử lại. Số liệu đã ghi không mất.',
    cannotOpenFull:
      'Chưa mở được sổ: máy này hết chỗ lưu. Giải phóng bộ nhớ rồi thử lại. Số liệu đã ghi không mất.',
    brokenTitle: 'Trang này gặp trục trặc',
    broken:
      'Không hiển thị được trang này. Số liệu đã ghi không mất. Mở lại trang; nếu vẫn không được, báo Văn phòng Ban.',
    reload: 'Mở lại trang',
    backupDue: (day: string, why: string) => `Lần sao lưu gần nhất: ${day}. ${why}`,
    backupNever: (why: string) => `Sổ này chưa được sao lưu trên máy này. ${why}`,
    backupWhy: {
      alone: 'Số liệu chỉ nằm trên máy này; nên sao lưu mỗi tuần.',
      folder: 'Số liệu còn nằm trong thư mục dùng chung; vẫn nên sao lưu ra nơi khác mỗi tuần.',
    },
    backUp: 'Sao lưu',
  },
  en: {
    product: 'Sổ Xanh',
    subtitle: "The office's record of electricity, water, paper and plastic",
    skip: 'Skip to the content',
    pages: 'Pages of the book',
    loading: 'Opening…',
    office: 'Recording as: Office',
    recorder: 'Recording as: recorder',
    focal: 'Recording as: focal person',
    head: 'Recording as: head of department',
    several: (roles: string) => `Recording as: ${roles}`,
    union: 'Role: youth union (read only)',
    leadership: 'Role: leadership (read only)',
    retry: 'Try again',
    keepCopy: 'Export the reserve copy',
    closedTitle: 'The book could not be opened',
    copyExplained:
      'This machine keeps a reserve copy of the newest entries since the last back-up. Export it to a file to be safe.',
    copyNone: 'There is no reserve copy on this machine.',
    cannotOpen:
      'The book could not be opened on this machine. Close the browser, open it again and try again. Nothing recorded is lost.',
    cannotOpenFull:
      'The book could not be opened: this machine is out of space. Free some space and try again. Nothing recorded is lost.',
    brokenTitle: 'Something went wrong on this page',
    broken:
      'This page cannot be shown. Nothing recorded is lost. Open the page again; if it fails, tell the Office.',
    reload: 'Open the page again',
    backupDue: (day: string, why: string) => `Last back-up: ${day}. ${why}`,
    backupNever: (why: string) => `This book was never backed up on this machine. ${why}`,
    backupWhy: {
      alone: 'The figures are on this machine only; back up weekly.',
      folder: 'The figures are in the shared folder too; still back up to another place weekly.',
    },
    backUp: 'Back up',
  },
};
