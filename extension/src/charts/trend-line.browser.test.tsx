import { addDays, dayOf, type Language, type State } from '@soxanh/core';
import { Chart } from 'chart.js';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DayValue } from '../ui/day-value.ts';
import '../ui/tokens.css';
import { TrendLine } from './trend-line.tsx';

const FIRST = dayOf(2026, 6, 1);
const day = (at: number, state: State | undefined, amount: number | null): DayValue => ({
  day: addDays(FIRST, at),
  state,
  amount,
});
const DAYS = [
  day(0, 'measured', 40),
  day(1, 'estimated', 60),
  day(2, 'missing', null),
  day(3, 'measured', 50),
  day(4, 'day-off', null),
  day(5, 'zero-confirmed', 0),
];

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset['theme'] = 'light';
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function drawn(language: Language = 'vi'): { chart: Chart; canvas: HTMLCanvasElement } {
  render(<TrendLine name="Giấy in" days={DAYS} resource="paper" language={language} />, root);
  return current();
}

function current(): { chart: Chart; canvas: HTMLCanvasElement } {
  const canvas = root.querySelector('canvas');
  const chart = canvas === null ? undefined : Chart.getChart(canvas);
  if (canvas === null || chart === undefined) throw new Error('nothing is drawn');
  return { chart, canvas };
}

/** How many pixels of the line's green stand over a place. */
function inkOver(chart: Chart, at: number): number {
  const ratio = chart.currentDevicePixelRatio;
  const x = Math.round((chart.scales['x']?.getPixelForValue(at) ?? 0) * ratio);
  const { data } = chart.ctx.getImageData(x, 0, 1, chart.height * ratio);
  const pixels = Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 4));
  return pixels.filter(([r = 0, g = 0, b = 0, a = 0]) => a > 120 && g > r + 40 && g > b + 20).length;
}

it('[L1] hands the chart no value for days without one, and does not draw over the missing day', () => {
  const { chart } = drawn();
  expect(chart.data.datasets[0]?.data).toEqual([40, 60, null, 50, null, 0]);
  expect(inkOver(chart, 2)).toBe(0);
  // Over the day off the line runs on.
  expect(inkOver(chart, 4)).toBeGreaterThan(0);
});

it('has a name, a fixed height, and no movement', () => {
  const { chart, canvas } = drawn();
  expect(canvas.getAttribute('role')).toBe('img');
  expect(canvas.getAttribute('aria-label')).toBe('Giấy in');
  expect(canvas.parentElement?.style.blockSize).toBe('8.5rem');
  expect(chart.options.animation).toBe(false);
});

it('draws estimated days as hollow points', () => {
  const { chart } = drawn();
  const points = chart.getDatasetMeta(0).data.map((point) => point.options['backgroundColor']);
  expect(points[1]).not.toBe(points[0]);
  expect(points[3]).toBe(points[0]);
});

it('is drawn again in the colours of another theme, and once only while nothing changes', async () => {
  const { chart } = drawn();
  const light = chart.options.scales?.['y']?.ticks?.color;
  drawn();
  expect(current().chart).toBe(chart);
  document.documentElement.dataset['theme'] = 'dark';
  await expect.poll(() => current().chart.options.scales?.['y']?.ticks?.color).not.toBe(light);
});

it('days off stand on grey, over their whole day and no further', () => {
  /** How much of a place's column is not the bare ground: a column apart from points and lines. */
  const grey = (chart: Chart, at: number): number => {
    const ratio = chart.currentDevicePixelRatio;
    const x = Math.round((chart.scales['x']?.getPixelForValue(at) ?? 0) * ratio);
    const { data } = chart.ctx.getImageData(x, 0, 1, chart.height * ratio);
    return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i + 3] ?? 0).filter((a) => a > 60)
      .length;
  };
  const whole = (chart: Chart): number => chart.chartArea.height * chart.currentDevicePixelRatio * 0.9;
  const bare = drawn().chart;
  expect(grey(bare, 4.3)).toBeLessThan(whole(bare));
  const isOff = DAYS.map(({ state }) => state === 'day-off');
  render(<TrendLine name="Giấy in" days={DAYS} isOff={isOff} resource="paper" language="vi" />, root);
  const { chart } = current();
  expect(grey(chart, 4.3)).toBeGreaterThan(whole(chart));
  expect(grey(chart, 3.4)).toBeLessThan(whole(chart));
});

it('writes numbers and dates in the language of the screen', () => {
  const label = (language: Language): unknown => {
    const { chart } = drawn(language);
    const { callbacks } = chart.options.plugins?.tooltip ?? {};
    const item = { dataIndex: 1 };
    return [
      callbacks?.title?.call({} as never, [item] as never),
      callbacks?.label?.call({} as never, item as never),
    ];
  };
  expect(label('vi')).toEqual(['thứ Ba, 02/6/2026', 'Ước tính, 60 tờ']);
  expect(label('en')).toEqual(['Tuesday, 02/6/2026', 'Estimated, 60 sheets']);
});
