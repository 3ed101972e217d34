const VI = {
  label: 'Cách phân bổ',
  called: (meter: string) => `Cách phân bổ, ${meter}`,
  by: 'Phân bổ',
  byChoices: {
    'head-count': 'theo số người làm việc',
    area: 'theo diện tích',
    shares: 'theo tỷ lệ cố định',
    common: 'toàn bộ vào phần dùng chung',
    alone: 'không phân bổ: số riêng của một phòng',
    none: 'chưa khai báo',
  },
  commonHint: 'Dùng khi các phòng đã có công tơ phụ: phần còn lại của công tơ chính là phần dùng chung.',
  departments: 'Chia cho',
  departmentsHint: 'Không chọn phòng nào: chia cho mọi phòng mà công tơ phục vụ.',
  share: (department: string) => `${department} (%)`,
  common: 'Phần dùng chung lấy trước (%)',
  commonShareHint: 'Hội trường, hành lang, phòng họp, phòng lãnh đạo. Để trống: 0%.',
  receiver: 'Nơi nhận phần dùng chung',
  usualReceiver: (name: string) => `${name} (mặc định)`,
  noReceiver: 'chưa có nơi nhận phần dùng chung',
  line: {
    among: (names: string) => `chia cho ${names}`,
    shares: (parts: string) => `: ${parts}`,
    share: (name: string, percent: string) => `${name} ${percent}%`,
    common: (percent: string) => `${percent}% vào phần dùng chung`,
    receiver: (name: string) => `nơi nhận: ${name}`,
  },
  preview: (total: string, day: string) => `${total} trong ngày ${day} sẽ chia thành`,
  behind: (names: string) => `Số đem chia là phần còn lại sau khi trừ công tơ phụ: ${names}.`,
  department: 'Phòng',
  weight: 'Căn cứ',
  amount: 'Được phân bổ',
  total: 'Cộng',
  people: (count: string) => `${count} người`,
  area: (area: string) => `${area} m²`,
  percent: (percent: string) => `${percent}%`,
  commonPart: 'phần dùng chung',
  missingRule:
    'Chưa khai báo cách phân bổ: số của công tơ này chưa chia cho phòng nào. Chọn "Sửa" ở dòng Cách phân bổ.',
  unsaved: 'Chưa có gì thay đổi.',
  lack: {
    'no-meter': 'Ngày này công tơ chưa dùng hoặc đã ngừng dùng. Chọn ngày khác.',
    'no-department': 'Không có phòng nào để chia. Chọn phòng, hoặc sửa nơi công tơ phục vụ.',
    'no-weight': 'Không phòng nào có căn cứ lớn hơn 0 để chia. Khai báo số người, diện tích hoặc tỷ lệ.',
    'no-receiver':
      'Chưa có nơi nhận phần dùng chung. Thêm "Lãnh đạo Ban và phần dùng chung" tại Tòa nhà, phòng, hoặc để tỷ lệ dùng chung là 0%.',
    'bad-common': 'Tỷ lệ phần dùng chung phải từ 0% đến 100%, nhiều nhất hai chữ số lẻ.',
    'no-people': (names: string) => `Chưa có số người làm việc của: ${names}. Khai báo tại Tòa nhà, phòng.`,
    'no-area': (names: string) => `Chưa có diện tích của: ${names}. Khai báo tại Tòa nhà, phòng.`,
    'bad-share': (names: string) =>
      `Tỷ lệ chưa đúng của: ${names}. Ghi số từ 0 đến 100, nhiều nhất hai chữ số lẻ.`,
    'not-whole': (sum: string) => `Tổng các tỷ lệ là ${sum}%, phải đúng 100%. Sửa lại tỷ lệ của các phòng.`,
  },
};

const EN: typeof VI = {
  label: 'Allocation',
  called: (meter) => `Allocation, ${meter}`,
  by: 'Allocated',
  byChoices: {
    'head-count': 'by head-count',
    area: 'by floor area',
    shares: 'by fixed shares',
    common: 'all of it to what no department uses',
    alone: "not allocated: one department's own",
    none: 'not stated',
  },
  commonHint:
    'For a main meter behind which departments have sub-meters: what remains is what no department uses.',
  departments: 'Among',
  departmentsHint: 'None chosen: all departments the meter serves.',
  share: (department) => `${department} (%)`,
  common: 'Taken first by what no department uses (%)',
  commonShareHint: "Hall, corridors, meeting rooms, leaders' rooms. Empty: 0%.",
  receiver: 'Receiver of that part',
  usualReceiver: (name) => `${name} (default)`,
  noReceiver: 'no receiver of that part yet',
  line: {
    among: (names) => `among ${names}`,
    shares: (parts) => `: ${parts}`,
    share: (name, percent) => `${name} ${percent}%`,
    common: (percent) => `${percent}% to what no department uses`,
    receiver: (name) => `received by ${name}`,
  },
  preview: (total, day) => `${total} on ${day} would become`,
  behind: (names) => `What is shared is what remains behind the sub-meters: ${names}.`,
  department: 'Department',
  weight: 'By',
  amount: 'Allocated',
  total: 'Together',
  people: (count) => `${count} people`,
  area: (area) => `${area} m²`,
  percent: (percent) => `${percent}%`,
  commonPart: 'what no department uses',
  missingRule:
    'Nobody has said how to allocate it: no department has a share of this meter yet. Press "Change" in the line Allocation.',
  unsaved: 'Nothing was changed.',
  lack: {
    'no-meter': 'The meter is not in use on that day. Choose another day.',
    'no-department':
      'There is no department to share it among. Choose some, or change whom the meter serves.',
    'no-weight': 'No department has anything above 0 to share by. State people, floor areas or shares.',
    'no-receiver':
      'Nobody receives what no department uses. Add such a receiver under Buildings, departments, or make that share 0%.',
    'bad-common': 'The share of what no department uses is from 0% to 100% with at most two decimals.',
    'no-people': (names) =>
      `The head-count is not stated of: ${names}. State it under Buildings, departments.`,
    'no-area': (names) => `The floor area is not stated of: ${names}. State it under Buildings, departments.`,
    'bad-share': (names) => `Not a share: ${names}. Write a number from 0 to 100 with at most two decimals.`,
    'not-whole': (sum) => `The shares sum to ${sum}%; they must be exactly 100%. Change the shares.`,
  },
};

/** Texts of how a meter is shared out. */
export const ALLOCATION_WORDS = { vi: VI, en: EN };
export type AllocationWords = typeof VI;
