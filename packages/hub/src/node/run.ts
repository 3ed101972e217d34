import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Bilingual, type Result } from '@soxanh/core';
import { migrate } from '../db/postgres/migrate.ts';
import type { HubStorage } from '../db/storage.ts';
import { hubOf, type Hub } from '../service/hub.ts';
import { abandonAsAdmin } from './abandon-words.ts';
import { refuse, type Complaint } from './complaint.ts';
import { readConfig, type Config, type Surroundings } from './config.ts';
import { HELP } from './help.ts';
import { languageOf, readOptions, type CommandName } from './options.ts';
import { obey } from './obey.ts';
import { openStorage } from './open-storage.ts';
import { operatorPath, orderRunning, type Order } from './operator.ts';
import { start } from './start.ts';
import { WORLD } from './world.ts';

/** Where a command says what it did, and what it refused. */
interface Terminal {
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
}

/**
 * Runs a command line of the hub.
 *
 * @returns the exit code: 0 if it was done, 1 if not, 2 if the command line says nothing that can be done.
 */
export async function run(
  argv: readonly string[],
  around: Surroundings,
  terminal: Terminal,
): Promise<number> {
  const language = languageOf(argv, around.env);
  const say = (text: Bilingual): void => terminal.out(`${text[language]}\n`);
  const complain = (text: Complaint): void => terminal.complain(`${text[language]}\n`);
  const line = readOptions(argv);
  if (!line.ok) {
    complain(line.error);
    return 2;
  }
  const { command, operands, values } = line.value;
  if (command === 'help') {
    say(HELP);
    return 0;
  }
  const config = readConfig(values, around);
  if (!config.ok) {
    complain(config.error);
    return 2;
  }
  const file = resolve(around.cwd, operands[0] ?? '');
  const done = await perform({ command, file, book: values.book }, config.value, say);
  if (!done.ok) complain(done.error);
  return done.ok ? 0 : 1;
}

/** What a command line asks for. */
interface Asked {
  readonly command: CommandName;
  readonly file: string;
  /** Of which book. */
  readonly book: string | undefined;
}

async function perform(
  { command, file, book }: Asked,
  config: Config,
  say: (text: Bilingual) => void,
): Promise<Result<true, Complaint>> {
  if (command === 'start') return start(config, say);
  const done =
    command === 'migrate'
      ? await migrated(config)
      : command === 'abandon' && config.database !== undefined
        ? await abandonAsAdmin(book ?? '', config.admin)
        : await ordered(orderOf(command, file, book), config);
  if (!done.ok) return done;
  say(done.value);
  return ok(true);
}

function orderOf(
  command: Exclude<CommandName, 'start' | 'migrate'>,
  file: string,
  book: string | undefined,
): Order {
  if (command === 'backup' || command === 'restore') return { do: command, file };
  if (command === 'abandon') return { do: command, book: book ?? '' };
  return command === 'invite' && book !== undefined ? { do: command, book } : { do: command };
}

/** A running hub does it; where none runs, this program opens the database itself. */
async function ordered(order: Order, config: Config): Promise<Result<Bilingual, Complaint>> {
  const running = await orderRunning(operatorPath(config.data, process.platform), order);
  if (running !== undefined) return running;
  // A mistyped path would make an empty hub, and say that all is well with it.
  if (order.do !== 'restore' && config.database === undefined && !existsSync(config.data))
    return noData(config.data);
  const storage = await openStorage(config, WORLD, process.platform);
  if (!storage.ok) return storage;
  try {
    return await obey(order, config, quietHub(config, storage.value));
  } finally {
    await storage.value.close();
  }
}

const noData = (file: string): ReturnType<typeof refuse> =>
  refuse(
    `${file}: không có tệp số liệu này. Kiểm tra --data; máy chủ mới thì chạy "pnpm hub" trước.`,
    `${file}: there is no such data file. Check --data; a new hub is begun with "pnpm hub".`,
  );

/** A hub that answers nobody. */
const quietHub = ({ url }: Config, storage: HubStorage): Hub =>
  hubOf({ ...WORLD, storage, url, room: () => undefined, everySecond: () => () => {}, tell: () => {} });

async function migrated({ admin }: Config): Promise<Result<Bilingual, Complaint>> {
  if (admin === undefined) {
    return refuse(
      'Cần DATABASE_ADMIN_URL: địa chỉ PostgreSQL với vai trò được tạo bảng.',
      'DATABASE_ADMIN_URL is needed: PostgreSQL with a role that may make tables.',
    );
  }
  try {
    const { before, after } = await migrate(admin, WORLD.now());
    return ok({
      vi: `Cấu trúc PostgreSQL: từ phiên bản ${before} lên ${after}.`,
      en: `The schema in PostgreSQL: from version ${before} to ${after}.`,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(`PostgreSQL: ${why}`, `PostgreSQL: ${why}`);
  }
}
