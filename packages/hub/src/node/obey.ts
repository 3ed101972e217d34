import { ok, type Bilingual, type Result } from '@soxanh/core';
import { INVITATION_MINUTES, invitationText } from '@soxanh/sync';
import type { Hub } from '../service/hub.ts';
import { invite, offerFounding } from '../service/invite.ts';
import { abandon } from './abandon-words.ts';
import { backUp } from './back-up-words.ts';
import { checkWords } from './check.ts';
import { refuse, type Complaint } from './complaint.ts';
import type { Config } from './config.ts';
import type { Order } from './operator.ts';
import { invitationWords } from './print-invitation.ts';
import { restore } from './restore-words.ts';

/** Does what the operator orders, on a hub that answers others or on one that was opened for this alone. */
export async function obey(order: Order, config: Config, hub: Hub): Promise<Result<Bilingual, Complaint>> {
  const { world } = hub;
  switch (order.do) {
    case 'invite': {
      const offered =
        order.book === undefined ? await newInvitation(hub) : await officeInvitation(hub, order.book);
      return offered.ok ? ok(invitationWords(offered.value)) : offered;
    }
    case 'backup':
      return backUp(order.file, world.storage, world);
    case 'restore':
      return restore(order.file, hub);
    case 'abandon':
      return abandon(order.book, world.storage);
    case 'check':
      return ok(await checkWords(config, world.storage, world.now()));
  }
}

/** The text of a code by which a machine of the Office joins a book that is here. */
async function officeInvitation(hub: Hub, book: string): Promise<Result<string, Complaint>> {
  const made = await invite(hub, book, { duties: [{ role: 'office' }], minutes: INVITATION_MINUTES.least });
  if (made.ok) return ok(invitationText({ url: hub.world.url, book, secret: made.value.secret }));
  return made.error.kind === 'token'
    ? refuse(`Không có sổ ${book} trên máy chủ này.`, `The book ${book} is not on this hub.`)
    : refuse(`Chưa tạo được mã kết nối (${made.error.kind}).`, `No code could be made (${made.error.kind}).`);
}

/** The text of a code by which somebody founds a book. */
export async function newInvitation({ world }: Hub): Promise<Result<string, Complaint>> {
  const offered = await offerFounding(world);
  return offered.ok
    ? offered
    : refuse(
        `Chưa tạo được mã kết nối (${offered.error.kind}).`,
        `No code could be made (${offered.error.kind}).`,
      );
}
