import { liveSettings, openSession } from '../../data/session.ts';
import { Slip } from '../../features/slip/slip.tsx';
import { SlipClosed } from '../../features/slip/slip-closed.tsx';
import { currentRoute } from '../../platform/route.ts';
import { mount } from '../../ui/mount.tsx';
import { printInLight } from '../../ui/print-in-light.ts';

const settings = await liveSettings();
const session = await openSession(settings);
mount(settings, session.ok ? <Slip session={session.value} route={currentRoute()} /> : <SlipClosed />);
printInLight(settings);
