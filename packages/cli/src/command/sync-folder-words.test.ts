import type { FolderOddity, FolderTurn } from '@soxanh/sync';
import { expect, it } from 'vitest';
import { folderFindings } from './sync-folder-words.ts';

const turn = (more: Partial<FolderTurn>): FolderTurn => ({
  ...{ added: 0, written: 0, odd: [], gaps: [], ignored: 0, clones: [], complete: true },
  ...more,
});

const file = (at: number, fault: FolderOddity['fault'], isPassed = false): FolderOddity => ({
  shelf: { of: 'own', writer: 'may-b' },
  name: `${at}-${at}.jsonl`,
  fault,
  isPassed,
});
const files = (count: number, fault: FolderOddity['fault']): FolderOddity[] =>
  Array.from({ length: count }, (_, at) => file(at + 1, fault));

const said = (found: FolderTurn): string[] => [...folderFindings(found)].map(({ says }) => says.en);

it('tells five odd files of a sort in full and counts the others', () => {
  const lines = said(turn({ odd: files(1234, { kind: 'altered' }) }));
  expect(lines).toHaveLength(6);
  expect(lines[4]).toContain('may-b/5-5.jsonl is damaged');
  expect(lines[5]).toBe('… and 1,229 more like these.');
  const [last] = [...folderFindings(turn({ odd: files(1234, { kind: 'altered' }) }))].slice(-1);
  expect(last).toMatchObject({ wrong: true, says: { vi: '… và 1.229 chỗ khác như vậy.' } });
  expect(said(turn({ odd: files(5, { kind: 'altered' }) }))).toHaveLength(5);
});

it('hides no file that was edited behind those that are only on their way, and no gap behind files', () => {
  const odd = [...files(300, { kind: 'unfinished' }), file(900, { kind: 'unfinished' }, true)];
  const gaps = Array.from({ length: 7 }, (_, at) => ({ device: 'may-c', first: at * 10, last: at * 10 + 3 }));
  const found = [...folderFindings(turn({ odd, gaps, ignored: 2 }))];
  expect(found.map(({ wrong }) => wrong)).toEqual([
    ...[true],
    ...Array.from({ length: 6 }, () => true),
    ...Array.from({ length: 6 }, () => false),
    ...[false],
  ]);
  const lines = found.map(({ says }) => says.en);
  expect(lines[0]).toContain('900-900.jsonl is damaged');
  expect(lines[6]).toBe('… and 2 more like these.');
  expect(lines[12]).toBe('… and 295 more like these.');
  expect(lines[13]).toContain('2 files with names that are not ours');
});

it('says of files that cannot be read that the others were', () => {
  const lines = said(turn({ odd: files(7, { kind: 'unreadable' }) }));
  expect(lines[0]).toContain('cannot be read');
  expect(lines.at(-1)).toBe('… and 2 more like these.');
});

it('promises to read again only what may still be on its way', () => {
  const faults = [
    { kind: 'newer', version: 9 },
    { kind: 'other-book', theirs: 'x' },
    { kind: 'foreign', line: 1 },
    { kind: 'damaged', line: 2 },
    { kind: 'unfinished' },
  ] as const;
  const isPromised = (fault: FolderOddity['fault']): boolean =>
    said(turn({ odd: [file(1, fault)] })).some((line) => line.includes('next time'));
  expect(faults.filter(isPromised)).toEqual([{ kind: 'unfinished' }]);
  expect(said(turn({ odd: [file(1, faults[0])] }))[0]).toContain('Update the program');
});
