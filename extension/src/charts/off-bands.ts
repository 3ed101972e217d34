import type { Plugin } from 'chart.js';
import type { Ink } from './ink.ts';

/**
 * Grey behind days off: a fall on a Saturday explains itself only where it is seen that it was one.
 *
 * @param isOff by place.
 */
export function offBands(isOff: readonly boolean[], ink: Ink): Plugin<'line' | 'bar'> {
  return {
    id: 'off-bands',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const { x } = scales;
      if (x === undefined) return;
      const half =
        isOff.length > 1 ? (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2 : chartArea.width / 2;
      ctx.save();
      ctx.fillStyle = ink.grid;
      ctx.globalAlpha = 0.5;
      for (const [from, to] of runsOf(isOff)) {
        const left = Math.max(chartArea.left, x.getPixelForValue(from) - half);
        const right = Math.min(chartArea.right, x.getPixelForValue(to) + half);
        ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
      }
      ctx.restore();
    },
  };
}

/** First and last places that are marked without a break: one band has no seams. */
function runsOf(isMarked: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const [at, marked] of isMarked.entries()) {
    const last = runs.at(-1);
    if (!marked) continue;
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}
