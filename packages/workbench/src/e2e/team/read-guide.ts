import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../machine/repository.ts';

/** What the guide's words do, so that nothing of it is passed over. */
const VERBS: Readonly<Record<string, Deed['kind']>> = {
  mở: 'open',
  open: 'open',
  mục: 'go',
  section: 'go',
  thẻ: 'look',
  card: 'look',
  thấy: 'look',
  says: 'look',
  ô: 'paste',
  into: 'paste',
  nhấn: 'press',
  press: 'press',
  chọn: 'choose',
  choose: 'choose',
  as: 'choose',
};

/** One thing a step asks for: what is to be done, and what it is done to, as it reads on the screen. */
export interface Deed {
  readonly kind: 'open' | 'go' | 'look' | 'paste' | 'press' | 'choose';
  readonly what: string;
}

/** A part of the guide: the commands it shows, and its numbered steps. */
export interface GuidePart {
  readonly title: string;
  readonly commands: readonly string[];
  readonly steps: readonly (readonly Deed[])[];
}

/**
 * The parts of the guide for teams in one of its languages.
 *
 * @throws Error if a step asks for something in words that are not known: then whoever follows it word by word cannot.
 */
export async function readGuide(heading: 'Tiếng Việt' | 'English'): Promise<readonly GuidePart[]> {
  const text = await readFile(join(repository, 'docs/start/team.md'), 'utf8');
  const own = text.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`));
  if (own === undefined) throw new Error(`The guide has no part "${heading}"`);
  return own
    .split(/^### /mu)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      commands: [...part.matchAll(/^```sh\n([^]*?)^```$/gmu)].flatMap(([, lines = '']) =>
        lines.trim().split('\n'),
      ),
      steps: [...part.matchAll(/^\d+\. (.*)$/gmu)].map(([, step = '']) => deedsIn(step)),
    }));
}

function deedsIn(step: string): readonly Deed[] {
  let last: Deed['kind'] | undefined;
  return [...step.matchAll(/([\p{L}]+) \*\*(.+?)\*\*/gu)].map(([, word = '', what = '']) => {
    const isOneMore = ['và', 'and'].includes(word);
    const kind = isOneMore ? last : VERBS[word.toLocaleLowerCase('vi')];
    if (kind === undefined) throw new Error(`What does "${word}" ask for? ${step}`);
    last = kind;
    return { kind, what };
  });
}
