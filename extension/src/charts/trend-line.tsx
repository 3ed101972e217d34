import { longDateText, shortDateText, type Day } from '@soxanh/core';
import type { ScriptableLineSegmentContext } from 'chart.js';
import { useMemo } from 'preact/hooks';
import { valueWords, type DayValue } from '../ui/day-value.ts';
import { ChartCanvas, type ChartPlan } from './chart-canvas.tsx';
import { amountScale, letters, STILL, words, type AmountPrint } from './chart-options.ts';
import { labelledDays } from './day-labels.ts';
import { useInk, type Ink } from './ink.ts';
import { isRough, strokesOf, type Stroke } from './line-breaks.ts';
import { missingMarks } from './missing-marks.ts';
import { offBands } from './off-bands.ts';

interface TrendLineProps extends AmountPrint {
  readonly name: string;
  readonly days: readonly DayValue[];
  /** By place: days off stand on grey where they are to be seen. */
  readonly isOff?: readonly boolean[];
  /** Beside a figure, where only the course is to be seen. */
  readonly low?: boolean;
}

const NONE: readonly boolean[] = [];

/**
 * Amounts day by day. A missing day is a gap with a cross at its foot, never a zero; what is estimated is a hollow
 * point on a dashed line.
 */
export function TrendLine({ name, days, isOff = NONE, resource, language, low = false }: TrendLineProps) {
  const ink = useInk();
  const plan = useMemo(
    () => trendPlan({ days, isOff }, ink, { resource, language }),
    [days, isOff, ink, resource, language],
  );
  return <ChartCanvas name={name} plan={plan} height={low ? '4.5rem' : '8.5rem'} />;
}

type Drawn = Required<Pick<TrendLineProps, 'days' | 'isOff'>>;

function trendPlan({ days, isOff }: Drawn, ink: Ink, print: AmountPrint): ChartPlan {
  const strokes = strokesOf(days);
  // Chart.js asks piece by piece, from each place to the next, also inside a gap.
  const strokeOf = ({ p1DataIndex }: ScriptableLineSegmentContext): Stroke | undefined =>
    strokes[p1DataIndex];
  const title = (at: number): string => longDateText(days[at]?.day ?? (0 as Day), print.language);
  const text = (at: number): string => {
    const day = days[at];
    return day === undefined ? '' : valueWords(day, print.resource, print.language);
  };
  return {
    type: 'line',
    data: {
      labels: days.map(({ day }) => shortDateText(day)),
      datasets: [
        {
          data: days.map(({ amount }) => amount),
          borderColor: ink.line,
          borderWidth: 1.5,
          // Values are joined over days off; where a day is missing between them, the stroke is not drawn.
          spanGaps: true,
          segment: {
            borderColor: (piece) => (strokeOf(piece) === 'broken' ? 'transparent' : undefined),
            borderDash: (piece) => (strokeOf(piece) === 'dashed' ? [4, 3] : undefined),
          },
          pointRadius: days.map((day) => (isRough(day) ? 3 : 1.75)),
          pointBorderColor: ink.line,
          pointBorderWidth: days.map((day) => (isRough(day) ? 1.5 : 0)),
          pointBackgroundColor: days.map((day) => (isRough(day) ? ink.surface : ink.line)),
          pointHoverRadius: 5,
          pointHitRadius: 8,
        },
      ],
    },
    options: {
      ...STILL,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 4, right: 4 } },
      scales: {
        x: dayScale(days, ink),
        y: {
          ...amountScale(ink, print, Math.max(0, ...days.map(({ amount }) => amount ?? 0))),
          afterFit: (scale) => void (scale.width = ink.size * 3.6),
        },
      },
      plugins: { tooltip: words(ink, title, (at) => text(at)) },
    },
    plugins: [
      offBands(isOff, ink),
      missingMarks(
        days.map(({ state }) => state === 'missing'),
        ink,
      ),
    ],
  };
}

function dayScale(days: readonly DayValue[], ink: Ink) {
  const isLabelled = labelledDays(days.map(({ day }) => day));
  return {
    type: 'category' as const,
    border: { color: ink.grid },
    grid: {
      drawTicks: false,
      color: ({ index }: { index: number }) => (isLabelled[index] === true ? ink.grid : 'transparent'),
    },
    ticks: {
      color: ink.quiet,
      font: letters(ink),
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      callback: (_value: number | string, at: number) =>
        isLabelled[at] === true ? shortDateText(days[at]?.day ?? (0 as Day)) : null,
    },
  };
}
