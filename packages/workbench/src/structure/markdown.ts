/** A fenced block of a document. */
export interface CodeBlock {
  /** What stands behind the opening fence: `ts runs`. */
  readonly info: string;
  readonly code: string;
}

const FENCE = /^```([^\n]*)\n(.*?)^```$/gmsu;

/** The fenced blocks of a document, in order. */
export const codeBlocks = (markdown: string): readonly CodeBlock[] =>
  [...markdown.matchAll(FENCE)].map(([, info = '', code = '']) => ({ info: info.trim(), code }));

/** A document without fenced blocks: what is shown as code links nowhere. */
const prose = (markdown: string): string => markdown.replace(FENCE, '');

/** Targets of links and pictures as they are written, those on other machines left out. */
export const linksOf = (markdown: string): readonly string[] =>
  [...prose(markdown).matchAll(/\]\(([^()\s]+)\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target));

/**
 * Names of a document's headings as links call them: lower case, no punctuation, hyphens for spaces; the second of a
 * name ends in `-1`, the third in `-2`. And whatever has an id of its own.
 */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set([...markdown.matchAll(/<a id="([^"]+)">/gu)].map(([, id = '']) => id));
  const seen = new Map<string, number>();
  for (const [, heading = ''] of prose(markdown).matchAll(/^#+ +(.+)$/gmu)) {
    const name = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    anchors.add(before === 0 ? name : `${name}-${before}`);
  }
  return anchors;
}

/**
 * Rows of the first table below a heading, cut into cells; its heading row is left out.
 *
 * @example
 * tableBelow('# A\n\n| x | y |\n|---|---|\n| 1 | 2 |', 'A'); // [['1', '2']]
 */
export function tableBelow(markdown: string, heading: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => line.startsWith('#') && line.replace(/^#+ /u, '') === heading);
  if (from === -1) throw new Error(`There is no heading "${heading}".`);
  const begins = lines.findIndex((line, at) => at > from && line.startsWith('|'));
  const rows: string[][] = [];
  for (const line of lines.slice(begins + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

/** Texts shown as code inside a line. */
export const codeSpans = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);
