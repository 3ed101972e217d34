import { request } from 'node:http';
import { freePort } from '@soxanh/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { hubApp } from '../http/app.ts';
import { FigureDesk } from '../http/testing/figure-desk.ts';
import { found, join, testHub, type TestMachine } from '../http/testing/test-hub.ts';
import { RECORDER } from '../http/testing/test-pen.ts';
import { hubOf } from '../service/hub.ts';
import { serve } from './server.ts';

it('an export whose client hangs up is given up, and the next one’s file is begun', async () => {
  const desk = new FigureDesk();
  const hub = await testHub(memorySubject);
  const office = await found(hub);
  const recorder = await join(hub, office, [RECORDER]);
  const app = hubApp(hubOf({ ...hub.hub.world, figures: desk.figures }));
  const port = await freePort();
  const listen = { kind: 'port', host: '127.0.0.1', port } as const;
  const serving = okOf(await serve(app, { listen, behindProxy: false, tls: undefined }));
  onTestFinished(() => serving.close());
  /** Asks, and tells the status; 0 where there was none. */
  const ask = ({ book, token }: TestMachine, by: string) => {
    const path = `/v1/books/${book}/export?month=2026-06&format=json&by=${by}`;
    const sent = request({ port, path, headers: { authorization: `Bearer ${token}` }, agent: false });
    const status = new Promise<number>((done) => {
      sent.on('response', (answer) => done(answer.resume().statusCode ?? 0));
      sent.on('error', () => done(0));
    });
    sent.end();
    return { status, hangUp: () => sent.destroy() };
  };
  const first = ask(recorder, 'day');
  await desk.begins(1);
  const next = ask(office, 'week');
  first.hangUp();
  await desk.begins(2);
  expect([await first.status, desk.ended]).toEqual([0, ['day']]);
  desk.finish(1);
  expect(await next.status).toBe(200);
});
