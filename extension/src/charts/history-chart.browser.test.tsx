import { Chart } from 'chart.js';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import '../ui/tokens.css';
import { HistoryChart, type HistoryBar } from './history-chart.tsx';
import type { HistoryLine } from './history-lines.ts';

const bar = (change: Partial<HistoryBar>): HistoryBar => ({
  amount: null,
  sure: 0,
  estimated: 0,
  allocated: 0,
  missing: 0,
  label: '',
  title: 'tháng',
  text: [],
  ...change,
});

const BARS = [
  bar({ amount: 40, sure: 40, title: 'tháng 3/2026', text: ['40 tờ', 'đủ 20/20 ngày'] }),
  bar({ missing: 20 }),
  bar({ amount: 60, sure: 10, estimated: 20, allocated: 30 }),
  bar({ amount: 0 }),
];

const QUOTA: HistoryLine = { kind: 'quota', values: [null, 50, 50, null] };

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

function drawn(lines: readonly HistoryLine[] = []): Chart {
  const pins = [{ at: 2, text: '1', breaks: true }];
  render(
    <HistoryChart name="Giấy in" bars={BARS} lines={lines} pins={pins} resource="paper" language="vi" />,
    root,
  );
  const canvas = root.querySelector('canvas');
  const chart = canvas === null ? undefined : Chart.getChart(canvas);
  if (chart === undefined) throw new Error('Nothing was drawn');
  return chart;
}

const valuesOf = (chart: Chart) => chart.data.datasets.map(({ data }) => data);

it('[L1] draws nothing where nothing is known, and a zero where it was confirmed', () => {
  const [sure] = valuesOf(drawn());
  expect(sure).toEqual([40, null, 10, 0]);
});

it('stacks what is estimated and what is allocated on what is sure, each with a look of its own', () => {
  const chart = drawn();
  const [, estimated, allocated] = valuesOf(chart);
  expect([estimated, allocated]).toEqual([
    [null, null, 20, null],
    [null, null, 30, null],
  ]);
  const [full, hatched, level] = chart.data.datasets.map(({ backgroundColor }) => backgroundColor);
  expect(typeof full).toBe('string');
  expect(hatched).toBeInstanceOf(CanvasPattern);
  expect(level).toBeInstanceOf(CanvasPattern);
  const tops = chart.getSortedVisibleDatasetMetas().map(({ data }) => data[2]?.y ?? 0);
  expect(tops).toEqual(tops.toSorted((a, b) => b - a));
});

it('holds the course against lines that break where they have no value, not stacked on the bars', () => {
  const chart = drawn([QUOTA]);
  const line = chart.data.datasets.at(-1);
  expect(line?.data).toEqual([null, 50, 50, null]);
  const meta = chart.getDatasetMeta(3);
  const y = chart.scales['y'];
  expect(meta.data[2]?.y).toBeCloseTo(y?.getPixelForValue(50) ?? 0, 1);
});

it('says the words of a bar once, whatever it is made of', () => {
  const chart = drawn([QUOTA]);
  chart.tooltip?.setActiveElements(
    [0, 1, 2].map((datasetIndex) => ({ datasetIndex, index: 0 })),
    { x: 0, y: 0 },
  );
  expect(chart.tooltip?.title).toEqual(['tháng 3/2026']);
  expect(chart.tooltip?.body.map(({ lines }) => lines)).toEqual([['40 tờ', 'đủ 20/20 ngày']]);
});
