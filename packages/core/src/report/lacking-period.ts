import { dateText } from '../calendar/day-words.ts';
import type { Lacking } from '../insight/lacking.ts';
import { daysOfText, sideName, type Told } from './lacking-told.ts';

type NoPeriod = Extract<
  Lacking,
  { kind: 'not-begun' | 'no-baseline' | 'no-tet-date' | 'no-counterpart' | 'days-without-data' }
>;

/** There is no period to compare with, or no figures in it. */
export function noPeriodText(lacking: NoPeriod, told: Told): string {
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
