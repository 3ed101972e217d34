import { Hono, type Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import type { Hub } from '../service/hub.ts';
import { machineAsking, mayTake } from './authorise.ts';
import { allowExtensions, refuseOtherPages } from './cors.ts';
import { problemAnswer } from './errors.ts';
import { keepNowhere, safeHeaders } from './headers.ts';
import { hubRates, type Rates } from './rate/rates.ts';
import type { Asked, Peer, Route } from './route.ts';
import { ROUTES } from './routes/all.ts';

/** A hub as a server sees it. */
export interface HubApp {
  /**
   * Answers a request; never throws.
   *
   * @param peer where it comes from; this very machine unless told.
   */
  fetch(request: Request, peer?: Peer): Promise<Response>;
  readonly routes: readonly Pick<Route, 'method' | 'path' | 'who'>[];
}

/** Outside the network: a test, or the simulation. */
const HERE: Peer = { address: 'local', isLocal: true };

interface Env {
  Bindings: { readonly peer: Peer };
}

/**
 * A hub as a function from Request to Response.
 *
 * @param routes all of them, unless told otherwise.
 * @param rates how often who may ask; a measurement sets none.
 * @example
 * const app = hubApp(hubOf(world));
 * await app.fetch(new Request('http://127.0.0.1/health'));
 */
export function hubApp(
  hub: Hub,
  routes: readonly Route[] = ROUTES,
  rates: Rates = hubRates(hub.world.now),
): HubApp {
  const app = new Hono<Env>();
  app.use(tellAnswers(hub));
  app.use(safeHeaders(hub.world.url.startsWith('https:')));
  app.use(keepNowhere);
  app.use(refuseOtherPages);
  app.use(allowExtensions);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_c, methods) => {
        const answer = problemAnswer({ kind: 'bad-request', why: 'method' }, 405);
        answer.headers.set('allow', methods.join(', '));
        return answer;
      },
    }),
  );
  for (const route of routes)
    app.on(route.method, route.path, (c) => answerBy(route, askedIn(hub, c), rates));
  app.notFound(() => problemAnswer({ kind: 'bad-request', why: 'path' }, 404));
  app.onError((error) => {
    hub.world.tell({ kind: 'bug', error });
    return problemAnswer({ kind: 'unavailable' }, 500);
  });
  return { routes, fetch: async (request, peer = HERE) => app.fetch(request, { peer }) };
}

async function answerBy(route: Route, asked: Asked, rates: Rates): Promise<Response> {
  if (route.who === 'anyone') {
    const retryAfter = rates.take(route.rate, asked.peer.address);
    return retryAfter === 0 ? route.answer(asked) : problemAnswer({ kind: 'too-many', retryAfter });
  }
  const book = asked.param('book');
  const machine = await machineAsking(asked, rates, book);
  if (!machine.ok) return problemAnswer(machine.error);
  const retryAfter = rates.take(route.rate, `${book} ${machine.value.machine}`);
  if (retryAfter !== 0) return problemAnswer({ kind: 'too-many', retryAfter });
  const may = mayTake(route.who, machine.value);
  if (!may.ok) return problemAnswer(may.error);
  return route.answer({ ...asked, book, machine: machine.value });
}

const askedIn = (hub: Hub, c: Context<Env>): Asked => ({
  hub,
  request: c.req.raw,
  peer: c.env.peer,
  param: (name) => c.req.param(name) ?? '',
  query: (name) => c.req.query(name),
});

/** Tells of every answer, by the pattern of its route: an address may hold what belongs in no log. */
const tellAnswers =
  ({ world }: Hub) =>
  async (c: Context<Env>, next: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    await next();
    const millis = performance.now() - begun;
    const { method } = c.req;
    world.tell({ kind: 'answered', method, route: routePath(c, -1), status: c.res.status, millis });
  };
