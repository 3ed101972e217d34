import { liveSettings, openSession } from '../../data/session.ts';
import { MeterSlip } from '../../features/slip/meter-slip.tsx';
import { Slip } from '../../features/slip/slip.tsx';
import { SlipClosed } from '../../features/slip/slip-closed.tsx';
import { currentRoute, onRouteChanged } from '../../platform/route.ts';
import { mount } from '../../ui/mount.tsx';
import { printInLight } from '../../ui/print-in-light.ts';

const settings = await liveSettings();
const session = await openSession(settings);

const slipOf = (route: string) =>
  !session.ok ? (
    <SlipClosed />
  ) : route.startsWith('/cong-to') ? (
    <MeterSlip session={session.value} />
  ) : (
    <Slip session={session.value} route={route} />
  );
const draw = (route: string): void => mount(settings, slipOf(route));

draw(currentRoute());
// The tab of a slip is used again for the next one.
onRouteChanged(draw);
printInLight(settings);
