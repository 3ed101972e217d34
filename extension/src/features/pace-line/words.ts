const VI = {
  title: 'So với định mức',
  noUse: 'Trong kỳ chưa có số liệu.',
  unknown: 'Chưa đủ số liệu để dự báo.',
};

/** Texts of the popup's lines of quotas. */
export const WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    title: 'Against the quota',
    noUse: 'No figures of this period yet.',
    unknown: 'Not enough data to project.',
  },
};
