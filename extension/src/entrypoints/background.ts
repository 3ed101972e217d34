import { readLine } from '@soxanh/core';
import { defineBackground } from 'wxt/utils/define-background';
import { handLine } from '../data/handed-line.ts';
import { isAccountKey } from '../data/hub-account.ts';
import { openSession } from '../data/session.ts';
import { readManaged } from '../data/managed.ts';
import { changeSettings, onSettingsChanged, readSettings } from '../data/settings.ts';
import { isFolderKey } from '../data/folder-mark.ts';
import { isSendingKey } from '../data/sending.ts';
import { isSharedHere, shareNow } from '../data/share-in-worker.ts';
import { tendAtStart } from '../data/tend-at-start.ts';
import { isSecondCopyKey } from '../data/second-copy.ts';
import { sendingNow } from '../models/sending-now.ts';
import { chipOfMenu, menuItems, OPEN_BOOK, OPEN_PANEL } from '../models/tend-menu.ts';
import { reminderText } from '../models/tend-reminder.ts';
import { TendSync } from '../models/tend-sync.ts';
import { BackgroundWork } from '../models/tend-worker.ts';
import { endAlarm, onAlarm, setAlarm, setMinuteAlarm } from '../platform/alarms.ts';
import { setBadge } from '../platform/badge.ts';
import { clock } from '../platform/clock.ts';
import { onCommand } from '../platform/commands.ts';
import { onContextMenu, setContextMenu } from '../platform/context-menu.ts';
import { onBrowserStart, onInstalled } from '../platform/lifecycle.ts';
import { notify, onNotificationClicked } from '../platform/notifications.ts';
import { onOmniboxEntered, onOmniboxTyped } from '../platform/omnibox.ts';
import { showPage } from '../platform/pages.ts';
import { openPanel } from '../platform/panel.ts';
import { openPopup } from '../platform/popup.ts';
import { randomName } from '../platform/random-name.ts';
import { storageArea } from '../platform/storage-area.ts';
import { later } from '../platform/timer.ts';

const ALARM = 'next';
const SHARING = 'sharing';
const REMINDER = 'reminder';
const REMINDED_ON = 'reminded-on';

export default defineBackground({
  // Listeners stand before anything is awaited: the worker may have been woken for one of them.
  main() {
    const work = new BackgroundWork({
      read: readLine,
      later,
      open: () => openSession(),
      setBadge,
      setAlarm: (millis) => setAlarm(ALARM, millis),
      remind: (missing, { settings }) => {
        const { title, message } = reminderText(missing, settings.value.language);
        return notify(REMINDER, title, message);
      },
      sending: (session) => sendingNow(session, storageArea, clock),
      remindedOn: async () => (await storageArea.get([REMINDED_ON]))[REMINDED_ON],
      markReminded: (day) => storageArea.set({ [REMINDED_ON]: day }),
      openWithLine,
    });
    const refresh = (): void => void work.refresh();
    const sharing = tendSharing(work);
    const begin = (): void => {
      void tend(work).then(refresh);
      void sharing.begin();
    };

    onInstalled((first) => {
      if (first) void welcome();
      else void setMenu();
      begin();
    });
    onBrowserStart(() => {
      void setMenu();
      begin();
    });
    onAlarm((name) => {
      if (name === SHARING) void sharing.rang();
      else refresh();
    });
    onNotificationClicked(() => void openWithLine(''));
    followStorage(work, sharing, refresh);
    onOmniboxTyped((text) => work.typed(text));
    onOmniboxEntered((text) => void work.entered(text));
    onContextMenu((id, windowId) => {
      if (id === OPEN_PANEL) panel(windowId);
      else if (id === OPEN_BOOK) void showPage('book', '');
      const chip = chipOfMenu(id);
      if (chip !== undefined) void work.record(chip);
    });
    onCommand((command, windowId) => {
      if (command === 'open-panel') panel(windowId);
      if (command === 'open-book') void showPage('book', '');
    });
  },
});

/** Sharing, for the book the worker has open. */
const tendSharing = (work: BackgroundWork): TendSync =>
  new TendSync({
    later,
    isShared: isSharedHere,
    sync: async (cause) => shareNow(await work.session(), cause),
    ring: (isOn) => (isOn ? setMinuteAlarm(SHARING) : endAlarm(SHARING)),
  });

/** What any window saves or sets reaches the browser's small storage, and that wakes the worker. */
function followStorage(work: BackgroundWork, sharing: TendSync, refresh: () => void): void {
  storageArea.onChanged((keys) => {
    if (keys.some(isSecondCopyKey)) {
      refresh();
      sharing.saved();
    } else if (keys.some(isSendingKey)) refresh();
    // Connected just now, by a page that may be closed the next moment.
    if (keys.some((key) => isAccountKey(key) || isFolderKey(key))) void sharing.begin();
  });
  onSettingsChanged(storageArea, () => void follow(work).then(() => sharing.begin('alarm')));
}

/** Inside the click and before anything is awaited, else the browser refuses. */
function panel(windowId: number | undefined): void {
  if (!openPanel(windowId)) void showPage('sidepanel', '');
}

async function openWithLine(line: string): Promise<void> {
  if (line !== '') await handLine(storageArea, line);
  if (!(await openPopup())) await showPage('popup', '');
}

/** The language, the department or the book may be another now. */
async function follow(work: BackgroundWork): Promise<void> {
  const { book } = await readSettings(storageArea);
  await work.follow(book?.book);
  await setMenu();
  await work.refresh();
}

/** In the language the administrator set, if there is one; the person may choose another at once. */
async function welcome(): Promise<void> {
  const { language } = await readManaged();
  if (language !== undefined) await changeSettings(storageArea, { language });
  await setMenu();
  await showPage('book', '');
}

async function setMenu(): Promise<void> {
  await setContextMenu(menuItems((await readSettings(storageArea)).language));
}

/** Brings journal and second copy together. */
async function tend(work: BackgroundWork): Promise<void> {
  const session = await work.session();
  if (session !== undefined) await tendAtStart(session, isSharedHere, randomName);
}
