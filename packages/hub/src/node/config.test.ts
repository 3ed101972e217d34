import { describe, expect, it } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { byteCountOf } from './byte-count.ts';
import { readConfig, type Config } from './config.ts';
import { dataFolder } from './data-folder.ts';
import { isLoopback, listenAddressOf } from './listen-address.ts';
import { networkOf } from './network-folder.ts';
import { languageOf, readOptions } from './options.ts';
import { peerOf } from './peer.ts';
import { databaseName, startWords } from './start-words.ts';

const AROUND = { env: {}, home: '/home/lan', platform: 'linux', cwd: '/home/lan/here' };
const config = (line: string, env: Record<string, string> = {}) => {
  const read = okOf(readOptions(line === '' ? [] : line.split(' ')));
  return readConfig(read.values, { ...AROUND, env });
};
const refusal = (line: string): string => {
  const read = config(line);
  return read.ok ? 'taken' : read.error.en;
};

describe('what a hub is told', () => {
  it('needs nothing: this machine only, a data file of the user’s own', () => {
    expect(okOf(config(''))).toEqual({
      data: '/home/lan/.local/share/soxanh/hub.db',
      database: undefined,
      admin: undefined,
      listen: { kind: 'port', host: '127.0.0.1', port: 4765 },
      url: 'http://127.0.0.1:4765',
      tls: undefined,
      behindProxy: false,
      floor: 200 * 2 ** 20,
      backup: { folder: '/home/lan/.local/share/soxanh/backups', at: 150, keep: 14 },
      logLevel: undefined,
      metricsToken: undefined,
    } satisfies Config);
  });

  it('makes no back-ups where another server of the same database does, and says so', () => {
    const told = okOf(config('--backup-at none --backup-dir b'));
    expect(told.backup).toEqual({ folder: '/home/lan/here/b', at: undefined, keep: 14 });
    const words = (backup: Config['backup']) =>
      startWords({ ...told, backup }, undefined).map(({ en }) => en);
    expect(words(told.backup)).toContain('No back-ups by itself (--backup-at none)');
    expect(words({ ...told.backup, at: 65 }).join('\n')).toContain('Backed up every day at 01:05');
  });

  it('says where a proxy has to send, and keeps quiet about it where there is none', () => {
    const words = (line: string) => startWords(okOf(config(line)), undefined).map(({ en }) => en);
    const far = '--behind-proxy --url https://so.example';
    expect(words(far)).toContain('The proxy passes on to http://127.0.0.1:4765');
    expect(words(`${far} --listen [::1]:81`)).toContain('The proxy passes on to http://[::1]:81');
    expect(words(`${far} --listen unix:/run/so`)).toContain('The proxy passes on to unix:/run/so');
    expect(words(`${far} --cert c --key k`)).toContain('The proxy passes on to https://127.0.0.1:4765');
    expect(words('').join('\n')).not.toContain('proxy');
    expect(okOf(config('--disk-floor 0')).floor).toBe(0);
  });

  it('names files from where the person stands, and takes secrets from the environment only', () => {
    const told = okOf(
      config(
        '--data so.db --cert c.pem --key k.pem --listen 0.0.0.0:8443 --url https://hub.example/ --keep 3',
        {
          DATABASE_URL: 'postgres://soxanh_hub:bi-mat@db:5432/soxanh',
          METRICS_TOKEN: '',
        },
      ),
    );
    expect(told).toMatchObject({
      data: '/home/lan/here/so.db',
      tls: { cert: '/home/lan/here/c.pem', key: '/home/lan/here/k.pem' },
      url: 'https://hub.example',
      backup: { folder: '/home/lan/here/backups', keep: 3 },
      metricsToken: undefined,
    });
    expect(databaseName(told.database ?? '')).toBe('PostgreSQL db:5432/soxanh');
  });

  it.each([
    ['--listen 4765', /write it like 127\.0\.0\.1:4765/],
    ['--listen 127.0.0.1:0', /write it like/],
    ['--listen 127.0.0.1:70000', /write it like/],
    ['--listen unix:', /write it like/],
    ['--listen [::]:80', /must be encrypted/],
    ['--listen 10.0.0.1:4765 --behind-proxy', /must be encrypted/],
    ['--cert c.pem', /Both --cert and --key/],
    ['--cert c.pem --key k.pem --listen 0.0.0.0:443', /--url is needed/],
    ['--behind-proxy', /--url is needed/],
    ['--url http://hub.example', /must be an https address/],
    ['--url hub.example', /must be an https address/],
    ['--url https://hub.example', /others come through a proxy/],
    ['--url https://hub.example --listen unix:/run/so.sock', /others come through a proxy/],
    ['--disk-floor much', /--disk-floor/],
    ['--disk-floor 10', /--disk-floor 10: at least 1M/],
    ['--disk-floor 1023K', /at least 1M/],
    [`--data ${'d'.repeat(100)}`, /--data: .*\.sock would be a socket with bytes too many: 13\./],
    [`--listen unix:/${'d'.repeat(107)} --url http://127.0.0.1`, /--listen: .* bytes too many: 1\./],
    ['--backup-at 25:00', /--backup-at/],
    ['--keep 0', /--keep/],
    ['--log-level loud', /--log-level/],
  ])('[T5] refuses %s in a line', (line, why) => {
    expect(refusal(line)).toMatch(why);
    expect(refusal(line)).not.toContain('\n');
  });

  it('takes a data file as far down as the system opens sockets, counted in bytes', () => {
    // /home/lan/here/ and .sock are 20 of 107 bytes; ữ is three.
    const taken = (data: string) => config(`--data ${data}`).ok;
    expect([taken('d'.repeat(87)), taken('d'.repeat(88))]).toEqual([true, false]);
    expect([taken('ữ'.repeat(29)), taken('ữ'.repeat(30))]).toEqual([true, false]);
    const on = (platform: string) => readConfig({ data: 'd'.repeat(84) }, { ...AROUND, platform }).ok;
    expect([on('linux'), on('darwin'), on('win32')]).toEqual([true, false, true]);
  });

  it('knows its commands and their operands', () => {
    const read = (...argv: string[]) => {
      const line = readOptions(argv);
      return line.ok ? [line.value.command, ...line.value.operands] : line.error.en;
    };
    expect(read('--', 'backup', 'a.jsonl')).toEqual(['backup', 'a.jsonl']);
    expect(read('check', '-h')).toEqual(['help']);
    expect(read('restore')).toBe('hub restore: needs the name of one file.');
    expect(read('start', 'now')).toBe('hub start: does not take "now".');
    expect(read('stop')).toMatch(/^"stop": no such command/);
    expect(read('--port', '1')).toBe('--port: no such option. See: pnpm hub --help');
    expect(read('-x')).toBe('-x: no such option. See: pnpm hub --help');
    expect(read('--data')).toBe('--data: its value is missing.');
    expect(read('--data', '--lang')).toBe('--data: its value is missing.');
    expect(read('--behind-proxy=1')).toBe('--behind-proxy: takes no value.');
    expect(read('--help=1')).toBe('--help: takes no value.');
    expect(read('--lang', 'fr')).toBe('--lang: choose vi, en.');
    expect(okOf(readOptions(['invite', '--book', '-Ab3']))).toMatchObject({ values: { book: '-Ab3' } });
    const vietnamese = readOptions(['--lisen', 'x']);
    expect(vietnamese.ok || vietnamese.error.vi).toBe('--lisen: không có tùy chọn này. Xem: pnpm hub --help');
    expect(['--lang=en', '--lang en', ''].map((line) => languageOf(line.split(' '), {}))).toEqual([
      'en',
      'en',
      'vi',
    ]);
    expect(languageOf([], { SOXANH_LANG: 'en' })).toBe('en');
  });
});

