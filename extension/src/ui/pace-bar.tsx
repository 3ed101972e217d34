import { fixedCode, type Fraction } from '@soxanh/core';
import styles from './pace-bar.module.css';

interface PaceBarProps {
  /** Used ÷ quota; undefined if nothing is allotted. */
  readonly used: Fraction | undefined;
  /** The share of the period that is gone. */
  readonly gone: Fraction;
}

/** A thin line: how much of a quota is used, with a mark where the period stands. The words beside it say the same. */
export function PaceBar({ used, gone }: PaceBarProps) {
  if (used === undefined) return null;
  const [share, mark] = [used, gone].map((of) => Math.min(100, Math.max(0, Number(fixedCode(of, 4)) * 100)));
  const isOver = used.n > used.d;
  return (
    <div class={styles['line']} aria-hidden="true">
      <div
        class={`${styles['used'] ?? ''} ${isOver ? (styles['over'] ?? '') : ''}`}
        style={{ inlineSize: `${share}%` }}
      />
      <div class={styles['mark']} style={{ insetInlineStart: `${mark}%` }} />
    </div>
  );
}
