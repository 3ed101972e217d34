import { liveSettings, openSession } from '../../data/session.ts';
import { PanelFrame } from '../../features/team-panel/panel-frame.tsx';
import { BookOpening } from '../../models/machine-opening.ts';
import { Sending } from '../popup/sending.tsx';
import { mount } from '../../ui/mount.tsx';
import { printInLight } from '../../ui/print-in-light.ts';
import { liveSharing } from '../book/live-sharing.ts';

const settings = await liveSettings();
const opening = new BookOpening(settings, () => openSession(settings));
mount(settings, <PanelFrame opening={opening} Sending={Sending} />);
printInLight(settings);
liveSharing(opening.state);
