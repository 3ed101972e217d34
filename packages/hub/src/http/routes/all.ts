import type { Route } from '../route.ts';
import { meRoute } from './me.ts';
import { pullRoute } from './pull.ts';
import { pushRoute } from './push.ts';

/** Every way into a hub. */
export const ROUTES: readonly Route[] = [pushRoute, pullRoute, meRoute];
