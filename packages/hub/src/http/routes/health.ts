import { shortageOf } from '../../service/trouble.ts';
import { jsonAnswer } from '../errors.ts';
import type { Route } from '../route.ts';

/** Whether the hub serves: for whoever watches it. On a disk without room it still gives out, so that is said apart. */
export const healthRoute: Route = {
  who: 'anyone',
  method: 'GET',
  path: '/health',
  rate: 'open',
  answer: async ({ hub }) => {
    const { ok } = await hub.world.storage.health();
    const disk = shortageOf(hub.world) === undefined ? 'ok' : 'low';
    return jsonAnswer({ ok, disk }, ok ? 200 : 503);
  },
};
