import { useEffect, useState } from 'preact/hooks';

/** Colours and letters of the page, as a canvas needs them. */
export interface Ink {
  readonly line: string;
  readonly quiet: string;
  readonly grid: string;
  readonly surface: string;
  readonly notice: string;
  readonly family: string;
  /** Pixels of small text; grows with the browser's font size. */
  readonly size: number;
}

/** The ink of the page now, and again whenever theme, print or the system's colours change it. */
export function useInk(): Ink {
  const [ink, setInk] = useState(readInk);
  useEffect(() => onInkChanged(() => setInk(readInk())), []);
  return ink;
}

const NAMES = {
  line: '--series-1',
  quiet: '--text-quiet',
  grid: '--line',
  surface: '--surface',
  notice: '--notice',
};

/** A custom property keeps its text as written; only an element that uses it tells which colour it means today. */
function readInk(): Ink {
  const probe = document.createElement('span');
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const ink = {
    line: colour(NAMES.line),
    quiet: colour(NAMES.quiet),
    grid: colour(NAMES.grid),
    surface: colour(NAMES.surface),
    notice: colour(NAMES.notice),
    family: style.fontFamily,
    size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75,
  };
  probe.remove();
  return ink;
}

function onInkChanged(listener: () => void): () => void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(listener);
  // The theme is also what a page changes to be printed: its charts are drawn again in the colours of paper.
  watch.observe(root, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', listener);
  return () => {
    watch.disconnect();
    dark.removeEventListener('change', listener);
  };
}
