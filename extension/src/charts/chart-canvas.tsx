import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './chart-canvas.module.css';

// Only what is drawn here: the rest of the library stays out of the bundle.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** What one chart draws: lines or bars over named places. */
export type ChartPlan = ChartConfiguration<'line' | 'bar', (number | null)[], string>;

interface ChartCanvasProps {
  /** What is to be seen, for those who do not see it. */
  readonly name: string;
  /** A new object is a new chart; the same one is left as it is. */
  readonly plan: ChartPlan;
  /** CSS length. Fixed, so that nothing jumps when data come. */
  readonly height: string;
}

/** A chart on a canvas. Drawn at once and without movement. */
export function ChartCanvas({ name, plan, height }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Before the browser paints: the place is never seen empty, and a page about to be printed gets its paper colours.
  useLayoutEffect(() => {
    if (canvas.current === null) return undefined;
    const chart = new Chart(canvas.current, plan);
    return () => chart.destroy();
  }, [plan]);
  return (
    <div class={styles['frame']} style={{ blockSize: height }}>
      {/* A drawing that is to be read as one picture; it cannot be an img. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <canvas ref={canvas} role="img" aria-label={name} />
    </div>
  );
}
