import type { ReadonlySignal } from '@preact/signals';
import type { Appearance } from './mount.tsx';

/** Paper is white: what is printed from a dark screen has the light colours. */
export function printInLight(appearance: ReadonlySignal<Appearance>): void {
  const { dataset } = document.documentElement;
  addEventListener('beforeprint', () => (dataset['theme'] = 'light'));
  addEventListener('afterprint', () => (dataset['theme'] = appearance.value.theme));
}
