import { dirname, join, resolve } from 'node:path';
import { isAddress, ok, type Result } from '@soxanh/core';
import { byteCountOf } from './byte-count.ts';
import { refuse, type Complaint } from './complaint.ts';
import { dataFolder, type Machine } from './data-folder.ts';
import { isLocalOnly, isLoopback, listenAddressOf, urlHost, type ListenAddress } from './listen-address.ts';
import { operatorPath } from './operator.ts';
import type { Values } from './options.ts';
import { shortEnough } from './socket-path.ts';

/** What a hub is told when it is started. */
export interface Config {
  /** The data file of SQLite. The operator's socket lies beside it, whatever the database. */
  readonly data: string;
  /** PostgreSQL instead of the data file. It may hold a password. */
  readonly database: string | undefined;
  /** The administrator of that database, for `migrate` only. */
  readonly admin: string | undefined;
  readonly listen: ListenAddress;
  /** The address other machines reach this hub by: it stands in invitations. No slash at its end. */
  readonly url: string;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly behindProxy: boolean;
  /** In bytes. */
  readonly floor: number;
  readonly backup: {
    readonly folder: string;
    /** Minutes after midnight by this machine's clock; undefined if another server of the same database does it. */
    readonly at: number | undefined;
    readonly keep: number;
  };
  readonly logLevel: string | undefined;
  /** Opens the figures of operation to a machine elsewhere. */
  readonly metricsToken: string | undefined;
}

/** Where the program was called, and what of the machine it goes by. */
export interface Surroundings extends Machine {
  readonly cwd: string;
}

const LISTEN = '127.0.0.1:4765';
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const LEAST_FLOOR = 2 ** 20;
const LEVELS = ['debug', 'info', 'warn', 'error'];

/** Judges the options of a command line and the environment. The first thing that is wrong is said in one line. */
export function readConfig(values: Values, around: Surroundings): Result<Config, Complaint> {
  const { env } = around;
  const path = (text: string): string => resolve(around.cwd, text);
  const data = values.data === undefined ? join(dataFolder(around), 'hub.db') : path(values.data);
  const short = shortEnough('--data', operatorPath(data, around.platform), around.platform);
  if (!short.ok) return short;
  const where = readWhere(values, path);
  if (!where.ok) return where;
  const floor = byteCountOf(values['disk-floor'] ?? '200M');
  if (floor === undefined)
    return refuse('--disk-floor: ghi như 200M hoặc 1G.', '--disk-floor: write it like 200M or 1G.');
  // Ten bytes are a forgotten letter; without a floor at all is something one may want.
  if (floor > 0 && floor < LEAST_FLOOR)
    return refuse(
      `--disk-floor ${values['disk-floor']}: ít nhất 1M; ghi như 200M hoặc 1G.`,
      `--disk-floor ${values['disk-floor']}: at least 1M; write it like 200M or 1G.`,
    );
  const { listen } = where.value;
  const door = shortEnough('--listen', listen.kind === 'socket' ? listen.path : '', around.platform);
  if (!door.ok) return door;
  const backup = readBackup(values, path, data);
  if (!backup.ok) return backup;
  const logLevel = values['log-level'];
  if (logLevel !== undefined && !LEVELS.includes(logLevel))
    return refuse(`--log-level: chọn ${LEVELS.join(', ')}.`, `--log-level: choose ${LEVELS.join(', ')}.`);
  return ok({
    data,
    database: present(env['DATABASE_URL']),
    admin: present(env['DATABASE_ADMIN_URL']),
    ...where.value,
    floor,
    backup: backup.value,
    logLevel,
    metricsToken: present(env['METRICS_TOKEN']),
  });
}

type Where = Pick<Config, 'listen' | 'url' | 'tls' | 'behindProxy'>;

