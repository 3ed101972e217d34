import { MACHINE_ASK, MACHINE_CHANGE } from '@soxanh/sync';
import { dutiesToSend } from '../../service/duties-to-send.ts';
import { addFolderMachine, changeMachine, listMachines } from '../../service/machines.ts';
import { messageOf } from '../body.ts';
import { answerOf } from '../errors.ts';
import type { Route } from '../route.ts';

/** As many duties as there may be. */
const LIMIT = 16_384;
const path = '/v1/books/:book/machines';

/** The Office sees who is there, names machines, gives them duties and ends them. */
export const machineRoutes: readonly Route[] = [
  {
    who: 'office',
    method: 'GET',
    path,
    rate: 'other',
    answer: async ({ hub, book }) => answerOf(await listMachines(hub, book)),
  },
  {
    who: 'office',
    method: 'POST',
    path,
    rate: 'other',
    answer: async ({ hub, request, book }) => {
      const ask = await messageOf(request, LIMIT, MACHINE_ASK);
      return answerOf(ask.ok ? await addFolderMachine(hub, book, ask.value) : ask);
    },
  },
  {
    who: 'office',
    method: 'PATCH',
    path: `${path}/:machine`,
    rate: 'other',
    answer: async ({ hub, request, book, param }) => {
      const ask = await messageOf(request, LIMIT, MACHINE_CHANGE);
      if (!ask.ok) return answerOf(ask);
      const { label, duties } = ask.value;
      const change = {
        ...(label === undefined ? {} : { label }),
        ...(duties === undefined ? {} : { duties: dutiesToSend(duties) }),
      };
      return answerOf(await changeMachine(hub, book, param('machine'), change));
    },
  },
  {
    who: 'office',
    method: 'POST',
    path: `${path}/:machine/revoke`,
    rate: 'other',
    answer: async ({ hub, book, param }) => {
      return answerOf(await changeMachine(hub, book, param('machine'), { revoke: true }));
    },
  },
];
