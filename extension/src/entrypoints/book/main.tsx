import { liveSettings, openSession } from '../../data/session.ts';
import { BookShell } from '../../features/book-shell/book-shell.tsx';
import { BookOpening } from '../../models/machine-opening.ts';
import { mount } from '../../ui/mount.tsx';
import { printInLight } from '../../ui/print-in-light.ts';
import { liveSharing } from './live-sharing.ts';
import { FIRST_RUN, PAGES } from './pages.ts';

const settings = await liveSettings();
const opening = new BookOpening(settings, () => openSession(settings));
mount(settings, <BookShell opening={opening} pages={PAGES} firstRun={FIRST_RUN} />);
printInLight(settings);
liveSharing(opening.state);
