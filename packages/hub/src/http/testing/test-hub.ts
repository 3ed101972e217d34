import { randomBytes } from 'node:crypto';
import type { Duty } from '@soxanh/core';
import {
  ENROLLED,
  INVITED,
  linkOver,
  type Enrolled,
  type Exchange,
  type HubLink,
  type HubProblem,
  type Invited,
} from '@soxanh/sync';
import * as v from 'valibot';
import { okOf, randomName, testWorld, type Subject, type TestWorld } from '../../db/contract/world.ts';
import type { HubStorage } from '../../db/storage.ts';
import { hubOf, type Hub } from '../../service/hub.ts';
import { offerFounding } from '../../service/invite.ts';
import { sha256 } from '../../service/secret.ts';
import type { HubEvent, HubWorld, Room } from '../../service/world.ts';
import { hubApp, type HubApp } from '../app.ts';
import type { Peer, Route } from '../route.ts';

export const HUB_URL = 'https://hub.example';

/** Opens the figures of operation to a machine elsewhere. */
export const OPERATOR = 'ma-do-dac';

/** Not this very machine. */
export const ELSEWHERE: Peer = { address: '10.0.0.9', isLocal: false };

/** A hub that is being tested: its clock moves when told, its ticker ticks when told. */
export interface TestHub {
  readonly app: HubApp;
  readonly hub: Hub;
  readonly world: TestWorld;
  readonly storage: HubStorage;
  readonly events: HubEvent[];
  /** Moves the clock on, second after second. */
  tick(seconds: number): void;
  setRoom(room: Room | undefined): void;
  send(method: string, path: string, options?: Sent): Promise<Response>;
}

/** What a request has beside its address. */
export interface Sent {
  readonly token?: string;
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly peer?: Peer;
}

/** A machine that joined a book. */
export interface TestMachine {
  readonly book: string;
  readonly machine: string;
  readonly token: string;
  readonly device: string;
  send(method: string, path: string, options?: Sent): Promise<Response>;
  readonly link: HubLink;
}

/** Starts a hub on a storage. */
export async function testHub(
  subject: Subject,
  more: Partial<HubWorld> = {},
  routes?: readonly Route[],
): Promise<TestHub> {
  const world = testWorld();
  const { storage } = await subject.open(world);
  return hubOn(storage, world, more, routes);
}

/** A hub on a storage that is open already. */
function hubOn(
  storage: HubStorage,
  world: TestWorld,
  more: Partial<HubWorld>,
  routes: readonly Route[] | undefined,
): TestHub {
  const events: HubEvent[] = [];
  let room: Room | undefined;
  const ticking = new Set<() => void>();
  const hub = hubOf({
    ...world,
    storage,
    url: HUB_URL,
    room: () => room,
    tell: (event) => events.push(event),
    everySecond: (work) => {
      ticking.add(work);
      return () => ticking.delete(work);
    },
    metrics: { text: async () => 'soxanh_waiting 0\n', token: OPERATOR },
    ...more,
  });
  const app = hubApp(hub, routes);
  return {
    ...{ app, hub, world, storage, events },
    tick: (seconds) => {
      for (let second = 0; second < seconds; second++) {
        world.clock.advance(1000);
        for (const work of ticking) work();
      }
    },
    setRoom: (now) => {
      room = now;
    },
    send: (method, path, { token, body, headers, peer } = {}) =>
      app.fetch(
        new Request(`http://hub.test${path}`, {
          method,
          headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
        peer,
      ),
  };
}

export const newToken = (): string => randomBytes(32).toString('base64url');

/** The problem of an answer. */
export const problemIn = async (response: Response): Promise<HubProblem> =>
  ((await response.json()) as { error: HubProblem }).error;

/** Asks to join. */
export const enrolWith = (hub: TestHub, ask: object): Promise<Response> =>
  hub.send('POST', '/v1/enrol', { body: { protocol: 1, ...ask }, peer: strangerPeer() });

/** Strangers come from addresses of their own: what one does too often stops no other. */
const strangerPeer = (): Peer => ({ address: randomName(), isLocal: false });

/** Founds a book. */
export async function found(hub: TestHub, book: string = randomName()): Promise<TestMachine> {
  const text = okOf(await offerFounding(hub.hub.world));
  return joined(hub, book, text.slice(text.indexOf('.', text.indexOf('#')) + 1));
}

/** Invites a machine with duties, and lets it join. */
export async function join(hub: TestHub, office: TestMachine, duties: readonly Duty[]): Promise<TestMachine> {
  return joined(hub, office.book, (await invited(office, duties)).secret);
}

export async function invited(office: TestMachine, duties: readonly Duty[]): Promise<Invited> {
  const answer = await office.send('POST', 'invitations', { body: { duties } });
  return v.parse(INVITED, await answer.json());
}

async function joined(hub: TestHub, book: string, secret: string): Promise<TestMachine> {
  const token = newToken();
  const device = randomName();
  const answer = await enrolWith(hub, { secret, tokenHash: sha256(token), device, book });
  const enrolled: Enrolled = v.parse(ENROLLED, await answer.json());
  return machineWith(hub, { book, device, token, machine: enrolled.machine });
}

/** A machine by what it knows. */
export function machineWith(
  hub: TestHub,
  known: Pick<TestMachine, 'book' | 'device' | 'token' | 'machine'>,
): TestMachine {
  const { book, token } = known;
  const exchange: Exchange = async ({ method, path, body, type }) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await hub.send(method, path, { token, headers, ...(body === undefined ? {} : { body }) });
    return { ok: true, value: { status: answer.status, body: await answer.text() } };
  };
  return {
    ...known,
    link: linkOver(exchange, book),
    send: (method, path, options) => hub.send(method, `/v1/books/${book}/${path}`, { token, ...options }),
  };
}
