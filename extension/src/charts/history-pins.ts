import type { Plugin } from 'chart.js';
import type { Ink } from './ink.ts';

/** A mark pinned to a course: the number of a note beneath it. */
export interface HistoryPin {
  /** The place it stands at. */
  readonly at: number;
  readonly text: string;
  /** A change of conditions breaks the course: a line over its whole height. */
  readonly breaks: boolean;
}

/** Numbers of notes over the places they belong to; those of one place beside each other. */
export function pinMarks(pins: readonly HistoryPin[], ink: Ink): Plugin<'line' | 'bar'> {
  return {
    id: 'pin-marks',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const radius = ink.size * 0.75;
      const used = new Map<number, number>();
      ctx.save();
      ctx.font = `600 ${ink.size * 0.9}px ${ink.family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      for (const { at, text, breaks } of pins) {
        const before = used.get(at) ?? 0;
        used.set(at, before + 1);
        const x = (chart.scales['x']?.getPixelForValue(at) ?? 0) + before * radius * 2.2;
        const y = chartArea.top - radius - 3;
        ctx.strokeStyle = ink.notice;
        ctx.lineWidth = 1.25;
        if (breaks) {
          ctx.setLineDash([3, 3]);
          ctx.beginPath();
          ctx.moveTo(x, y + radius);
          ctx.lineTo(x, chartArea.bottom);
          ctx.stroke();
          ctx.setLineDash([]);
        }
        ctx.fillStyle = ink.surface;
        ctx.beginPath();
        ctx.arc(x, y, radius, 0, 2 * Math.PI);
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = ink.notice;
        ctx.fillText(text, x, y + 0.5);
      }
      ctx.restore();
    },
  };
}