it('keeps data where the system keeps data of programs', () => {
  const folder = (platform: string, env: Record<string, string>) => dataFolder({ env, home: '/h', platform });
  expect(folder('linux', { XDG_DATA_HOME: '/x' })).toBe('/x/soxanh');
  expect(folder('darwin', {})).toBe('/h/Library/Application Support/soxanh');
  expect(folder('win32', { LOCALAPPDATA: '/l' })).toBe('/l/soxanh');
});

it('[S2] knows the drives on which a lock does not hold', () => {
  const on = (type: number) => networkOf('/so', 'linux', () => type);
  // As Linux gives them, signed too; ext4, tmpfs and btrfs are disks of this machine.
  expect([0x6969, 0xff534d42, -11317950, 0xfe534d42].map(on)).toEqual(['NFS', 'SMB', 'SMB', 'SMB']);
  expect([0xef53, 0x01021994, 0x9123683e].map(on)).toEqual([undefined, undefined, undefined]);
  expect(networkOf('\\\\may-chu\\so', 'win32')).toBe('SMB');
  expect(networkOf('C:\\so', 'win32')).toBe(undefined);
  expect(networkOf('/', 'linux')).toBe(undefined);
});

it('reads amounts and addresses', () => {
  expect(['5', '2k', '1G', '-1', '1.5G', ''].map(byteCountOf)).toEqual([
    5,
    2048,
    2 ** 30,
    undefined,
    undefined,
    undefined,
  ]);
  expect(listenAddressOf('[::1]:80')).toEqual({ kind: 'port', host: '::1', port: 80 });
  expect(listenAddressOf('::1:80')).toBe(undefined);
  expect(['127.0.0.9', '::1', '::ffff:127.0.0.1', '10.0.0.1', '::ffff:10.0.0.1'].map(isLoopback)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('believes a proxy on this machine only, and only if it was told of it', () => {
  const from = (remoteAddress: string | undefined, behindProxy: boolean, forwarded?: string) =>
    peerOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as never, behindProxy);
  expect(from('127.0.0.1', false, '1.2.3.4')).toEqual({ address: '127.0.0.1', isLocal: true });
  expect(from('10.0.0.1', false, '127.0.0.1')).toEqual({ address: '10.0.0.1', isLocal: false });
  expect(from('127.0.0.1', true, '5.5.5.5, 1.2.3.4')).toEqual({ address: '1.2.3.4', isLocal: false });
  expect(from(undefined, true, '1.2.3.4')).toEqual({ address: '1.2.3.4', isLocal: false });
  expect(from('10.0.0.1', true, '1.2.3.4')).toEqual({ address: '10.0.0.1', isLocal: false });
  expect(from('127.0.0.1', true)).toEqual({ address: '127.0.0.1', isLocal: false });
});

it('counts a subscriber of IPv6 as one, whatever address of the network it takes', () => {
  const from = (remoteAddress: string) =>
    peerOf({ socket: { remoteAddress }, headers: {} } as never, false).address;
  expect([from('2001:db8:1:2::1'), from('2001:db8:1:2:a:b:c:d'), from('2001:db8:1:2:ffff::%eth0')]).toEqual(
    Array.from({ length: 3 }, () => '2001:db8:1:2::'),
  );
  expect(from('2001:db8:1:3::1')).not.toBe(from('2001:db8:1:2::1'));
  expect([from('2001:db8::1'), from('fe80::1')]).toEqual(['2001:db8:0:0::', 'fe80:0:0:0::']);
  expect([from('10.0.0.1'), from('::ffff:10.0.0.1')]).toEqual(['10.0.0.1', '::ffff:10.0.0.1']);
});
