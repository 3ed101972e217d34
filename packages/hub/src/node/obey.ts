import { ok, type Bilingual, type Result } from '@soxanh/core';
import type { Hub } from '../service/hub.ts';
import { offerFounding } from '../service/invite.ts';
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
      const offered = await newInvitation(hub);
      return offered.ok ? ok(invitationWords(offered.value)) : offered;
    }
    case 'backup':
      return backUp(order.file, world.storage, world);
    case 'restore':
      return restore(order.file, hub);
    case 'check':
      return ok(await checkWords(config, world.storage, world.now()));
  }
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
