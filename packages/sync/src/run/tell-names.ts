import { ok, type Result } from '@soxanh/core';
import { PROTOCOL } from '../message/protocol.ts';
import type { HubLink } from '../port/hub-link.ts';
import type { SyncState } from '../port/sync-store.ts';
import { of, type SyncProblem } from './outcome.ts';
import { epochOf } from './push-outbox.ts';

/**
 * Tells a hub every name this machine wrote under before the present one: a hub that never knew them, or was set back to
 * before it did, would take what was written under them for somebody else's. A push of no entries says a name.
 *
 * @returns the new generation, if the log turned out to be another one meanwhile.
 */
export async function tellNames(
  link: HubLink,
  { machine }: Pick<SyncState, 'machine'>,
): Promise<Result<{ readonly newEpoch: string | undefined }, SyncProblem>> {
  for (const device of machine.names.filter((name) => name !== machine.device)) {
    const told = await of('link', link.push({ protocol: PROTOCOL, device }, []));
    if (told.ok || isMoot(told.error)) continue;
    const newEpoch = epochOf(told.error);
    return newEpoch === undefined ? told : ok({ newEpoch });
  }
  return ok({ newEpoch: undefined });
}

/**
 * Another machine has the name: a copy of this one, which said so first; the Office carries what is left. Or this one may
 * write nothing, and has nothing to bring.
 */
const isMoot = (error: SyncProblem): boolean =>
  error.of === 'link' && (error.problem.kind === 'device-taken' || error.problem.kind === 'role');
