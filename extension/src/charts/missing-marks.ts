import type { Chart, Plugin } from 'chart.js';
import type { Ink } from './ink.ts';

const HALF = 3;

/**
 * Crosses where something was expected and is not there: at the foot of the chart, or over a bar that is short by it.
 * The same mark as in the strip of days.
 *
 * @param isMarked by place.
 */
export function missingMarks(isMarked: readonly boolean[], ink: Ink): Plugin<'line' | 'bar'> {
  return {
    id: 'missing-marks',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = ink.notice;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      for (const [at, marked] of isMarked.entries()) if (marked) cross(ctx, placeOf(chart, at));
      ctx.stroke();
      ctx.restore();
    },
  };
}

function placeOf(chart: Chart, at: number): { x: number; y: number } {
  const foot = chart.chartArea.bottom - HALF - 1;
  const tops = chart
    .getSortedVisibleDatasetMetas()
    .flatMap(({ type, data }) => (type === 'bar' ? [data[at]?.y ?? foot] : []))
    .filter((y) => Number.isFinite(y));
  const top = Math.min(foot, ...tops.map((y) => y - HALF - 3));
  return {
    x: chart.scales['x']?.getPixelForValue(at) ?? 0,
    y: Math.max(top, chart.chartArea.top + HALF),
  };
}

function cross(ctx: CanvasRenderingContext2D, { x, y }: { x: number; y: number }): void {
  ctx.moveTo(x - HALF, y - HALF);
  ctx.lineTo(x + HALF, y + HALF);
  ctx.moveTo(x + HALF, y - HALF);
  ctx.lineTo(x - HALF, y + HALF);
}
