import { dateText, shortDateText } from '../calendar/day-words.ts';
import type { Day } from '../calendar/day.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Measuring } from '../insight/evidence.ts';
import { fraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import type { ComparedSide, DaysOf, Lacking } from '../insight/lacking.ts';
import type { StockFigures } from '../insight/stock-check.ts';
import type { Part } from '../insight/subject.ts';
import type { Office } from '../office/office.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { periodName } from './period-name.ts';
import { meterName, subjectName } from './subject-name.ts';

/** What a reason is told with. */
interface Told {
  readonly office: Office;
  readonly comparison: Comparison;
  readonly language: Language;
}

/**
 * Why a saving is withheld, with what is lacking (law I1): "Chưa đủ số liệu để so sánh: tháng 6/2026 mới ghi 18/22 ngày
 * làm việc (81,8%), cần từ 90% trở lên."
 */
export function withheldText(office: Office, comparison: Comparison, language: Language): string {
  const { converted } = comparison;
  const lacking = converted.kind === 'withheld' ? converted.lacking : [];
  const reasons = reasonsWorthSaying(lacking).map((one) =>
    lackingText(one, { office, comparison, language }),
  );
  const head = language === 'vi' ? 'Chưa đủ số liệu để so sánh' : 'Not enough data to compare';
  return reasons.length === 0 ? `${head}.` : `${head}: ${reasons.join('; ')}.`;
}

/** Where nothing at all is known of the period compared with, that says it: what follows from it is left out. */
function reasonsWorthSaying(lacking: readonly Lacking[]): readonly Lacking[] {
  if (!lacking.some((one) => one.kind === 'days-without-data' && one.valued === 0)) return lacking;
  return lacking.filter(
    (one) => one.kind !== 'no-day-of-type' && !(one.kind === 'coverage' && one.side === 'compared'),
  );
}

/** One reason, without a full stop. */
function lackingText(lacking: Lacking, told: Told): string {
  switch (lacking.kind) {
    case 'coverage':
      return coverageLackText(lacking, told);
    case 'not-begun':
    case 'no-baseline':
    case 'no-tet-date':
    case 'no-counterpart':
    case 'days-without-data':
      return noPeriodText(lacking, told);
    case 'stock-differs':
    case 'stock-recount':
      return stockText(lacking, told);
    default:
      return partText(lacking, told);
  }
}

const sideName = (side: ComparedSide, { comparison, language }: Told): string => {
  const { judged, period, with: compared } = comparison;
  const days = side === 'judged' ? (judged ?? period) : compared.days?.period;
  if (days !== undefined) return periodName(days, language);
  return language === 'vi' ? 'kỳ so sánh' : 'the period compared with';
};

const isMetered = ({ parts }: Comparison): boolean =>
  parts.some(({ measured }) =>
    [...measured.judged, ...measured.compared].some(({ how }) => how !== 'recorded'),
  );

type CoverageLack = Extract<Lacking, { kind: 'coverage' }>;

function coverageLackText(
  { side, counted, expected, limit, missing, edges }: CoverageLack,
  told: Told,
): string {
  const { comparison, language } = told;
  const vi = language === 'vi';
  const name = sideName(side, told);
  if (expected === 0) return vi ? `${name} không có số liệu` : `there are no figures of ${name}`;
  const share = fractionPercent(fraction(counted, expected), language);
  const needed = `${numberText(limit, 2, language)}%`;
  const days = daysOfText(missing, told);
  const long = new Set(edges.flatMap(({ stretches }) => stretches).map((stretch) => rangeText(stretch)));
  const edge =
    long.size === 0
      ? ''
      : vi
        ? `; không tính các ngày ước tính ở đầu, cuối kỳ: ${[...long].join(', ')}`
        : `; estimated days at its edges do not count: ${[...long].join(', ')}`;
  const rest = `${days === '' ? '' : vi ? `; còn thiếu ${days}` : `; missing ${days}`}${edge}`;
  if (long.size > 0)
    return vi
      ? `${name} mới có ${counted}/${expected} ngày dùng được để so sánh (${share}), cần từ ${needed} trở lên${rest}`
      : `${counted} of ${expected} days of ${name} can be compared (${share}); ${needed} is needed${rest}`;
  const metered = isMetered(comparison);
  return vi
    ? `${name} mới ${metered ? 'có chỉ số' : 'ghi'} ${counted}/${expected} ngày${metered ? '' : ' làm việc'} (${share}), cần từ ${needed} trở lên${rest}`
    : `${counted} of ${expected} ${metered ? '' : 'working '}days of ${name} are recorded (${share}); ${needed} is needed${rest}`;
}

/** How many days are worth naming. */
const NAMED = 5;

/** "Phòng A 09/6, 10/6"; the name is left out where there is one subject only. */
function daysOfText(all: readonly DaysOf[], { office, language }: Told): string {
  const named = all.map(({ of, days }) => {
    const texts = days.slice(0, NAMED).map((day) => shortDateText(day));
    const more = days.length > NAMED ? ', …' : '';
    const name = all.length === 1 ? '' : `${subjectName(office, of, language)} `;
    return `${name}${texts.join(', ')}${more}`;
  });
  return named.join('; ');
}

type NoPeriod = Extract<
  Lacking,
  { kind: 'not-begun' | 'no-baseline' | 'no-tet-date' | 'no-counterpart' | 'days-without-data' }
>;

function noPeriodText(lacking: NoPeriod, told: Told): string {
  const vi = told.language === 'vi';
  switch (lacking.kind) {
    case 'not-begun':
      return vi
        ? `kỳ này chưa bắt đầu (số liệu đến hết ngày ${dateText(lacking.asOf)})`
        : `the period has not begun (as of ${dateText(lacking.asOf)})`;
    case 'no-baseline':
      return vi ? 'chưa khai báo kỳ so sánh cố định' : 'no comparison period was fixed';
    case 'no-tet-date':
      return vi
        ? `chưa có ngày Tết năm ${lacking.year} để đối chiếu`
        : `the day of Tết ${lacking.year} is not known`;
    case 'no-counterpart':
      return vi
        ? `ngày ${dateText(lacking.day)} không có ngày tương ứng năm trước`
        : `${dateText(lacking.day)} has no counterpart the year before`;
    case 'days-without-data': {
      const days = daysOfText(lacking.days, told);
      const name = sideName('compared', told);
      if (lacking.valued === 0) return vi ? `chưa có số liệu ${name}` : `there are no figures of ${name}`;
      return vi
        ? `${name} chỉ có số liệu ${lacking.valued}/${lacking.asked} ngày (chưa theo dõi: ${days})`
        : `${name} has figures of ${lacking.valued} of ${lacking.asked} days only (not followed yet: ${days})`;
    }
  }
}

function stockText(
  { kind, side, of, figures }: Extract<Lacking, { kind: 'stock-differs' | 'stock-recount' }>,
  told: Told,
): string {
  const { office, comparison, language } = told;
  const name = subjectName(office, of, language);
  const recounted = kind === 'stock-recount';
  return `${name}: ${stockWords(figures, recounted, sideName(side, told), comparison.resource, language)}`;
}

/**
 * Paper recorded against paper used by stock, without a full stop: "tháng 6/2026 ghi 2.400 tờ, theo cấp phát đã dùng 3.250
 * tờ (73,8%), lệch 850 tờ".
 *
 * @param recount by stock nothing was used: there is no ratio.
 */
export function stockWords(
  figures: StockFigures,
  recount: boolean,
  when: string,
  resource: ResourceId,
  language: Language,
): string {
  const vi = language === 'vi';
  const [recorded, used, apart] = [figures.recorded, figures.used, Math.abs(figures.difference)].map(
    (amount) => amountText(amount, resource, language),
  );
  if (recount)
    return vi
      ? `${when} ghi ${recorded}, theo cấp phát và tồn kho lại là ${used}; kiểm đếm lại`
      : `${recorded} recorded in ${when}, ${used} by issues and stock; count again`;
  const ratio = fractionPercent(fraction(figures.recorded, figures.used), language);
  return vi
    ? `${when} ghi ${recorded}, theo cấp phát đã dùng ${used} (${ratio}), lệch ${apart}`
    : `${recorded} recorded in ${when}, ${used} used by issues and stock (${ratio}), ${apart} apart`;
}

type PartLack = Extract<
  Lacking,
  {
    kind:
      'no-day-of-type' | 'measured-differently' | 'allocated' | 'no-predecessor' | 'no-head-count' | 'nobody';
  }
>;

function partText(lacking: PartLack, told: Told): string {
  const { office, language } = told;
  const vi = language === 'vi';
  const name = subjectName(office, lacking.of, language);
  switch (lacking.kind) {
    case 'no-day-of-type': {
      const working = lacking.type === 'working';
      return vi
        ? `${name}: kỳ so sánh không có ${working ? 'ngày làm việc' : 'ngày nghỉ'} nào có số liệu`
        : `${name}: no ${working ? 'working day' : 'day off'} of the period compared with has a figure`;
    }
    case 'measured-differently':
      return vi
        ? `${name}: hai kỳ đo khác nhau (${waysText(lacking.judged, told)}; kỳ so sánh ${waysText(lacking.compared, told)})`
        : `${name}: measured differently (${waysText(lacking.judged, told)}; before ${waysText(lacking.compared, told)})`;
    case 'allocated':
      return vi
        ? `${name}: có ${lacking.days} ngày là số phân bổ, chỉ so sánh cho cả tòa nhà`
        : `${name}: ${lacking.days} days are allocated; only the building is compared`;
    case 'no-predecessor':
      return vi
        ? `${name}: chưa có trong kỳ so sánh và không thay phòng nào`
        : `${name}: was not there in the period compared with and succeeds none`;
    case 'no-head-count':
      return vi
        ? `chưa khai báo số người làm việc (${peopleDays(lacking.of, lacking.days, told)})`
        : `the head-count is not stated (${peopleDays(lacking.of, lacking.days, told)})`;
    case 'nobody':
      return vi
        ? `${name}: số người làm việc bằng 0 (${sideName(lacking.side, told)})`
        : `${name}: nobody worked there (${sideName(lacking.side, told)})`;
  }
}

const peopleDays = (of: Part, days: readonly Day[], told: Told): string =>
  `${subjectName(told.office, of, told.language)} ${daysOfText([{ of, days }], told)}`;

/** How a figure came about: "ghi tay", "công tơ riêng A", "phân bổ từ A". */
function waysText(ways: readonly Measuring[], { office, language }: Told): string {
  const vi = language === 'vi';
  const words = {
    recorded: vi ? 'ghi tay' : 'recorded by hand',
    metered: vi ? 'theo' : 'by',
    allocated: vi ? 'phân bổ từ' : 'allocated from',
  };
  return ways
    .map(({ how, meters }) =>
      [words[how], meters.map((id) => meterName(office, id)).join(', ')].join(' ').trim(),
    )
    .join(' + ');
}
