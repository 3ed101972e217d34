import { takeLine } from '../../data/handed-line.ts';
import { liveSettings, openSession } from '../../data/session.ts';
import { LineText } from '../../models/line-text.ts';
import { BookOpening } from '../../models/machine-opening.ts';
import { closePage } from '../../platform/close-page.ts';
import { draftBox } from '../../platform/draft-box.ts';
import { panelOpener } from '../../platform/panel.ts';
import { storageArea } from '../../platform/storage-area.ts';
import { mount } from '../../ui/mount.tsx';
import { Popup } from './popup.tsx';
import './popup.css';

const openPanel = panelOpener();
const text = new LineText(draftBox('line'));
// A line from the address bar takes the place of what was half typed: it is what the person wants now.
void takeLine(storageArea).then((line) => line !== undefined && text.set(line));
const settings = await liveSettings();
const opening = new BookOpening(settings, () => openSession(settings));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) closePage();
});
mount(settings, <Popup opening={opening} text={text} openPanel={openPanel} />);
