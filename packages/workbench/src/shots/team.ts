import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { setMachine } from '../browser/sample.ts';
import { flowDesk, type FlowDesk } from '../e2e/flows/flow-desk.ts';
import { OWN } from '../e2e/flows/office-book.ts';
import { popupLine, shows, typeAndSave } from '../e2e/flows/popup-acts.ts';
import { hubChild, type HubChild } from '../e2e/team/hub-child.ts';
import { correctEntry, foundBook, joinByCode, makeCode, sendNow } from '../e2e/team/team-acts.ts';
import { repository } from '../machine/repository.ts';
import type { Camera } from './camera.ts';
import {
  CONFLICT,
  JOIN,
  MACHINES,
  OFFLINE,
  PENDING,
  PENDING_PANEL,
  REVOKE,
  SENDING,
  SHARING,
} from './team-scenes.ts';

/** The machines of one office and its server, as the pictures need them. */
interface Team {
  readonly camera: Camera;
  readonly hub: HubChild;
  readonly office: FlowDesk;
  readonly staff: FlowDesk;
}

/** The screens of several machines that keep one book: a real server, the Office and a department. */
export async function takeTeam(camera: Camera, zoom: number): Promise<void> {
  if (!camera.wants([JOIN, SHARING, CONFLICT, MACHINES, REVOKE, SENDING, OFFLINE, PENDING, PENDING_PANEL]))
    return;
  const clock = pathToFileURL(join(repository, 'packages/workbench/src/shots/scene-clock.ts'));
  const hub = await hubChild(['--import', clock.href]);
  const office = await flowDesk({ zoom: zoom / 100 });
  const staff = await flowDesk({ zoom: zoom / 100 });
  try {
    await takeOf({ camera, hub, office, staff });
  } finally {
    await Promise.all([office.close(), staff.close()]);
    await hub.close();
  }
}

async function takeOf({ camera, hub, office, staff }: Team): Promise<void> {
  await (await foundBook(office, hub)).close();
  await camera.takeAll(staff, JOIN);
  await (await joinByCode(staff, await makeCode(office, OWN))).close();
  // Before the codes of `MACHINES` are made, which every later picture would have in its list, and long before: a machine may
  // ask the server for its list only so often.
  await nameMachines(office);
  await camera.takeAll(office, REVOKE);
  await bothCorrect({ camera, hub, office, staff });
  await refuseOne(staff);
  await camera.takeAll(staff, SHARING);
  await camera.takeAll(office, CONFLICT);
  await camera.takeAll(office, MACHINES);
  await chooseFolder(staff);
  await hub.kill();
  const popup = await popupLine(staff);
  await typeAndSave(popup, '20 tờ, 6 chai, 4 cốc', '20 tờ');
  await shows(popup, 'Chưa kết nối được');
  for (const scene of [SENDING, OFFLINE, PENDING, PENDING_PANEL]) await camera.takeAll(staff, scene);
}

/** One entry, corrected by two who do not know of each other. */
async function bothCorrect({ hub, office, staff }: Team): Promise<void> {
  await typeAndSave(await popupLine(staff), '12 tờ', '12 tờ');
  await sendNow(staff);
  await sendNow(office);
  await hub.kill();
  await correctEntry(office, '12 tờ', '15');
  await correctEntry(staff, '12 tờ', '14');
  await hub.revive();
  for (const desk of [office, staff, office, staff]) await sendNow(desk);
}

/** As a program would that was set to another department by hand: the server is not deceived. */
async function refuseOne(staff: FlowDesk): Promise<void> {
  await setMachine(staff, { departments: ['van-phong'], department: 'van-phong' });
  const page = await staff.open('book.html#/cai-dat');
  await typeAndSave(await popupLine(staff), '33 tờ', '33 tờ');
  await page.getByRole('heading', { name: 'Lượt ghi cần xử lý' }).waitFor();
  await page.close();
  await setMachine(staff, { departments: ['bao-ve-noi-bo'], department: 'bao-ve-noi-bo' });
}

/** A folder of the browser's own stands for the one a person chooses: its window has no place in a picture. */
async function chooseFolder(staff: FlowDesk): Promise<void> {
  const page = await staff.open('book.html#/cai-dat');
  await page.evaluate(`window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('SO-XANH', { create: true })`);
  await page.getByRole('button', { name: 'Chọn thư mục dùng chung' }).click();
  await page.getByText(/^Đang dùng thư mục/u).waitFor();
  await page.close();
}

/** The list says more where a machine has a name. */
async function nameMachines(office: FlowDesk): Promise<void> {
  const page = await office.open('book.html#/thiet-lap?phan=may');
  await nameMachine(page, OWN, 'Máy quầy tiếp dân');
  await nameMachine(page, 'máy này', 'Máy văn thư');
  await page.close();
}

async function nameMachine(page: Page, row: string, name: string): Promise<void> {
  await page
    .getByRole('row')
    .filter({ hasText: row })
    .getByRole('button', { name: /^Đổi tên/u })
    .click();
  await page.getByRole('textbox', { name: 'Tên máy (không ghi tên người)' }).fill(name);
  await page.getByRole('button', { name: 'Ghi tên' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}
