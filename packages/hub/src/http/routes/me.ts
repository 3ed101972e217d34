import { aboutMe } from '../../service/machines.ts';
import { answerOf } from '../errors.ts';
import type { Route } from '../route.ts';

/** A machine asks what it may do. */
export const meRoute: Route = {
  who: 'machine',
  method: 'GET',
  path: '/v1/books/:book/me',
  rate: 'other',
  answer: async ({ hub, book, machine }) => answerOf(await aboutMe(hub, book, machine)),
};
