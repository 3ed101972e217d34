import { ENROL_ASK } from '@soxanh/sync';
import { enrol } from '../../service/enrol.ts';
import { messageOf } from '../body.ts';
import { answerOf } from '../errors.ts';
import type { Route } from '../route.ts';

/** A few short texts. */
const LIMIT = 4096;

/** A machine joins by invitation. */
export const enrolRoute: Route = {
  who: 'anyone',
  method: 'POST',
  path: '/v1/enrol',
  rate: 'stranger',
  answer: async ({ hub, request }) => {
    const ask = await messageOf(request, LIMIT, ENROL_ASK);
    return answerOf(ask.ok ? await enrol(hub, ask.value) : ask);
  },
};
