import { amountOfCount } from './amounts.ts';
import { ONE, type Count } from './count.ts';
import type { Lexeme, SaidOf } from './lexeme.ts';
import { UNKNOWN, type PartReading } from './part-reading.ts';
import { askEachOrAll, askWhat, askWhich } from './questions.ts';
import { addFractions, type Fraction, HALF, isSameFraction, isWholeFraction } from '../quantity/fraction.ts';
import { refuse, typedAt, type Scene } from './scene.ts';
import type { Part } from './split.ts';
import { isOfPaper, isOfPlastic, suits, traitsOf, type Traits } from './traits.ts';
import { holds, isBulk, type UnitId } from './unit.ts';
import { writtenNumber } from './written-number.ts';

type Heard<K extends 'number' | 'unit'> = Lexeme & { readonly said: SaidOf<K> };

const LETTERS: Readonly<Partial<Record<Lexeme['said']['kind'], string>>> = {
  number: 'N',
  unit: 'U',
  times: 'x',
  rest: 'h',
};

/**
 * Reads a part that states an amount. Its numbers, units and "x" are told by their order ("NU" 2 ram, "UN" chai 6,
 * "NUxNU" 15 bộ x 12 tờ); size, sides, weight and "giấy" may stand anywhere.
 */
export function readCount(part: Part, scene: Scene): PartReading {
  const traits = traitsOf(part.lexemes);
  if (traits === undefined) return UNKNOWN;
  const order = part.lexemes.map(({ said }) => LETTERS[said.kind] ?? '').join('');
  const [n1, n2] = part.lexemes.filter((lexeme): lexeme is Heard<'number'> => lexeme.said.kind === 'number');
  const [u1, u2] = part.lexemes.filter((lexeme): lexeme is Heard<'unit'> => lexeme.said.kind === 'unit');
  const read = new Reader(part, traits, scene);
  switch (order) {
    case '':
      return isOfPaper(traits) || isOfPlastic(traits) ? refuse(scene.texts.needNumber) : UNKNOWN;
    case 'N':
      return read.bareNumber(n1);
    case 'U':
      return refuse(scene.texts.needNumber);
    case 'NU':
    case 'UN':
      return read.product(undefined, n1, u1);
    case 'NUh':
    case 'Uh':
      return read.product(undefined, n1, u1, HALF);
    case 'NxNU':
      return read.product(n1, n2, u1);
    case 'NUxNU':
    case 'NUxN':
      return read.nested(n1, u1, n2, u2);
    case 'NUNU':
      return read.inside(n1, u1, n2, u2);
    default:
      return UNKNOWN;
  }
}

/** A "thùng" with nothing beside it. */
const CRATE = [
  { word: 'thùng giấy', label: { vi: 'thùng giấy', en: 'thùng giấy (paper)' } },
  { word: 'thùng nước', label: { vi: 'thùng nước', en: 'thùng nước (water)' } },
];

/** A part, with what its numbers and units may mean. */
class Reader {
  private readonly part: Part;
  private readonly traits: Traits;
  private readonly scene: Scene;

  constructor(part: Part, traits: Traits, scene: Scene) {
    this.part = part;
    this.traits = traits;
    this.scene = scene;
  }

  /** `sets` × `number` of a unit, plus `more` of it: "15x12 tờ", "ram rưỡi". */
  product(
    sets: Heard<'number'> | undefined,
    number: Heard<'number'> | undefined,
    unit: Heard<'unit'> | undefined,
    more?: Fraction,
  ): PartReading {
    if (unit === undefined) return UNKNOWN;
    const id = this.settled(unit.said.unit);
    if (id === undefined) return askWhich(unit, CRATE, this.part, this.scene);
    const count = this.count(sets, number, id, more);
    return count === undefined ? UNKNOWN : amountOfCount(count, this.scene);
  }

