import { useEffect } from 'preact/hooks';

/** Calls back when Esc is pressed anywhere on the page, for as long as the component is there. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEscape();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [onEscape]);
}
