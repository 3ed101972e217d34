import { must, ok, type Result } from '@soxanh/core';
import { unavailable } from './by-book.ts';
import type { AppendAsk, Appended, Decide, Outcome, Reason, StorageProblem } from './storage.ts';

type Answer = Result<Appended, StorageProblem>;

/** Writes asks in one commit. If it throws, nothing was written. */
export type Write<A extends AppendAsk> = (
  asks: readonly A[],
  decide: Decide<A>,
) => Promise<readonly Answer[]>;

/** Why a database will never keep what it threw for; undefined if that is not what it says. */
export type RefusalOf = (error: unknown) => Reason | undefined;

/** What an ask by itself stumbled over. */
class Thrown {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * Writes asks together, and in halves where that throws, down to what is to blame: an ask that the judge or the database
 * stumbles over fails, and no other with it (law S6). In halves, so that one among hundreds costs some commits more and not
 * hundreds. An entry that the database will never keep is found the same way and refused: its author would send it for
 * ever, and all others of the push with it.
 *
 * @throws what every ask stumbled over, the first of it.
 */
export async function writeApart<A extends AppendAsk>(
  asks: readonly A[],
  decide: Decide<A>,
  write: Write<A>,
  refusalOf: RefusalOf = () => undefined,
): Promise<readonly Answer[]> {
  const answers = await answersTo(asks, decide, write, refusalOf);
  const [first] = answers;
  if (first instanceof Thrown && answers.every((one) => one instanceof Thrown)) throw first.error;
  return answers.map((one) => (one instanceof Thrown ? unavailable(one.error) : one));
}

async function answersTo<A extends AppendAsk>(
  asks: readonly A[],
  decide: Decide<A>,
  write: Write<A>,
  refusalOf: RefusalOf,
): Promise<readonly (Answer | Thrown)[]> {
  try {
    return await write(asks, decide);
  } catch (error) {
    const [ask] = asks;
    if (ask === undefined) throw error;
    if (asks.length > 1) return inHalves(asks, (half) => answersTo(half, decide, write, refusalOf));
    const reason = refusalOf(error);
    if (reason === undefined || ask.entries.length === 0) return [new Thrown(error)];
    if (ask.entries.length === 1) return answersTo(asks, refusing(decide, reason), write, () => undefined);
    const parts = await inHalves(ask.entries, (entries) =>
      answersTo([{ ...ask, entries }], decide, write, refusalOf),
    );
    return [joined(parts)];
  }
}

/** What would be stored is refused; what is not its carrier's to bring, or waits, is still that. */
const refusing =
  <A extends AppendAsk>(decide: Decide<A>, reason: Reason): Decide<A> =>
  (...asked) => {
    const decision = decide(...asked);
    return decision.is === 'store' ? { is: 'refused', reason } : decision;
  };

/** Answers to the parts of an ask as one: its author is told what one commit would have told. */
function joined(parts: readonly (Answer | Thrown)[]): Answer | Thrown {
  const outcomes: Outcome[] = [];
  let last = must(parts[0], 'a part at least');
  for (last of parts) {
    if (last instanceof Thrown || !last.ok || last.value.is === 'restart') return last;
    outcomes.push(...last.value.outcomes);
  }
  return last instanceof Thrown || !last.ok ? last : ok({ ...last.value, outcomes } as Appended);
}

/** One half after the other: they are of one book, and its next commit waits for the one before anyway. */
async function inHalves<T, R>(
  all: readonly T[],
  work: (half: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const middle = Math.ceil(all.length / 2);
  return [...(await work(all.slice(0, middle))), ...(await work(all.slice(middle)))];
}
