import { useMemo } from 'preact/hooks';
import { ChartCanvas, type ChartPlan } from './chart-canvas.tsx';
import { amountScale, letters, STILL, words, type AmountPrint } from './chart-options.ts';
import { hatch, levelBars } from './hatch.ts';
import { lineSets, type HistoryLine } from './history-lines.ts';
import { pinMarks, type HistoryPin } from './history-pins.ts';
import { useInk, type Ink } from './ink.ts';
import { missingMarks } from './missing-marks.ts';

/** One stretch of days of a course. Small units. */
export interface HistoryBar {
  /** Null: no bar at all, never one of zero. */
  readonly amount: number | null;
  readonly sure: number;
  readonly estimated: number;
  readonly allocated: number;
  /** Days that are missing in it. */
  readonly missing: number;
  /** Under the bar; empty for most of many. */
  readonly label: string;
  /** Its days, and what is known of them, in words. */
  readonly title: string;
  readonly text: readonly string[];
}

interface HistoryChartProps extends AmountPrint {
  readonly name: string;
  readonly bars: readonly HistoryBar[];
  readonly lines: readonly HistoryLine[];
  readonly pins: readonly HistoryPin[];
}

/**
 * A course over months, weeks or days: full for what was recorded or measured, striped for what is estimated or allocated,
 * a cross where days are missing, nothing where there is nothing; with the lines it is held against and numbered notes.
 */
export function HistoryChart({ name, bars, lines, pins, resource, language }: HistoryChartProps) {
  const ink = useInk();
  const plan = useMemo(
    () => historyPlan({ bars, lines, pins }, ink, { resource, language }),
    [bars, lines, pins, ink, resource, language],
  );
  return <ChartCanvas name={name} plan={plan} height="18rem" />;
}

type Drawn = Pick<HistoryChartProps, 'bars' | 'lines' | 'pins'>;

const SHAPE = { maxBarThickness: 36, categoryPercentage: 0.86, barPercentage: 0.92, stack: 'use' };

/** What was recorded, then what stands on it: estimated, allocated. */
function barSets(bars: readonly HistoryBar[], ink: Ink): ChartPlan['data']['datasets'] {
  const part = (of: 'estimated' | 'allocated') => bars.map((bar) => (bar[of] === 0 ? null : bar[of]));
  return [
    {
      ...SHAPE,
      data: bars.map(({ amount, sure }) => (amount === null ? null : sure)),
      backgroundColor: ink.line,
    },
    {
      ...SHAPE,
      data: part('estimated'),
      backgroundColor: hatch(ink.line, ink.surface),
      borderColor: ink.line,
      borderWidth: 1,
    },
    {
      ...SHAPE,
      data: part('allocated'),
      backgroundColor: levelBars(ink.line, ink.surface),
      borderColor: ink.line,
      borderWidth: 1,
    },
  ];
}

function historyPlan({ bars, lines, pins }: Drawn, ink: Ink, print: AmountPrint): ChartPlan {
  const highest = Math.max(
    0,
    ...bars.map(({ amount }) => amount ?? 0),
    ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [...barSets(bars, ink), ...lineSets(lines, ink)],
    },
    options: {
      ...STILL,
      interaction: { mode: 'index', intersect: false },
      // Room for the numbers of notes, and for a cross over the highest bar.
      layout: { padding: { top: pins.length > 0 ? ink.size * 2.2 : 8, right: 4 } },
      scales: {
        x: {
          stacked: true,
          border: { color: ink.grid },
          grid: { display: false },
          ticks: {
            color: ink.quiet,
            font: letters(ink),
            autoSkip: false,
            maxRotation: 0,
            padding: 4,
          },
        },
        y: { ...amountScale(ink, print, highest), stacked: true },
      },
      plugins: {
        tooltip: {
          ...words(
            ink,
            (at) => bars[at]?.title ?? '',
            (at) => [...(bars[at]?.text ?? [])],
          ),
          // All parts of a bar, and its lines, have the same words.
          filter: (_item, at) => at === 0,
        },
      },
    },
    plugins: [
      missingMarks(
        bars.map(({ missing }) => missing > 0),
        ink,
      ),
      pinMarks(pins, ink),
    ],
  };
}
