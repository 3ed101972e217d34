import styles from './sending-line.module.css';

interface SendingLineProps {
  /** How sending stands: the sign differs in shape from one to the other. */
  readonly kind: keyof typeof SIGNS;
  /** The sentence. */
  readonly text: string;
  /** Smaller, for a line among others. */
  readonly small?: boolean;
}

/** How sending stands: one sentence with its sign. */
export const SendingLine = ({ kind, text, small = false }: SendingLineProps) => (
  <p class={`${styles['line'] ?? ''} ${small ? (styles['small'] ?? '') : ''}`} data-state={kind}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
    <span>{text}</span>
  </p>
);

/** A tick, an arrow upwards, a broken line, an exclamation mark: told apart without colour. */
const SIGNS = {
  'all-sent': 'M2.5 8.5l3.5 3.5 7.5-8',
  waiting: 'M8 14V3M3.5 7.5L8 3l4.5 4.5',
  offline: 'M1.5 8h4M10.5 8h4M6.5 12l3-8',
  needs: 'M8 2v8M8 13v1',
} as const;
