import { useMemo } from 'preact/hooks';
import { ChartCanvas, type ChartPlan } from './chart-canvas.tsx';
import { amountScale, letters, STILL, words, type AmountPrint } from './chart-options.ts';
import { hatch } from './hatch.ts';
import { useInk, type Ink } from './ink.ts';
import { missingMarks } from './missing-marks.ts';

/** One bar. */
export interface AmountBar {
  /** Small units of days recorded; and of days estimated, which stand on them. */
  readonly sure: number;
  readonly rough: number;
  /** Null: no bar at all, never one of zero. */
  readonly total: number | null;
  /** Days that are missing in it. */
  readonly missing: number;
  /** Under the bar; empty for most. */
  readonly label: string;
  /** The dates, and the amount with what is missing, in words. */
  readonly title: string;
  readonly text: string;
}

interface AmountBarsProps extends AmountPrint {
  readonly name: string;
  readonly bars: readonly AmountBar[];
  /** The greatest amount of all charts that stand side by side: they share one scale. */
  readonly top: number;
}

/** Amounts of stretches of days: full for what is recorded, striped for what is estimated, a cross where days are missing. */
export function AmountBars({ name, bars, top, resource, language }: AmountBarsProps) {
  const ink = useInk();
  const plan = useMemo(
    () => barsPlan(bars, top, ink, { resource, language }),
    [bars, top, ink, resource, language],
  );
  return <ChartCanvas name={name} plan={plan} height="6.5rem" />;
}

function barsPlan(bars: readonly AmountBar[], top: number, ink: Ink, print: AmountPrint): ChartPlan {
  const text = (at: number, part: 'title' | 'text'): string => bars[at]?.[part] ?? '';
  const shared = { maxBarThickness: 28, categoryPercentage: 0.86, barPercentage: 0.92 };
  const y = amountScale(ink, print, top);
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          ...shared,
          data: bars.map(({ total, sure }) => (total === null ? null : sure)),
          backgroundColor: ink.line,
        },
        {
          ...shared,
          data: bars.map(({ rough }) => (rough === 0 ? null : rough)),
          backgroundColor: hatch(ink.line, ink.surface),
          borderColor: ink.line,
          borderWidth: 1,
        },
      ],
    },
    options: {
      ...STILL,
      interaction: { mode: 'index', intersect: false },
      // Room for a cross over the highest bar.
      layout: { padding: { top: 8 } },
      scales: {
        x: {
          stacked: true,
          border: { color: ink.grid },
          grid: { display: false },
          ticks: { color: ink.quiet, font: letters(ink), autoSkip: false, maxRotation: 0, padding: 2 },
        },
        // One width for all scales: charts side by side have their bars in the same places.
        y: {
          ...y,
          stacked: true,
          afterFit: (scale) => void (scale.width = ink.size * 3.4),
          ticks: { ...y.ticks, maxTicksLimit: 3 },
        },
      },
      plugins: {
        tooltip: {
          ...words(
            ink,
            (at) => text(at, 'title'),
            (at) => text(at, 'text'),
          ),
          // Both parts of a bar have the same words.
          filter: (item, at) => at === 0,
        },
      },
    },
    plugins: [
      missingMarks(
        bars.map(({ missing }) => missing > 0),
        ink,
      ),
    ],
  };
}
