import type { Aside, DeskStore } from '@soxanh/store/memory';

/** What became of a revoked machine's entries that the Office stands for. */
export interface Taken {
  /** How many the server has now. */
  readonly stored: number;
  readonly refused: readonly Aside[];
  /** How many were not answered. */
  readonly left: number;
}

export const NOTHING_TAKEN: Taken = { stored: 0, refused: [], left: 0 };

/** One part after the other. */
export const bothTaken = (first: Taken, then: Taken): Taken => ({
  stored: first.stored + then.stored,
  refused: [...first.refused, ...then.refused],
  left: then.left,
});

/** Sends what is here of a machine with the Office's word for it: judged as the Office's own. */
export async function standForIn(
  desk: Pick<DeskStore, 'aside' | 'unsentOfOthers' | 'standFor'>,
  device: string,
  send: () => Promise<void>,
): Promise<Taken> {
  const before = await unsentOf(desk, device);
  await desk.standFor(device);
  await send();
  const [left, aside] = [await unsentOf(desk, device), await desk.aside()];
  const refused = aside.ok ? aside.value.filter(({ id, why }) => why === 'refused' && before.has(id)) : [];
  return { stored: before.size - left.size - refused.length, refused, left: left.size };
}

async function unsentOf(
  desk: Pick<DeskStore, 'unsentOfOthers'>,
  device: string,
): Promise<ReadonlySet<string>> {
  const unsent = await desk.unsentOfOthers();
  const one = unsent.ok ? unsent.value.find((some) => some.device === device) : undefined;
  return new Set(one?.entries.map(({ id }) => id));
}
