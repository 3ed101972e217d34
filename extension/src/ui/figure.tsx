import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './figure.module.css';
import { useWords } from './language.ts';
import { FIGURE_WORDS } from './words/figure-words.ts';

interface FigureProps {
  /** What the figure shows, for those who do not see it. */
  readonly name: string;
  readonly children: ComponentChildren;
  /** Its numbers: an element, drawn only when somebody wants to see it. */
  readonly table: ComponentChildren;
}

/** A chart with its numbers one key away: B, or the button beneath it. */
export function Figure({ name, children, table }: FigureProps) {
  const words = useWords(FIGURE_WORDS);
  const [isOpen, setOpen] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  // Before the first paint: the key works as soon as the figure is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForTable(event) || !isMeant(figure.current)) return;
      setOpen((open) => !open);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <figure ref={figure} class={styles['figure']} aria-label={name}>
      {children}
      <div class={styles['foot']}>
        <Button look="quiet" onPress={() => setOpen(!isOpen)} expanded={isOpen} controls={id} shortcut="B">
          {isOpen ? words.hide : words.show}
          <kbd aria-hidden="true">B</kbd>
        </Button>
      </div>
      <div id={id} class={styles['table']} hidden={!isOpen}>
        {isOpen && table}
      </div>
    </figure>
  );
}

function isForTable({ key, ctrlKey, altKey, metaKey, target, defaultPrevented }: KeyboardEvent): boolean {
  const isTyping =
    target instanceof HTMLElement && target.matches('input:not([type=radio]), select, textarea');
  return key.toLowerCase() === 'b' && !ctrlKey && !altKey && !metaKey && !isTyping && !defaultPrevented;
}

/** A key without a modifier may act on what is in focus only; where nothing is, it is meant for every figure. */
function isMeant(figure: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (figure === null || figure.closest('[inert], dialog:not([open])') !== null) return false;
  return focused === null || focused === document.body || figure.contains(focused);
}
