/** Texts of the tray of refused entries. */
const VI = {
  title: 'Lượt ghi cần xử lý',
  explained: {
    hub: 'Máy chủ chưa nhận các lượt ghi dưới đây nên không được tính ở bất kỳ đâu; các lượt ghi khác vẫn gửi bình thường. Ghi lại cho đúng, rồi chọn "Bỏ" ở lượt ghi cũ.',
    folder:
      'Máy chủ của cơ quan không nhận các lượt ghi dưới đây (máy này được biết qua thư mục dùng chung) nên không được tính ở bất kỳ đâu. Ghi lại cho đúng, rồi chọn "Bỏ" ở lượt ghi cũ.',
  },
  again: 'Ghi lại',
  resend: 'Gửi lại',
  copy: 'Sao chép để báo Văn phòng Ban',
  dismiss: 'Bỏ',
  forEntry: (deed: string, what: string) => `${deed}: ${what}`,
  ask: (what: string) =>
    `Bỏ lượt ghi (${what})? Sau đó lượt ghi không hiện ở đây nữa và vẫn không được tính.`,
  askYes: 'Bỏ lượt ghi',
  askNo: 'Giữ lại',
  done: {
    resent: (what: string) => `Đã xếp để gửi lại (${what}).`,
    dismissed: (what: string) => `Đã bỏ (${what}).`,
    copied: (what: string) => `Đã sao chép (${what}). Dán vào thư hoặc tin nhắn gửi Văn phòng Ban.`,
    'not-copied': (_what: string) => 'Trình duyệt chưa cho sao chép. Chọn chữ trên màn hình rồi sao chép.',
  },
  problem: 'Chưa làm được. Lượt ghi vẫn còn ở đây. Tải lại trang rồi thử lại.',
  report: (what: string, written: string, why: string) =>
    `Lượt ghi chưa được máy chủ nhận: ${what}. Ghi lúc ${written}. Lý do: ${why}`,
  written: (when: string) => `Ghi lúc ${when}`,
  why: {
    department: (own: string) => `Máy này chỉ được ghi cho ${own}.`,
    departmentNone: (wanted: string) => `Máy này không được ghi cho ${wanted}. Báo Văn phòng Ban.`,
    role: (role: string) => `Vai trò ${role} không được ghi nội dung này. Báo Văn phòng Ban.`,
    duty: (role: string) => `Máy này chưa được giao vai trò ${role}. Báo Văn phòng Ban.`,
    dutyOf: (role: string, department: string) =>
      `Máy này chưa được giao vai trò ${role} của ${department}. Báo Văn phòng Ban.`,
    meter: (meter: string) => `Máy này không được ghi chỉ số của ${meter}. Báo Văn phòng Ban.`,
    'not-own': 'Chỉ được sửa lượt ghi của chính máy này. Báo phòng đã ghi hoặc Văn phòng Ban.',
    'refused-target': 'Lượt ghi được sửa cũng chưa được nhận. Xử lý lượt ghi đó trước.',
    'unknown-batch':
      'Đợt nhập cần bỏ chưa có trên máy chủ. Chờ máy đã nhập gửi hết; nếu vẫn không được, báo Văn phòng Ban.',
    'id-taken': 'Máy chủ đã có một lượt ghi khác trùng mã. Ghi lại nội dung này.',
    'foreign-key': 'Dòng nhập từ tệp thuộc phòng khác. Để phòng đó hoặc Văn phòng Ban nhập.',
    notes: 'Lượt ghi có ghi chú, cơ quan chưa cho gửi ghi chú. Ghi lại, không kèm ghi chú.',
    withdrawn: 'Lượt ghi này trước đây máy chủ đã không nhận. Ghi lại cho đúng.',
    'too-large': 'Nội dung quá dài. Ghi lại ngắn hơn.',
    'no-entry': 'Máy chủ chưa đọc được lượt ghi này. Ghi lại; nếu vẫn không được, báo Văn phòng Ban.',
    other: 'Máy chủ chưa nhận vì lý do khác. Cập nhật tiện ích; nếu vẫn không được, báo Văn phòng Ban.',
  },
  unknownMeter: 'công tơ, đồng hồ này',
  kinds: {
    none: 'không dùng',
    reading: 'chỉ số',
    'meter-event': 'thay đổi công tơ, đồng hồ',
    'meter-use': 'số đã dùng',
    invoice: 'hóa đơn',
    issue: 'giấy đã cấp',
    stock: 'giấy còn tồn',
    explanation: 'lý do tăng, giảm',
    office: 'khai báo của cơ quan',
    void: 'bỏ lượt ghi',
    foreign: 'lượt ghi của bản Sổ Xanh khác',
  },
};

