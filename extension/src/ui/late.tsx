import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Shown only after a moment: what is ready sooner must not flash. */
const MOMENT_MILLIS = 200;

/** Shows its content if it is still there after a moment. */
export function Late({ children }: { readonly children: ComponentChildren }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), MOMENT_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return isDue ? <>{children}</> : null;
}
