import { liveSettings, openSession } from '../../data/session.ts';
import { BookOpening } from '../../models/machine-opening.ts';
import { closePage } from '../../platform/close-page.ts';
import { panelOpener } from '../../platform/panel.ts';
import { mount } from '../../ui/mount.tsx';
import { Popup } from './popup.tsx';
import './popup.css';

const openPanel = panelOpener();
const settings = await liveSettings();
const opening = new BookOpening(settings, () => openSession(settings));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) closePage();
});
mount(settings, <Popup opening={opening} openPanel={openPanel} />);
