import { useEffect, useState } from 'preact/hooks';

/** Gives the keyboard back, when the component goes, to what had it before the component came; if that is still there. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
