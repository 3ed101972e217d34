import { useEffect, useState } from 'preact/hooks';

/** Shown only after a moment: what is ready sooner must not flash. */
const MOMENT_MILLIS = 200;

/** Says that something is being read, if it takes longer than a moment. */
export function Loading({ children }: { readonly children: string }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), MOMENT_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return isDue ? <output>{children}</output> : null;
}
