import { liveSettings, openSession } from '../../data/session.ts';
import { takeLine } from '../../data/handed-line.ts';
import { BookOpening } from '../../models/machine-opening.ts';
import type { QuickLogWorld } from '../../models/today-log.ts';
import { closePage } from '../../platform/close-page.ts';
import { draftBox } from '../../platform/draft-box.ts';
import { panelOpener } from '../../platform/panel.ts';
import { storageArea } from '../../platform/storage-area.ts';
import { later } from '../../platform/timer.ts';
import { mount } from '../../ui/mount.tsx';
import { Popup } from './popup.tsx';
import './popup.css';

const openPanel = panelOpener();
const draft = draftBox('line');
// A line from the address bar takes the place of what was half typed: it is what the person wants now.
const handed = takeLine(storageArea).then((line) => line !== undefined && draft.write(line));
const settings = await liveSettings();
const world: QuickLogWorld = {
  draft,
  pending: draftBox('line-pending'),
  later,
  load: async () => (await import('../../models/line-reader.ts')).readLine,
};
const opening = new BookOpening(settings, async () => {
  await handed;
  return openSession(settings);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) closePage();
});
mount(settings, <Popup opening={opening} world={world} openPanel={openPanel} />);
