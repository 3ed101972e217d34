import { shortDateText } from '../calendar/day-words.ts';
import type { Period } from '../calendar/period.ts';
import type { EntryDraft } from '../journal/author.ts';
import { valueOf } from './arithmetic.ts';

/** A line of arithmetic of the page. */
export interface Sum {
  /** What stands before the colon. */
  readonly label: string;
  readonly equation: string;
}

/** A part of the page, to be held against what the program says. */
export interface Section {
  /** Rows of its only table, cut into cells; the heading row is left out. */
  readonly table: () => readonly (readonly string[])[];
  /** Its lines of arithmetic. */
  readonly sums: readonly Sum[];
  /** What the line with this label comes to; exact, a number in small units. */
  readonly result: (label: string) => number;
}

/** A document cut into sections. */
export interface Page {
  readonly sums: readonly Sum[];
  /** The section below a heading, up to the next heading of any depth. */
  readonly section: (heading: string) => Section;
}

/** Reads a page of Markdown. */
export const pageOf = (markdown: string): Page => ({
  sums: sumsIn(markdown),
  section: (heading) => sectionOf(markdown, heading),
});

function sectionOf(markdown: string, heading: string): Section {
  const parts = markdown.split(/^#+ +/mu).filter((part) => part.startsWith(`${heading}\n`));
  const [text] = parts;
  if (text === undefined || parts.length > 1) throw new Error(`one heading "${heading}" was expected`);
  const sums = sumsIn(text);
  return {
    table: () => tableIn(text),
    sums,
    result: (label) => {
      const found = sums.filter((sum) => sum.label === label);
      const [sum] = found;
      if (sum === undefined || found.length > 1) throw new Error(`one line "${label}" was expected`);
      return numberIn(sum.equation.split(/ [=≈] /u).at(-1) ?? '');
    },
  };
}

/** The lines of blocks marked `text`: each is `label: equation`. */
const sumsIn = (markdown: string): Sum[] =>
  [...markdown.matchAll(/^```text\n(.*?)^```$/gmsu)].flatMap(([, block = '']) =>
    block
      .trimEnd()
      .split('\n')
      .map((line) => {
        const colon = line.lastIndexOf(': ');
        return { label: line.slice(0, colon), equation: line.slice(colon + 2) };
      }),
  );

function tableIn(text: string): string[][] {
  const blocks = [...text.matchAll(/(?:^\|.*\n?)+/gmu)].map(([block]) => block.trimEnd());
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) throw new Error('one table was expected');
  return block
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

/** A number as the page writes it: `1,234.5`, `−3,497`, `2.0%`. */
export function numberIn(text: string): number {
  const { n, d } = valueOf(text);
  return Number(n) / Number(d);
}

/** A whole number as the page writes it. */
export const wholeText = (value: number): string =>
  `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en-US')}`;

/** A month of 2026 as the page writes it: `01/2026`, `3/2026`. */
export const monthText = (month: number): string => `${month <= 2 ? `0${month}` : month}/2026`;

const grouped = (decimal: string): string => {
  const [whole = '', decimals] = decimal.split('.');
  return `${wholeText(Number(whole))}${decimals === undefined ? '' : `.${decimals}`}`;
};

/** What a counter showed as the page writes it; undefined if it was not read. */
export function shownCounter(entry: EntryDraft): string | undefined {
  if (entry.kind === 'reading') return grouped(entry.value);
  if (entry.kind !== 'meter-event' || entry.event !== 'replaced') return undefined;
  return `${grouped(entry.final)} → ${grouped(entry.start)}`;
}

/** A gap as the page writes it: `01/3 to 17/3`. */
export const spanText = ({ first, last }: Period): string =>
  `${shortDateText(first)} to ${shortDateText(last)}`;