const EN: typeof VI = {
  title: 'Entries to look at',
  explained: {
    hub: 'The server did not take the entries below, so they are counted nowhere; all others are sent as usual. Record them anew as they should be, then leave the old ones out.',
    folder:
      "The office's server did not take the entries below (this machine was told through the shared folder), so they are counted nowhere. Record them anew as they should be, then leave the old ones out.",
  },
  again: 'Record anew',
  resend: 'Send again',
  copy: 'Copy for the Office',
  dismiss: 'Leave out',
  forEntry: (deed, what) => `${deed}: ${what}`,
  ask: (what) => `Leave out the entry (${what})? It is shown here no more and still counts nowhere.`,
  askYes: 'Leave it out',
  askNo: 'Keep it',
  done: {
    resent: (what) => `Lined up to be sent again (${what}).`,
    dismissed: (what) => `Left out (${what}).`,
    copied: (what) => `Copied (${what}). Paste it into a message to the Office.`,
    'not-copied': () => 'The browser did not allow copying. Select the text on the screen and copy it.',
  },
  problem: 'Not done. The entry is still here. Reload the page and try again.',
  report: (what, written, why) =>
    `An entry the server did not take: ${what}. Written ${written}. Reason: ${why}`,
  written: (when) => `Written ${when}`,
  why: {
    department: (own) => `This machine may record for ${own} only.`,
    departmentNone: (wanted) => `This machine may not record for ${wanted}. Tell the Office.`,
    role: (role) => `The role ${role} may not write this. Tell the Office.`,
    duty: (role) => `This machine was not given the role ${role}. Tell the Office.`,
    dutyOf: (role, department) =>
      `This machine was not given the role ${role} of ${department}. Tell the Office.`,
    meter: (meter) => `This machine may not record readings of ${meter}. Tell the Office.`,
    'not-own': 'Only entries of this very machine may be corrected. Tell that department or the Office.',
    'refused-target': 'The corrected entry was not taken either. Settle that one first.',
    'unknown-batch':
      'The import to take back is not on the server. Wait until its machine has sent everything; if it fails, tell the Office.',
    'id-taken': 'The server has another entry of the same number. Record this one anew.',
    'foreign-key': "The imported row is another department's. Let that one or the Office import it.",
    withdrawn: 'The server did not take this entry before. Record it anew as it should be.',
    notes: 'The entry carries a note, and the office does not let notes travel. Record it anew without one.',
    'too-large': 'The text is too long. Record it anew, shorter.',
    'no-entry': 'The server cannot read this entry. Record it anew; if it fails, tell the Office.',
    other:
      'The server did not take it for another reason. Update the extension; if it fails, tell the Office.',
  },
  unknownMeter: 'this meter',
  kinds: {
    none: 'no use',
    reading: 'reading',
    'meter-event': 'change of a meter',
    'meter-use': 'amount used',
    invoice: 'invoice',
    issue: 'paper issued',
    stock: 'paper in stock',
    explanation: 'reason for a change',
    office: 'statement about the office',
    void: 'removal',
    foreign: 'entry of another version',
  },
};

export const WORDS = { vi: VI, en: EN };
export type TrayWords = typeof VI;
