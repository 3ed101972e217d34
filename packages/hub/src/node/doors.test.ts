import { copyFileSync } from 'node:fs';
import { request as requestPlain } from 'node:http';
import { request as requestTls, type RequestOptions } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { setTimeout as wait } from 'node:timers/promises';
import { invitationOf } from '@soxanh/sync';
import { describe, expect, it } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { linesOf, OFFICE, testPen } from '../http/testing/test-pen.ts';
import { codeIn, joinBy, newFolder, runHub, startHub } from './testing/hub-process.ts';

const TESTING = join(import.meta.dirname, 'testing');

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks without minding who signed the certificate. */
const ask = (make: typeof requestTls | typeof requestPlain, options: RequestOptions): Promise<Told> =>
  new Promise((resolve, reject) => {
    const sent = make(
      { host: '127.0.0.1', rejectUnauthorized: false, agent: false, ...options },
      (answer) => {
        let body = '';
        answer.on('data', (piece: Buffer) => {
          body += piece.toString();
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end();
  });

/** The fingerprint of the certificate a hub shows, or why there is none. */
const shownBy = (port: number, version?: 'TLSv1.1'): Promise<string> =>
  new Promise((resolve) => {
    const only =
      version === undefined ? {} : { minVersion: version, maxVersion: version, ciphers: 'ALL:@SECLEVEL=0' };
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...only }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    });
    socket.on('error', (error) => resolve(error.message));
  });

describe('a hub with a certificate', () => {
  it('[T5] encrypts, tells browsers to come back so, and takes a new certificate without a pause', async () => {
    const folder = newFolder();
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const use = (name: string): void => {
      copyFileSync(join(TESTING, `${name}.cert.pem`), cert);
      copyFileSync(join(TESTING, `${name}.key.pem`), key);
    };
    use('one');
    const hub = await startHub(folder, ['--cert', cert, '--key', key]);
    const port = Number(new URL(hub.url).port);
    const told = await ask(requestTls, { port, path: '/health' });
    expect([told.status, told.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
    expect(okOf(invitationOf(codeIn(hub))).url).toBe(hub.url);
    await expect(ask(requestPlain, { port, path: '/health' })).rejects.toThrow(/hang up|reset/);
    expect(await shownBy(port, 'TLSv1.1')).toMatch(/protocol|alert|unsupported/i);
    const first = await shownBy(port);
    use('other');
    hub.child.kill('SIGHUP');
    await hub.says(/certificate read again/);
    const second = await shownBy(port);
    expect(second).not.toBe(first);
    // A key that does not fit changes nothing.
    copyFileSync(join(TESTING, 'one.key.pem'), key);
    hub.child.kill('SIGHUP');
    await hub.says(/certificate not read/);
    expect(await shownBy(port)).toBe(second);
    const check = runHub(['check', '--data', join(folder, 'hub.db'), '--lang', 'en']);
    await check.ended;
    expect(check.stdout()).toMatch(/^The certificate cannot be used/m);
  });

  it('does not start if they do not fit', async () => {
    const [cert, key] = [join(TESTING, 'one.cert.pem'), join(TESTING, 'other.key.pem')];
    const hub = runHub(['--data', join(newFolder(), 'hub.db'), '--cert', cert, '--key', key, '--lang', 'en']);
    expect(await hub.ended).toBe(1);
    expect(hub.written()).toMatch(/^The certificate cannot be used .*\n$/);
  });
});

describe('a hub behind a proxy', () => {
  it('goes by the address the proxy saw, and takes nobody for this machine', async () => {
    const folder = newFolder();
    const hub = await startHub(folder, ['--behind-proxy', '--url', 'https://soxanh.example/so/']);
    expect(okOf(invitationOf(codeIn(hub))).url).toBe('https://soxanh.example/so');
    const port = Number(new URL(hub.url).port);
    expect((await ask(requestPlain, { port, path: '/metrics' })).status).toBe(401);
    const enrol = (from: string) =>
      ask(requestPlain, { port, path: '/v1/enrol', method: 'POST', headers: { 'x-forwarded-for': from } });
    const statuses: number[] = [];
    for (let round = 0; round < 12; round++) statuses.push((await enrol(`1.1.1.${round}, 9.9.9.9`)).status);
    // What stands before the proxy's own word is anybody's: it opens no new purse.
    expect([statuses[0], statuses[11]]).toEqual([400, 429]);
    expect((await enrol('9.9.9.8')).status).toBe(400);
  });

  it('answers at a socket in a file', async () => {
    const folder = newFolder();
    const socketPath = join(folder, 'door');
    const hub = runHub([
      '--data',
      join(folder, 'hub.db'),
      '--listen',
      `unix:${socketPath}`,
      '--behind-proxy',
      '--url',
      'https://soxanh.example',
    ]);
    await hub.says(/Ctrl\+C/);
    expect((await ask(requestPlain, { socketPath, path: '/health' })).status).toBe(200);
  });
});

describe('a hub whose disk is nearly full', () => {
  it('[S2] takes nothing in and says how much there is and must be; what it has it gives out', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const office = await joinBy(codeIn(hub));
    const lines = linesOf([testPen(office.device).use(OFFICE)]);
    await office.link.push({ protocol: 1, device: office.device }, lines);
    hub.child.kill('SIGTERM');
    await hub.ended;
    const listen = ['--listen', `127.0.0.1:${new URL(hub.url).port}`];
    const full = runHub([
      '--data',
      join(folder, 'hub.db'),
      ...listen,
      '--disk-floor',
      '999T',
      '--lang',
      'en',
    ]);
    await full.says(/Ctrl\+C/);
    const refused = await office.link.push({ protocol: 1, device: office.device }, lines);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'disk', floor: 999 * 2 ** 40 } });
    const page = await office.link.pull({ after: '', high: '', limit: 10, wait: 0 });
    expect(okOf(page).lines).toEqual(lines);
    const check = runHub(['check', '--data', join(folder, 'hub.db'), '--lang', 'en']);
    await check.ended;
    expect(check.stdout()).toContain('the hub takes nothing in');
  });
});

it('a hub that was killed leaves its door behind, and the next one opens it again', async () => {
  const folder = newFolder();
  const hub = await startHub(folder);
  hub.child.kill('SIGKILL');
  await hub.ended;
  await wait(50);
  const again = await startHub(folder);
  expect(await runHub(['invite', '--data', join(folder, 'hub.db')]).ended).toBe(0);
  expect(again.child.exitCode).toBe(null);
});
