import {
  amountCode,
  coverageText,
  RESOURCES,
  type Against,
  type Period,
  type SharedRow,
  type Unfilled,
} from '@soxanh/core';
import { amountOf, daySetRow, exactAmount, periodRow, type Row } from './compare-figures.ts';

/** A share of meters that serve others too: amounts, never a saving (law A3). */
export function shareRow(share: SharedRow, against: Against, period: Period): Row {
  const { department, resource, meters, judged, dates, absolute, apart } = share;
  return {
    kind: 'share',
    resource,
    unit: RESOURCES[resource].shown.code,
    subject: { kind: 'department', id: department },
    meters: [...meters],
    period: periodRow(period),
    judged: periodRow(judged),
    against,
    dates: daySetRow(dates),
    absolute: {
      judged: amountOf(absolute.judged.amount, resource),
      judgedCoverage: coverageText(absolute.judged.coverage),
      compared: amountOf(absolute.compared.amount, resource),
      comparedCoverage: coverageText(absolute.compared.coverage),
      change: amountOf(absolute.change, resource),
    },
    apart:
      apart === undefined
        ? null
        : {
            byShare: exactAmount(apart.byShare, resource),
            byBuilding: exactAmount(apart.byBuilding, resource),
          },
  };
}

/** An amount of a stretch too long to be spread over days (law M4). */
export const unfilledRow = ({ meter, resource, first, last, amount }: Unfilled): Row => ({
  kind: 'unfilled',
  resource,
  unit: RESOURCES[resource].shown.code,
  subject: { kind: 'meter', id: meter },
  ...periodRow({ first, last }),
  amount: amountCode(amount, resource),
});
