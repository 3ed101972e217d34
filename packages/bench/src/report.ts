import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from './measure/figure.ts';

const HEADINGS = ['figure', 'ours', 'peer', 'theirs', 'ratio', 'reach', ''] as const;

/** Writes the figures for programs and for people. */
export async function writeReport(
  figures: readonly Figure[],
  machine: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
  await writeFile(join(folder, 'bench.md'), page(figures, machine));
}

/** The figures as the cells of a table. */
export const cellsOf = (figures: readonly Figure[]): string[][] => [
  [...HEADINGS],
  ...figures.map(({ name, value, unit, peer, peerValue, ratio, reach, ok }) => [
    name,
    `${value} ${unit}`,
    peer,
    peerValue === null ? '' : `${peerValue} ${unit}`,
    ratio === null ? '' : String(ratio),
    reach,
    ok === null ? '' : ok ? 'reached' : 'missed',
  ]),
];

function page(figures: readonly Figure[], machine: string): string {
  const [headings = [], ...rows] = cellsOf(figures);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Bench',
    '',
    `Written by \`pnpm bench\` on ${machine}. Ours and its peers run in turn in one run; each figure is a median, and the`,
    'ratio is ours ÷ theirs. What has no reach is only shown. Of the hub called as a function, pushes four abreast are judged:',
    'machines send at the same time, and what comes while the disk is busy shares a commit. One after the other is shown beside it.',
    '',
    line(headings),
    line(headings.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}
