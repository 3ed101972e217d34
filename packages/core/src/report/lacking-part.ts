import type { Day } from '../calendar/day.ts';
import type { Measuring } from '../insight/evidence.ts';
import type { Lacking } from '../insight/lacking.ts';
import type { Part } from '../insight/subject.ts';
import { daysOfText, sideName, type Told } from './lacking-told.ts';
import { meterName, subjectName } from './subject-name.ts';

type PartLack = Extract<
  Lacking,
  {
    kind:
      'no-day-of-type' | 'measured-differently' | 'allocated' | 'no-predecessor' | 'no-head-count' | 'nobody';
  }
>;

/** Something about one of those compared. */
export function partLackText(lacking: PartLack, told: Told): string {
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
