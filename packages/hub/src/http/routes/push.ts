import { PUSH_LIMIT } from '@soxanh/sync';
import { push } from '../../service/push.ts';
import { textOf } from '../body.ts';
import { answerOf } from '../errors.ts';
import type { Route } from '../route.ts';

/** A machine sends entries. */
export const pushRoute: Route = {
  who: 'writer',
  method: 'POST',
  path: '/v1/books/:book/push',
  rate: 'push',
  answer: async ({ hub, request, book, machine }) => {
    const body = await textOf(request, PUSH_LIMIT.bytes);
    return answerOf(body.ok ? await push(hub, book, machine, body.value) : body);
  },
};
