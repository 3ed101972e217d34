/** Texts of the switch of periods. */
export const PERIOD_WORDS = {
  vi: {
    period: 'Kỳ',
    reach: { week: 'Tuần', month: 'Tháng', quarter: 'Quý', year: 'Năm' },
    before: { week: 'Tuần trước', month: 'Tháng trước', quarter: 'Quý trước', year: 'Năm trước' },
    after: { week: 'Tuần sau', month: 'Tháng sau', quarter: 'Quý sau', year: 'Năm sau' },
    today: { week: 'Tuần này', month: 'Tháng này', quarter: 'Quý này', year: 'Năm nay' },
  },
  en: {
    period: 'Period',
    reach: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
    before: {
      week: 'Previous week',
      month: 'Previous month',
      quarter: 'Previous quarter',
      year: 'Previous year',
    },
    after: { week: 'Next week', month: 'Next month', quarter: 'Next quarter', year: 'Next year' },
    today: { week: 'This week', month: 'This month', quarter: 'This quarter', year: 'This year' },
  },
};
