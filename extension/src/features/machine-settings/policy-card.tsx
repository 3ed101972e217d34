import { useEffect, useState } from 'preact/hooks';
import { readManagedFaults, type ManagedFault } from '../../data/managed.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WORDS } from './words.ts';

/** What of the office's policy this machine could not read, for whoever wrote it. Nothing where all of it holds. */
export function PolicyCard({ read = readManagedFaults }: { readonly read?: typeof readManagedFaults }) {
  const words = useWords(WORDS).policy;
  const [faults, setFaults] = useState<readonly ManagedFault[]>([]);
  useEffect(() => void read().then(setFaults), [read]);
  if (faults.length === 0) return null;
  return (
    <FormCard title={words.title}>
      {faults.map(({ field, value, why }) => (
        <Notice key={field} tone="problem">
          {words.fault(field, value, words.why[why])}
        </Notice>
      ))}
    </FormCard>
  );
}
