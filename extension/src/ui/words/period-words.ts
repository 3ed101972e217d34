/** Texts of the switch of periods. */
export const PERIOD_WORDS = {
  vi: {
    period: 'Kỳ',
    now: 'Hiện tại',
    reach: { week: 'Tuần', month: 'Tháng', quarter: 'Quý', year: 'Năm' },
    before: { week: 'Tuần trước', month: 'Tháng trước', quarter: 'Quý trước', year: 'Năm trước' },
    after: { week: 'Tuần sau', month: 'Tháng sau', quarter: 'Quý sau', year: 'Năm sau' },
    today: {
      week: 'Hiện tại: tuần này',
      month: 'Hiện tại: tháng này',
      quarter: 'Hiện tại: quý này',
      year: 'Hiện tại: năm nay',
    },
  },
  en: {
    period: 'Period',
    now: 'Current',
    reach: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
    before: {
      week: 'Previous week',
      month: 'Previous month',
      quarter: 'Previous quarter',
      year: 'Previous year',
    },
    after: { week: 'Next week', month: 'Next month', quarter: 'Next quarter', year: 'Next year' },
    today: {
      week: 'Current: this week',
      month: 'Current: this month',
      quarter: 'Current: this quarter',
      year: 'Current: this year',
    },
  },
};
