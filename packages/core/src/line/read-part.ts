import { amountText } from '../quantity/amount-text.ts';
import { zero } from './amounts.ts';
import type { Lexeme, Said, SaidOf } from './lexeme.ts';
import { UNKNOWN, type PartReading } from './part-reading.ts';
import { askMeant, askNoneOfWhat, askWhich } from './questions.ts';
import { readCount } from './read-count.ts';
import type { LineObstacle } from './reading.ts';
import { lineWith, refuse, typedAt, type Scene } from './scene.ts';
import type { Part } from './split.ts';
import { traitsOf } from './traits.ts';
import { resourceOf, type UnitId } from './unit.ts';

/** Reads one part of a line. */
export function readPart(part: Part, scene: Scene): PartReading {
  const { texts } = scene;
  const has = (kind: Said['kind']): boolean => part.lexemes.some(({ said }) => said.kind === kind);
  const refused = part.lexemes.find(({ said }) => said.kind === 'refused');
  if (refused !== undefined) return refusal(refused, scene);
  if (has('unknown') || has('for')) return UNKNOWN;
  const doubtful = part.lexemes.find(({ instead }) => instead !== undefined);
  if (doubtful !== undefined) return askDoubtful(part, doubtful, scene);
  if (has('minus')) return refuse(texts.negative);
  if (has('vague')) return refuse(texts.needNumber);
  if (has('none')) return readNone(part, scene);
  return isGrams(part) ? askReams(part, scene) : readCount(part, scene);
}

/** What is understood and yet not recorded. */
function refusal({ said, start, end }: Lexeme, scene: Scene): LineObstacle {
  const { texts, isOffice } = scene;
  if (said.kind !== 'refused') return refuse(texts.needNumber);
  switch (said.why) {
    case 'meeting':
      return refuse(texts.meeting);
    case 'meter':
      return refuse(isOffice ? texts.meterOfOffice : texts.meter);
    case 'jug':
      return refuse(texts.jug);
    case 'not-plastic':
      return refuse(texts.notPlastic);
    case 'paper-cup':
      return refuse(texts.paperCup);
    case 'untracked':
      return refuse(texts.untracked(typedAt(scene, { start, end })));
  }
}

/** A slip, or a word with several readings: what each would make of the part. */
function askDoubtful(part: Part, doubtful: Lexeme, scene: Scene): PartReading {
  const [only, ...others] = doubtful.instead ?? [];
  if (only === undefined || others.length > 0) {
    return askWhich(doubtful, doubtful.instead ?? [], part, scene);
  }
  const { said, start, end } = doubtful;
  const lexemes = part.lexemes.map((lexeme) => (lexeme === doubtful ? { said, start, end } : lexeme));
  const reading = readPart({ ...part, lexemes }, scene);
  // A guess that makes no sense of the part is no guess.
  if (reading.kind === 'unknown' || reading.kind === 'refuse') return reading;
  const typed = scene.line.slice(part.start, start) + only.word + scene.line.slice(end, part.end);
  const choice = { label: typed, line: lineWith(scene, doubtful, only.word) };
  return askMeant(meantBy(reading, typed, scene), choice, scene);
}

/** "2 ram A4 (1.000 tờ)", "6 chai". */
function meantBy(reading: PartReading, typed: string, { language }: Scene): string {
  if (reading.kind !== 'amount') return typed;
  const { said, alone, amount, resource } = reading;
  return alone === '' ? said : `${said} (${amountText(amount, resource, language)})`;
}

/** "3 gram giấy": a weight with no paper beside it is a slip for reams. */
const isGrams = ({ lexemes }: Part): boolean =>
  lexemes.some(({ said }) => said.kind === 'weight' && said.gram) &&
  !lexemes.some(({ said }) => said.kind === 'unit' || said.kind === 'number');

function askReams(part: Part, scene: Scene): PartReading {
  const weight = part.lexemes.find(
    (lexeme): lexeme is Lexeme & { said: SaidOf<'weight'> } => lexeme.said.kind === 'weight',
  );
  if (weight === undefined) return UNKNOWN;
  const number: Lexeme = { ...weight, said: { kind: 'number', number: { digits: weight.said.digits } } };
  const ream: Lexeme = { ...weight, said: { kind: 'unit', unit: 'ream' } };
  const lexemes = part.lexemes.flatMap((lexeme) => (lexeme === weight ? [number, ream] : [lexeme]));
  const reading = readCount({ ...part, lexemes }, scene);
  const typed = `${weight.said.digits} ram`;
  return askMeant(
    meantBy(reading, typed, scene),
    { label: typed, line: lineWith(scene, weight, typed) },
    scene,
  );
}

/** "không dùng nhựa", "không dùng chai". */
function readNone(part: Part, scene: Scene): PartReading {
  const traits = traitsOf(part.lexemes);
  const kinds = new Set(part.lexemes.map(({ said }) => said.kind));
  const isClear = [...kinds].every((kind) => ['none', 'only', 'matter', 'unit'].includes(kind));
  if (traits === undefined || !isClear || traits.matters.has('water')) return UNKNOWN;
  const units = part.lexemes.flatMap(({ said }) => (said.kind === 'unit' ? [said.unit] : []));
  const [unit, another] = units;
  if (another !== undefined) return UNKNOWN;
  if (unit !== undefined) return isMatterOf(unit, traits.matters) ? zero(unit, traits, part, scene) : UNKNOWN;
  const matters = (['paper', 'plastic'] as const).filter((matter) => traits.matters.has(matter));
  return matters.length === 0 ? askNoneOfWhat(part, scene) : { kind: 'none', matters };
}

const isMatterOf = (unit: UnitId, matters: ReadonlySet<string>): boolean =>
  [...matters].every((matter) => resourceOf(unit) === matter);
