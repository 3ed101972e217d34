import { dateOf, dayOf } from '../calendar/day.ts';
import { dateText } from '../calendar/day-words.ts';
import type { DayTable } from '../ledger/day-table.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { allocatedText, openProblems, ruleProblemText, unfilledText } from './meter-words.ts';
import { meterName } from './subject-name.ts';

/** How the figures of a report came about: what the states mean, how coverage is counted, which calendar was used. */
export function methodNotes(office: Office, table: DayTable, language: Language): string[] {
  const vi = language === 'vi';
  const notes = vi ? [...NOTES_VI] : [...NOTES_EN];
  const first = office.firstDay;
  if (first !== undefined && table.period.first < first) {
    notes.push(
      vi
        ? `Sổ bắt đầu từ ngày ${dateText(first)}; trước ngày đó không yêu cầu ghi.`
        : `The book begins on ${dateText(first)}; nothing was expected before that day.`,
    );
  }
  const provisional = provisionalYears(office, table);
  if (provisional.length > 0) {
    const years = provisional.join(', ');
    notes.push(
      vi
        ? `Lịch làm việc năm ${years} là lịch dự kiến (chưa có thông báo chính thức).`
        : `The working calendar of ${years} is provisional (no official notice).`,
    );
  }
  notes.push(...meterNotes(office, table, language));
  const scope = office.scope(table.period.last);
  if (scope !== undefined && scope !== '') notes.push(`${vi ? 'Phạm vi ghi' : 'What counts'}: ${scope}`);
  return notes;
}

const NOTES_VI = [
  'Đã ghi: có lượt ghi trong ngày. Không dùng: phòng xác nhận không sử dụng, tính bằng 0. Ước tính: có lượt ghi "khoảng" hoặc ghi gộp nhiều ngày. Chưa ghi: ngày cần ghi nhưng chưa có số liệu, không tính bằng 0.',
  'Tình trạng của một tổng là tình trạng yếu nhất trong các ngày của tổng đó.',
  'Mức đủ số liệu là số ngày đã có số liệu trên số ngày cần ghi. Ngày nghỉ có sử dụng vẫn vào tổng nhưng không vào mức đủ số liệu.',
  'Lượt ghi gộp nhiều ngày được chia đều cho các ngày làm việc của lượt đó, phần lẻ dồn cho ngày trước; tổng không đổi.',
  'Giấy quy về tờ A4: 1 tờ A3 bằng 2 tờ A4, 1 ram là 500 tờ.',
];

const NOTES_EN = [
  'Recorded: there is an entry for the day. No use: the department confirmed zero. Estimated: an entry marked "about" or one that covers several days. Not recorded: a value was expected and there is none; it is not counted as zero.',
  'The state of a total is the weakest state of its days.',
  'Coverage is the days with a value out of the days on which one was expected. Use on a day off is in the total, not in the coverage.',
  'An entry over several days is shared equally by its working days, odd units to the earlier days; the sum is unchanged.',
  'Paper is counted in A4 sheets: an A3 sheet is two, a ream is 500.',
];

function provisionalYears(office: Office, { period }: DayTable): number[] {
  const first = dateOf(period.first).year;
  const years = Array.from({ length: dateOf(period.last).year - first + 1 }, (_, i) => first + i);
  return years.filter((year) => office.calendar.isProvisional(dayOf(year, 1, 1)));
}

/** What is to be known of figures that come from meters; nothing where there is none. */
function meterNotes(office: Office, { meters, period }: DayTable, language: Language): string[] {
  if (meters.meters.length === 0) return [];
  const waiting = [...new Set(meters.questions.map(({ meter }) => meterName(office, meter)))];
  return [
    ...METER_NOTES[language],
    // Two meters of one building are shared out in the same words.
    ...new Set(meters.meters.flatMap(({ meter }) => allocatedText(office, meter, period, language))),
    ...meters.unfilled.map((unfilled) => unfilledText(office, unfilled, language)),
    ...(waiting.length === 0 ? [] : [WAITING[language](waiting.join(', '))]),
    ...openProblems(office, meters.problems).map((problem) => ruleProblemText(office, problem, language)),
  ];
}

const METER_NOTES: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    'Theo công tơ, theo đồng hồ: số của từng ngày có chỉ số hai đầu. Ước tính: chia từ hai lần đọc công tơ, đồng hồ cho các ngày ở giữa, ngày nghỉ nhẹ hơn ngày làm việc; tổng giữa hai lần đọc không đổi.',
    'Phân bổ: số của công tơ, đồng hồ dùng chung chia cho các phòng theo cách phân bổ của từng ngày; cộng các phần lại đúng bằng số của công tơ, đồng hồ.',
  ],
  en: [
    'By meter: the day has a reading at both ends. Estimated: spread between two readings over the days between them, days off weighing less than working days; the sum between the readings is unchanged.',
    'Allocated: what a shared meter counted, shared out among departments by the rule of each day; the parts sum exactly to the meter.',
  ],
};

const WAITING: Readonly<Record<Language, (names: string) => string>> = {
  vi: (names) => `Có chỉ số chờ giải thích nên các ngày liên quan để "Chưa có chỉ số": ${names}.`,
  en: (names) => `Readings wait for an answer, and their days have no figure until then: ${names}.`,
};
