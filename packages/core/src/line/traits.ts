import type { Lexeme, SaidOf } from './lexeme.ts';
import { resourceOf, type PaperSize, type UnitId } from './unit.ts';

/** What a part says beside its numbers and units. */
export interface Traits {
  readonly size: PaperSize | undefined;
  readonly sides: 1 | 2 | undefined;
  /** Weight of the paper in g/m², as typed. */
  readonly weight: string | undefined;
  readonly matters: ReadonlySet<'paper' | 'plastic' | 'water'>;
  readonly hasVolume: boolean;
  readonly about: boolean;
  readonly only: boolean;
}

/** Collects the traits of a part; undefined if two of them contradict each other. */
export function traitsOf(lexemes: readonly Lexeme[]): Traits | undefined {
  const all = <K extends 'size' | 'sides' | 'weight' | 'matter' | 'volume' | 'about' | 'only'>(
    kind: K,
  ): SaidOf<K>[] => lexemes.flatMap(({ said }) => (said.kind === kind ? [said as SaidOf<K>] : []));
  const [size, sides, weight] = [all('size'), all('sides'), all('weight')];
  if (size.length > 1 || sides.length > 1 || weight.length > 1) return undefined;
  return {
    size: size[0]?.size,
    sides: sides[0]?.sides,
    weight: weight[0]?.digits,
    matters: new Set(all('matter').map(({ matter }) => matter)),
    hasVolume: all('volume').length > 0,
    about: all('about').length > 0,
    only: all('only').length > 0,
  };
}

/** Only paper has a size, a weight and sides. */
export const isOfPaper = ({ size, sides, weight, matters }: Traits): boolean =>
  size !== undefined || sides !== undefined || weight !== undefined || matters.has('paper');

/** Only plastic holds water. */
export const isOfPlastic = ({ matters, hasVolume }: Traits): boolean =>
  hasVolume || matters.has('plastic') || matters.has('water');

/** Tells whether a unit and what else was said can be of one thing: there are no A4 bottles. */
export const suits = (traits: Traits, unit: UnitId): boolean =>
  resourceOf(unit) === 'paper' ? !isOfPlastic(traits) : !isOfPaper(traits);
