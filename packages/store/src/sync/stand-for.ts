import type { Desk } from './desk.ts';

/**
 * The Office stands for what waits of a machine that was revoked: it is sent with its word (`PushHead.vouch`), and judged as
 * the Office's own. Nothing else frees such entries, for nobody is there any more whose duties they could be judged by.
 *
 * @returns how many they are.
 */
export async function standFor(desk: Desk, device: string): Promise<number> {
  const waiting = (await desk.allAside()).filter((one) => one.why === 'waiting' && one.device === device);
  for (const one of waiting) desk.putAside({ ...one, vouched: true });
  return waiting.length;
}
