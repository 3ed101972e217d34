import { liveSettings, openSession } from '../../data/session.ts';
import { PanelFrame } from '../../features/team-panel/panel-frame.tsx';
import { BookOpening } from '../../models/machine-opening.ts';
import { mount } from '../../ui/mount.tsx';
import { printInLight } from '../../ui/print-in-light.ts';

const settings = await liveSettings();
mount(settings, <PanelFrame opening={new BookOpening(settings, () => openSession(settings))} />);
printInLight(settings);
