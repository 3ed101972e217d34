import { dateText } from '../calendar/day-words.ts';
import type { DayKind } from '../calendar/working-days.ts';
import { calendarOf } from '../insight/calendar-used.ts';
import { settingOn } from '../office/method-settings.ts';
import type { DayTable } from '../ledger/day-table.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import { provisionalText } from './comparison-notes.ts';
import { disputeText, openProblems, ruleProblemText } from './meter-words.ts';
import { ruleNotes, weightNotes } from './rule-notes.ts';
import { meterName } from './subject-name.ts';

/**
 * How the figures of a report came about: what the states mean, how coverage is counted, how meters were shared out and
 * spread, which calendar was used, and, where figures are compared, by which rules.
 */
export function methodNotes(
  office: Office,
  table: DayTable,
  language: Language,
  isCompared: boolean,
): string[] {
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
  notes.push(...calendarNotes(office, table, language), ...meterNotes(office, table, language));
  if (isCompared) notes.push(...judgingRules(office, table, language));
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

/** Days the office itself decided on, and years without an official notice (law C2). */
function calendarNotes(office: Office, { period }: DayTable, language: Language): string[] {
  const vi = language === 'vi';
  const { provisional, changes } = calendarOf(office, [period]);
  const named = (is: DayKind): string =>
    changes
      .filter((change) => change.is === is)
      .map(({ day }) => dateText(day))
      .join(', ');
  const [working, off] = [named('working'), named('off')];
  return [
    ...(working === ''
      ? []
      : [`${vi ? 'Ngày làm bù theo lịch cơ quan' : 'Worked by the office’s calendar'}: ${working}.`]),
    ...(off === ''
      ? []
      : [`${vi ? 'Ngày nghỉ theo lịch cơ quan' : 'Off by the office’s calendar'}: ${off}.`]),
    ...(provisional.length === 0 ? [] : [provisionalText(provisional.join(', '), language)]),
  ];
}

/** By which numbers of the method figures are compared, as they hold at the period's end. */
function judgingRules(office: Office, { period }: DayTable, language: Language): string[] {
  const percent = (key: 'coverage-limit' | 'stock-tolerance'): string =>
    `${numberText(settingOn(office, key, period.last).value, 2, language)}%`;
  const [coverage, stock] = [percent('coverage-limit'), percent('stock-tolerance')];
  return language === 'vi'
    ? [
        `Chỉ so sánh khi cả hai kỳ có số liệu từ ${coverage} số ngày trở lên, ngày làm việc với ngày làm việc, ngày nghỉ với ngày nghỉ. Giấy đã ghi lệch quá ${stock} so với cấp phát thì chưa tính tiết kiệm.`,
        'Số phân bổ của phòng không có tỷ lệ tăng, giảm và không có tiến độ; chỉ so sánh cho tòa nhà, công tơ, đồng hồ.',
        'Trong bảng, dấu trừ là giảm. Số lũy kế tính từ kỳ lũy kế, không cộng các tháng.',
      ]
    : [
        `Compared only where both periods have figures on ${coverage} of their days or more, working days with working days, days off with days off. Where recorded paper is more than ${stock} away from what was handed out, no saving is shown.`,
        'A department’s allocated figure has no percentage and no pace; buildings and meters are compared instead.',
        'In tables a minus means less. Cumulative figures are worked out from their own period, not added up from months.',
      ];
}

/** What is to be known of figures that come from meters; nothing where there is none. */
function meterNotes(office: Office, { meters, period }: DayTable, language: Language): string[] {
  if (meters.meters.length === 0) return [];
  const waiting = [...new Set(meters.questions.map(({ meter }) => meterName(office, meter)))];
  return [
    ...METER_NOTES[language],
    ...meters.meters.flatMap(({ meter }) => ruleNotes(office, meter, period, language)),
    ...weightNotes(office, meters.meters, period, language),
    ...(waiting.length === 0 ? [] : [WAITING[language](waiting.join(', '))]),
    ...openProblems(office, meters.problems).map((problem) => ruleProblemText(office, problem, language)),
    ...meters.disputes.map((dispute) => disputeText(office, dispute, language)),
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