  /** "15 bộ x 12 tờ", "2 thùng nước x 24 chai"; the other way round "12 tờ x 15 bộ"; "6 chai x 2". */
  nested(
    n1: Heard<'number'> | undefined,
    u1: Heard<'unit'> | undefined,
    n2: Heard<'number'> | undefined,
    u2: Heard<'unit'> | undefined,
  ): PartReading {
    if (n2 === undefined || u1 === undefined) return UNKNOWN;
    if (u2 === undefined && u1.said.unit === 'set') {
      return askWhat(typedAt(this.scene, n2), ['sheet', 'page'], n2.end, this.scene);
    }
    if (u2 === undefined || (u2.said.unit === 'set' && u1.said.unit !== 'set'))
      return this.product(n2, n1, u1);
    return holds(u1.said.unit, u2.said.unit) ? this.product(n1, n2, u2) : UNKNOWN;
  }

  /** "1 thùng nước 24 chai" is 24 bottles; with more than one crate it may be 24 in each or in all. */
  inside(
    n1: Heard<'number'> | undefined,
    u1: Heard<'unit'> | undefined,
    n2: Heard<'number'> | undefined,
    u2: Heard<'unit'> | undefined,
  ): PartReading {
    if (u1 === undefined || u2 === undefined || n2 === undefined || !holds(u1.said.unit, u2.said.unit))
      return UNKNOWN;
    const unit = this.settled(u2.said.unit);
    const count = unit === undefined ? undefined : this.count(n1, n2, unit);
    if (count === undefined || !suits(this.traits, count.unit)) return UNKNOWN;
    return isSameFraction(count.sets, ONE)
      ? amountOfCount(count, this.scene)
      : askEachOrAll(u1, n2.start, count, this.scene);
  }

  /** "20": of what? With "giấy" it is sheets. */
  bareNumber(number: Heard<'number'> | undefined): PartReading {
    const { traits, scene } = this;
    if (number === undefined || (isOfPaper(traits) && isOfPlastic(traits)) || traits.hasVolume)
      return UNKNOWN;
    if (traits.matters.has('paper')) {
      const count = this.count(undefined, number, 'sheet');
      return count === undefined ? UNKNOWN : amountOfCount(count, scene);
    }
    if (this.value(number, 'sheet') === undefined) return UNKNOWN;
    const plastic: UnitId[] = ['bottle', 'cup', 'bag', 'box', 'straw'];
    const paper: UnitId[] = ['sheet', 'ream'];
    const either: UnitId[] = [...paper, 'bottle', 'cup'];
    const units = isOfPlastic(traits) ? plastic : isOfPaper(traits) ? paper : either;
    return askWhat(typedAt(scene, number), units, number.end, scene);
  }

  private count(
    sets: Heard<'number'> | undefined,
    number: Heard<'number'> | undefined,
    unit: Count['unit'],
    more?: Fraction,
  ): Count | undefined {
    const many = sets === undefined ? ONE : this.value(sets, 'set');
    const said = number === undefined ? ONE : this.value(number, unit);
    if (many === undefined || said === undefined) return undefined;
    // "nửa ram rưỡi" is nothing anybody says.
    if (more !== undefined && !isWholeFraction(said)) return undefined;
    const value = more === undefined ? said : addFractions(said, more);
    const typed = number?.said.number;
    const digits = typed !== undefined && 'digits' in typed ? typed.digits : undefined;
    return { value, digits, unit, sets: many, traits: this.traits, span: this.part };
  }

  private value({ said: { number } }: Heard<'number'>, unit: UnitId): Fraction | undefined {
    return 'value' in number
      ? number.value
      : writtenNumber(number.digits, !isBulk(unit), this.scene.language);
  }

  /** What a "thùng" is full of, if anything says so. */
  private settled(unit: UnitId): Count['unit'] | undefined {
    if (unit !== 'crate') return unit;
    if (isOfPaper(this.traits)) return 'carton';
    return isOfPlastic(this.traits) ? 'pack' : undefined;
  }
}
