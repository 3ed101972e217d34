import type { ComponentType } from 'preact';
import type { BookPage } from '../../features/book-shell/book-page.ts';

/** The pages of the book in the order in which they stand. To add one, make a feature and name it here. */
export const PAGES: readonly BookPage[] = [
  {
    route: 'tong-quan',
    title: { vi: 'Tổng quan', en: 'Overview' },
    load: async () => (await import('../../features/overview/overview-page.tsx')).OverviewPage,
  },
  {
    route: 'dien-bien',
    title: { vi: 'Diễn biến', en: 'Trend' },
    load: async () => (await import('../../features/trend/trend-page.tsx')).TrendPage,
  },
  {
    route: 'so-sanh',
    title: { vi: 'So sánh', en: 'Comparison' },
    load: async () => (await import('../../features/comparison/comparison-page.tsx')).ComparisonPage,
  },
  {
    route: 'ghi-tuan',
    title: { vi: 'Ghi theo tuần', en: 'Record by week' },
    load: async () => (await import('../../features/week-grid/week-page.tsx')).WeekPage,
  },
  {
    route: 'so-ghi',
    title: { vi: 'Sổ ghi', en: 'Journal' },
    load: async () => (await import('./journal.tsx')).Journal,
  },
  {
    route: 'giay-in',
    title: { vi: 'Giấy in', en: 'Paper' },
    load: async () => (await import('../../features/paper-stock/paper-page.tsx')).PaperPage,
  },
  {
    route: 'dien-nuoc',
    title: { vi: 'Điện, nước', en: 'Electricity, water' },
    load: async () => (await import('../../features/meter-book/meter-book-page.tsx')).MeterBookPage,
  },
  {
    route: 'bao-cao',
    title: { vi: 'Báo cáo', en: 'Reports' },
    load: async () => (await import('../../features/reports/reports-page.tsx')).ReportsPage,
  },
  {
    route: 'thiet-lap',
    title: { vi: 'Thiết lập', en: 'Set-up' },
    load: async () => (await import('./pages-sharing.tsx')).SetupPage,
  },
  {
    route: 'cai-dat',
    title: { vi: 'Cài đặt máy này', en: 'This machine' },
    load: async () => (await import('./pages-sharing.tsx')).SettingsPage,
  },
];

/** What is shown while this machine has no book. */
export const FIRST_RUN = async (): Promise<ComponentType<{ onDone: () => void }>> =>
  (await import('./sharing.tsx')).firstRun();
