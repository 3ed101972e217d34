import { INVITATION_ASK } from '@soxanh/sync';
import { invite, openInvitations, withdrawInvitation } from '../../service/invite.ts';
import { messageOf } from '../body.ts';
import { answerOf } from '../errors.ts';
import type { Route } from '../route.ts';

/** As many duties as there may be. */
const LIMIT = 16_384;
const path = '/v1/books/:book/invitations';

/** The Office invites machines, and takes back what nobody used. */
export const invitationRoutes: readonly Route[] = [
  {
    who: 'office',
    method: 'GET',
    path,
    rate: 'other',
    answer: async ({ hub, book }) => answerOf(await openInvitations(hub, book)),
  },
  {
    who: 'office',
    method: 'POST',
    path,
    rate: 'other',
    answer: async ({ hub, request, book }) => {
      const ask = await messageOf(request, LIMIT, INVITATION_ASK);
      return answerOf(ask.ok ? await invite(hub, book, ask.value) : ask);
    },
  },
  {
    who: 'office',
    method: 'DELETE',
    path: `${path}/:invitation`,
    rate: 'other',
    answer: async ({ hub, book, param }) => {
      const done = await withdrawInvitation(hub, book, param('invitation'));
      return done.ok ? new Response(null, { status: 204 }) : answerOf(done);
    },
  },
];
