import { afterAll, beforeAll, expect, it } from 'vitest';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { eventually } from '../flows/eventually.ts';
import { OWN } from '../flows/office-book.ts';
import { enterInAddressBar, typeInAddressBar } from '../flows/worker-acts.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { foundBook, joinByCode, makeCode } from './team-acts.ts';

/** What of the extension's own API the function below uses; it runs in its worker. */
declare const chrome: {
  readonly storage: { readonly local: { get(key: null): Promise<Record<string, unknown>> } };
};

let hub: HubChild;
let office: FlowDesk;
let staff: FlowDesk;
beforeAll(async () => {
  hub = await hubChild();
  office = await flowDesk();
  staff = await flowDesk();
  await (await foundBook(office, hub)).close();
  await (await joinByCode(staff, await makeCode(office, OWN))).close();
});
afterAll(async () => {
  await Promise.all([office.close(), staff.close()]);
  await hub.close();
});

/** How many records the server has, asked with the machine's own token and without its browser. */
async function recordsOf(desk: FlowDesk): Promise<number> {
  const kept = await (await desk.worker()).evaluate(() => chrome.storage.local.get(null));
  const key = Object.keys(kept).find((each) => each.startsWith('hub/')) ?? '';
  const { token } = kept[key] as { token: string };
  const answer = await fetch(`${hub.url}/v1/books/${key.slice(4)}/pull?after=&high=&limit=5000&wait=0`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const [head = ''] = (await answer.text()).split('\n');
  return (JSON.parse(head) as { records: number }).records;
}

it('what is saved with no page open is sent by the worker, and an open page elsewhere shows it at once', async () => {
  const journal = await office.open('book.html#/so-ghi');
  await journal.getByRole('heading', { name: 'Sổ ghi', level: 1 }).waitFor();
  const before = await recordsOf(staff);
  await typeInAddressBar(staff, '13 tờ');
  await enterInAddressBar(staff, '13 tờ');
  // No alarm rings so soon.
  expect(await eventually(() => recordsOf(staff), before + 1, 20_000)).toBe(before + 1);
  await journal.getByRole('cell', { name: '13 tờ', exact: true }).waitFor({ timeout: 10_000 });
  await journal.close();
});
