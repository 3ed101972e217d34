import type { ReportReach } from '../../models/report-period.ts';

const VI = {
  period: 'Kỳ báo cáo',
  reaches: {
    month: 'Tháng',
    quarter: 'Quý',
    half: '6 tháng',
    nine: '9 tháng',
    year: 'Năm',
    range: 'Từ ngày … đến ngày …',
  } satisfies Record<ReportReach, string>,
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
  from: 'Từ ngày',
  to: 'Đến ngày',
  badRange:
    'Ngày cuối không được trước ngày đầu, và kỳ báo cáo không quá mười năm. Sửa lại hai ngày để xem báo cáo.',
  files: 'Xuất ra tệp',
  xlsx: 'Xuất Excel (.xlsx)',
  csv: 'Xuất CSV',
  decimal: 'Dấu thập phân trong CSV',
  comma: 'dấu phẩy (1,5)',
  point: 'dấu chấm (1.5)',
  print: 'In báo cáo',
  exported: (name: string) => `Đã xuất tệp ${name}.`,
  notExported: 'Chưa xuất được tệp. Thử lại; nếu vẫn không được, chọn In báo cáo. Số liệu đã ghi không mất.',
  loading: 'Đang tổng hợp…',
  empty: 'Kỳ này chưa có số liệu. Chọn kỳ khác, hoặc ghi số liệu rồi mở lại.',
  openEntries: (count: string, what: string) => `${count} lượt ghi: ${what}. Mở các lượt ghi`,
  days: 'Theo ngày',
  tooManyDays: (count: string) => `Kỳ này có ${count} dòng theo ngày; xem trong tệp Excel hoặc CSV.`,
  notes: 'Cách tính',
  inDays: (heading: string) => `${heading} (ngày)`,
  printed: (day: string) => `In từ Sổ Xanh, ngày ${day}.`,
};

const EN: typeof VI = {
  period: 'Reporting period',
  reaches: {
    month: 'Month',
    quarter: 'Quarter',
    half: '6 months',
    nine: '9 months',
    year: 'Year',
    range: 'From … to …',
  },
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  from: 'From',
  to: 'To',
  badRange:
    'The last day must not be before the first, nor more than ten years after it. Change the two days to see the report.',
  files: 'Export',
  xlsx: 'Export Excel (.xlsx)',
  csv: 'Export CSV',
  decimal: 'Decimal sign in the CSV',
  comma: 'comma (1,5)',
  point: 'point (1.5)',
  print: 'Print the report',
  exported: (name) => `The file ${name} was exported.`,
  notExported: 'The file was not exported. Try again; if it fails, choose Print. Nothing recorded is lost.',
  loading: 'Adding up…',
  empty: 'There are no figures for this period. Choose another one, or record some and come back.',
  openEntries: (count, what) =>
    `${count} ${count === '1' ? 'entry' : 'entries'}: ${what}. Open in the journal`,
  days: 'By day',
  tooManyDays: (count) => `This period has ${count} rows by day; see them in the Excel or CSV file.`,
  notes: 'Method',
  inDays: (heading) => `${heading} (days)`,
  printed: (day) => `Printed from Sổ Xanh, ${day}.`,
};

/** Texts of the report page. */
export const WORDS = { vi: VI, en: EN };
