import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { push, randomName } from '../db/contract/world.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import { hubApp } from '../http/app.ts';
import { found, testHub } from '../http/testing/test-hub.ts';
import { linesOf, OFFICE, testPen } from '../http/testing/test-pen.ts';
import { hubOf } from '../service/hub.ts';
import { figureMaker, type FiguresAsk } from '../service/figures.ts';
import { figuresAside } from './figures-aside.ts';

/** Some pages: enough that working it out takes longer than a push. */
const LONG = 8000;
const MONTH = 'export?month=2026-06&format=json';

/** A hub whose log is long, with figures worked out where it is said. */
async function longBook(figures: typeof figuresAside, length = LONG) {
  const hub = await testHub(sqliteSubject);
  const office = await found(hub);
  const make = entryMaker(randomName());
  await push(
    hub.storage,
    office.book,
    Array.from({ length }, (_, amount) => make.use({ amount })),
  );
  const app = hubApp(hubOf({ ...hub.hub.world, figures }));
  const ask = (path: string, body?: string): Promise<Response> =>
    app.fetch(
      new Request(`http://hub.test/v1/books/${office.book}/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${office.token}` },
        ...(body === undefined ? {} : { body }),
      }),
    );
  return { hub, office, ask };
}

describe('figures of a long log', () => {
  it('let a push through that comes while they are worked out', async () => {
    const { hub, office, ask } = await longBook(figuresAside);
    const order: string[] = [];
    const answered = async (name: string, answer: Promise<Response>): Promise<void> => {
      const { status } = await answer;
      order.push(`${name} ${status}`);
    };
    // The log is read in parts; the long work begins when all of it is there.
    const page = hub.storage.page.bind(hub.storage);
    const pushed = new Promise<void>((done) => {
      hub.storage.page = async (of) => {
        const read = await page(of);
        if (read.ok && read.value.is === 'page' && !read.value.more) {
          const head = JSON.stringify({ protocol: 1, device: office.device });
          const body = [head, ...linesOf([testPen(office.device).use(OFFICE)])].join('\n');
          done(answered('push', ask('push', body)));
        }
        return read;
      };
    });
    await answered('export', ask(MONTH));
    await pushed;
    expect(order).toEqual(['push 200', 'export 200']);
  });

  it('[L5] are the same on a thread of their own, for several who ask at once too', async () => {
    const there = await longBook(figuresAside, 2500);
    const here = await longBook(figureMaker, 2500);
    const formats = ['json', 'csv&language=en'];
    const asked = async ({ ask }: typeof here) =>
      Promise.all(formats.map(async (format) => (await ask(`export?month=2026-06&format=${format}`)).text()));
    const texts = await asked(there);
    expect(texts).toEqual(await asked(here));
    expect(texts[0]).toContain('"paper"');
  });

  it('leave room for the next who asks when they fail', async () => {
    let isBroken = true;
    const failing = (ask: FiguresAsk) =>
      figuresAside(isBroken ? ({ ...ask, period: undefined } as never) : ask);
    const { ask } = await longBook(failing, 1);
    expect((await ask(MONTH)).status).toBe(500);
    isBroken = false;
    expect((await ask(MONTH)).status).toBe(200);
  });
});
