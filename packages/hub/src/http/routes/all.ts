import type { Route } from '../route.ts';
import { backupRoute } from './backup.ts';
import { enrolRoute } from './enrol.ts';
import { exportRoute } from './export.ts';
import { healthRoute } from './health.ts';
import { invitationRoutes } from './invitations.ts';
import { machineRoutes } from './machines.ts';
import { meRoute } from './me.ts';
import { metricsRoute } from './metrics.ts';
import { pullRoute } from './pull.ts';
import { pushRoute } from './push.ts';
import { restoreRoute } from './restore.ts';
import { startRoutes } from './start-page.ts';

/** Every way into a hub. */
export const ROUTES: readonly Route[] = [
  ...startRoutes,
  enrolRoute,
  pushRoute,
  pullRoute,
  meRoute,
  ...machineRoutes,
  ...invitationRoutes,
  exportRoute,
  backupRoute,
  restoreRoute,
  healthRoute,
  metricsRoute,
];
