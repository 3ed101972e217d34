const VI = {
  summary: (count: number): string => `Xem cách tính: ${count} lần đọc chỉ gồm ngày nghỉ`,
  caption: (meter: string): string => `${meter}: các lần đọc chỉ gồm ngày nghỉ`,
  range: 'Các ngày',
  days: 'Số ngày',
  used: 'Sử dụng',
};

/** Texts of the stretches of days off a figure was made from. */
export const STRETCH_WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    summary: (count) =>
      `How it is counted: ${count} ${count === 1 ? 'stretch' : 'stretches'} of days off between readings`,
    caption: (meter) => `${meter}: stretches of days off between readings`,
    range: 'Days',
    days: 'Number',
    used: 'Used',
  },
};
