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
      for (const [at, off] of isOff.entries()) {
        if (!off) continue;
        const middle = x.getPixelForValue(at);
        const left = Math.max(chartArea.left, middle - half);
        const right = Math.min(chartArea.right, middle + half);
        ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
      }
      ctx.restore();
    },
  };
}
