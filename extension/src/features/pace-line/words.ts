const VI = {
  title: 'So với định mức',
  noUse: 'So với định mức: trong kỳ chưa có số liệu.',
  unknown: 'So với định mức; chưa đủ số liệu để dự báo.',
};

/** Texts of the popup's lines of quotas. */
export const WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    title: 'Against the quota',
    noUse: 'Against the quota: no figures of this period yet.',
    unknown: 'Against the quota; not enough data to project.',
  },
};