/** The door: what is not encrypted stays on this machine (law T5). */
function readWhere(values: Values, path: (text: string) => string): Result<Where, Complaint> {
  const { cert, key } = values;
  const behindProxy = values['behind-proxy'] === true;
  const listen = listenAddressOf(values.listen ?? LISTEN);
  if (listen === undefined) {
    return refuse(
      `--listen "${values.listen}": ghi như 127.0.0.1:4765, [::1]:4765 hoặc unix:/run/soxanh.sock.`,
      `--listen "${values.listen}": write it like 127.0.0.1:4765, [::1]:4765 or unix:/run/soxanh.sock.`,
    );
  }
  if ((cert === undefined) !== (key === undefined))
    return refuse('Cần cả --cert và --key.', 'Both --cert and --key are needed.');
  const tls = cert === undefined || key === undefined ? undefined : { cert: path(cert), key: path(key) };
  if (tls === undefined && !isLocalOnly(listen)) {
    return refuse(
      'Địa chỉ này nhận kết nối từ máy khác nên phải mã hóa. Hai cách: thêm --cert và --key; hoặc để máy chủ trung gian (proxy) trên máy này mã hóa và chuyển về --listen 127.0.0.1:4765 --behind-proxy.',
      'Other machines reach this address, so it must be encrypted. Two ways: add --cert and --key; or let a proxy on this machine encrypt and pass on to --listen 127.0.0.1:4765 --behind-proxy.',
    );
  }
  const url = values.url?.replace(/\/+$/, '') ?? ownUrl(listen, tls !== undefined, behindProxy);
  if (url === undefined) {
    return refuse(
      'Cần --url, địa chỉ mà các máy khác dùng để kết nối, ví dụ --url https://soxanh.example.vn',
      '--url is needed, the address other machines connect to, for example --url https://soxanh.example.vn',
    );
  }
  const isGood: boolean = isAddress(url);
  if (!isGood) {
    return refuse(
      `--url "${url}": cần địa chỉ https, hoặc http trên chính máy này.`,
      `--url "${url}": must be an https address, or http on this very machine.`,
    );
  }
  // What a proxy passes on comes from this machine: taken for its own people, strangers would be let in as such.
  if (tls === undefined && !behindProxy && !isOwnMachine(url)) {
    return refuse(
      `--url "${url}": các máy khác đến qua máy chủ trung gian (proxy). Thêm --behind-proxy; hoặc --cert và --key nếu không có.`,
      `--url "${url}": others come through a proxy. Add --behind-proxy; or --cert and --key if there is none.`,
    );
  }
  return ok({ listen, url, tls, behindProxy });
}

/** Tells whether an address leads nowhere but to this machine. */
const isOwnMachine = (url: string): boolean => isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ''));

/** The address that follows from where the hub listens; undefined where others reach it by a name it cannot know. */
function ownUrl(listen: ListenAddress, isEncrypted: boolean, behindProxy: boolean): string | undefined {
  if (behindProxy || listen.kind === 'socket' || !isLocalOnly(listen)) return undefined;
  return `${isEncrypted ? 'https' : 'http'}://${urlHost(listen.host)}:${listen.port}`;
}

function readBackup(
  values: Values,
  path: (text: string) => string,
  data: string,
): Result<Config['backup'], Complaint> {
  const said = values['backup-at'] ?? '02:30';
  const [, hours, minutes] = TIME.exec(said) ?? [];
  if (said !== 'none' && minutes === undefined)
    return refuse(
      '--backup-at: ghi giờ như 02:30, hoặc none.',
      '--backup-at: write a time like 02:30, or none.',
    );
  const keep = Number(values.keep ?? '14');
  if (!Number.isInteger(keep) || keep < 1 || keep > 3650)
    return refuse(
      '--keep: số bản sao lưu giữ lại, từ 1 đến 3650.',
      '--keep: back-ups to keep, from 1 to 3650.',
    );
  const dir = values['backup-dir'];
  const folder = dir === undefined ? join(dirname(data), 'backups') : path(dir);
  return ok({ folder, at: said === 'none' ? undefined : Number(hours) * 60 + Number(minutes), keep });
}

/** A variable that is set to nothing is not set. */
const present = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
