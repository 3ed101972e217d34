import { entriesOf } from './entries.ts';
import type { Line, Read } from './line.ts';
import type { LineObstacle, LineReading } from './reading.ts';
import { readPart } from './read-part.ts';
import { refuse, typedAt, type Scene } from './scene.ts';
import type { Part } from './split.ts';

/**
 * Puts the parts of a line together, all or nothing: the first refusal, then what was not understood, then the first
 * question; and only then entries, one for each thing used.
 *
 * @param askDay the question about the day, asked after all refusals and before the other questions.
 */
export function readParts(
  parts: readonly Part[],
  line: Line,
  askDay: () => LineObstacle | undefined,
): LineReading {
  const { scene } = line;
  const read = parts.map((part) => ({ part, reading: readPart(part, scene) }));
  if (read.length === 0) return refuse(scene.texts.needNumber);
  const refused = read.find(({ reading }) => reading.kind === 'refuse');
  if (refused?.reading.kind === 'refuse') return withRest(refused.reading, read, line);
  if (read.some(({ reading }) => reading.kind === 'unknown')) return notUnderstood(read, line);
  const question = askDay();
  if (question !== undefined) return question;
  const asked = read.find(({ reading }) => reading.kind === 'ask');
  if (asked?.reading.kind === 'ask') return asked.reading;
  return entriesOf(read, line);
}

const isKnown = ({ reading }: Read): boolean => reading.kind !== 'unknown' && reading.kind !== 'refuse';

/** A thing that is not recorded, beside others that are: those are offered. A meeting's bottles belong to the meeting. */
function withRest(refusal: LineObstacle, read: readonly Read[], line: Line): LineObstacle {
  const isThing = read.every(
    (one) =>
      isKnown(one) || one.part.lexemes.some(({ said }) => said.kind === 'refused' && said.why !== 'meeting'),
  );
  const rest = isThing ? onlyKnown(read, line) : undefined;
  return rest === undefined || refusal.kind !== 'refuse' ? refusal : { ...refusal, instead: rest };
}

function notUnderstood(read: readonly Read[], line: Line): LineObstacle {
  const { scene } = line;
  const { texts } = scene;
  const known = read.filter(isKnown);
  const unknown = read.filter((one) => !isKnown(one));
  const place = unknown.flatMap(({ part }) => part.lexemes).find(({ said }) => said.kind === 'for');
  if (place !== undefined) return refuse(texts.unknownDepartment(nameFrom(place.start, scene)));
  const typed = wordsOf(unknown, scene);
  if (known.length === 0) return refuse(texts.notUnderstood(typed));
  const rest = onlyKnown(read, line);
  const reason = texts.partly(wordsOf(known, scene), typed);
  return rest === undefined ? refuse(reason) : { kind: 'refuse', reason, instead: rest };
}

/** What stands where a department was expected. Words of a name may be read as other things: "Tổ" as "tờ". */
const nameFrom = (start: number, { said }: Scene): string =>
  (/^[^,;+\n\d]*/.exec(said.slice(start))?.[0] ?? '').trim();

/** The line without what cannot be saved: "Chỉ ghi 20 tờ". */
function onlyKnown(read: readonly Read[], { scene }: Line): { label: string; line: string } | undefined {
  const known = read.filter(isKnown);
  if (known.length === 0) return undefined;
  const outside = scene.kept.filter(
    ({ start }) => !known.some(({ part }) => part.start <= start && start < part.end),
  );
  const spans = [...known.map(({ part }) => part), ...outside].toSorted((a, b) => a.start - b.start);
  const line = spans.map((span) => typedAt(scene, span)).join(', ');
  return { label: scene.texts.onlySave(wordsOf(known, scene)), line };
}

const wordsOf = (read: readonly Read[], scene: Scene): string =>
  read.map(({ part }) => typedAt(scene, part)).join(', ');
