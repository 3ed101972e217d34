import { dayOf, type EntryId } from '@soxanh/core';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { RecordedRow } from '../../models/journal-entry.ts';
import { RecentEntries } from './recent-entries.tsx';

const rowOf = (amount: number): RecordedRow => ({
  entry: {
    v: 1,
    id: `01975000-0000-7000-8000-0000000000${amount}` as EntryId,
    n: amount,
    prev: null,
    at: '2026-06-08T09:05:00+07:00',
    by: { device: 'may-a', role: 'recorder', department: 'van-phong' },
    kind: 'use',
    department: 'van-phong',
    resource: 'paper',
    day: '2026-06-08',
    amount,
  },
  standing: 'counted',
});
const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

it('[T1] offers to correct or remove only what this machine may: what it wrote under other duties stands there to be read', () => {
  const [own, other] = [rowOf(20), rowOf(30)];
  render(
    <RecentEntries
      rows={[own, other]}
      today={dayOf(2026, 6, 8)}
      busy={false}
      mayCorrect={(entry) => entry === own.entry}
      onCorrect={() => undefined}
      onRemove={() => undefined}
    />,
    root,
  );
  const lines = [...root.querySelectorAll('li')];
  expect(lines.map((line) => line.querySelectorAll('button').length)).toEqual([2, 0]);
  expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual([
    expect.stringContaining('20'),
    expect.stringContaining('30'),
  ]);
});
