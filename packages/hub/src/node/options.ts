import { parseArgs } from 'node:util';
import { ok, type Language, type Result } from '@soxanh/core';
import { refuse, type Complaint } from './complaint.ts';

/** What the program does; the number of operands each takes. */
const COMMANDS = { start: 0, invite: 0, backup: 1, restore: 1, abandon: 0, migrate: 0, check: 0 } as const;
export type CommandName = keyof typeof COMMANDS;

const OPTIONS = {
  data: { type: 'string' },
  book: { type: 'string' },
  listen: { type: 'string' },
  url: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  'disk-floor': { type: 'string' },
  'backup-dir': { type: 'string' },
  'backup-at': { type: 'string' },
  keep: { type: 'string' },
  'log-level': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Values = {
  readonly [K in keyof typeof OPTIONS]?:
    ((typeof OPTIONS)[K]['type'] extends 'string' ? string : boolean) | undefined;
};

/** A command line, read word by word and not judged yet. */
export interface CommandLine {
  readonly command: CommandName | 'help';
  readonly operands: readonly string[];
  readonly values: Values;
}

/** Reads a command line. Without a command the hub is started. */
export function readOptions(argv: readonly string[]): Result<CommandLine, Complaint> {
  // A package runner may hand on the `--` that stood before the options.
  const args = argv[0] === '--' ? argv.slice(1) : [...argv];
  const read = parsed(args);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  if (values.lang !== undefined && values.lang !== 'vi' && values.lang !== 'en')
    return refuse('--lang: chọn vi, en.', '--lang: choose vi, en.');
  const [command = 'start', ...operands] = positionals;
  if (values.help === true || command === 'help') return ok({ command: 'help', operands: [], values });
  if (!isCommand(command)) {
    const all = Object.keys(COMMANDS).join(', ');
    return refuse(
      `"${command}": không có lệnh này. Có: ${all}.`,
      `"${command}": no such command. Known: ${all}.`,
    );
  }
  if (operands.length !== COMMANDS[command]) {
    return COMMANDS[command] === 1
      ? refuse(`hub ${command}: cần đúng một tên tệp.`, `hub ${command}: needs the name of one file.`)
      : refuse(
          `hub ${command}: không nhận "${operands[0]}".`,
          `hub ${command}: does not take "${operands[0]}".`,
        );
  }
  if (command === 'abandon' && values.book === undefined)
    return refuse('hub abandon: cần --book SỔ.', 'hub abandon: needs --book ID.');
  return ok({ command, operands, values });
}

/** The language to speak, which is looked for first because refusals are said in it too. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const said = at === -1 ? env['SOXANH_LANG'] : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return said === 'en' ? 'en' : 'vi';
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

function parsed(
  args: string[],
): Result<{ readonly values: Values; readonly positionals: readonly string[] }, Complaint> {
  try {
    return ok(parseArgs({ args: tied(args), options: OPTIONS, allowPositionals: true, strict: true }));
  } catch (error) {
    return refuseOption(error);
  }
}

/** A book's id may begin with a hyphen, which the parser takes for the next option: such a value is tied to its own. */
function tied(args: readonly string[]): string[] {
  const all: string[] = [];
  for (const arg of args) {
    const before = all.at(-1) ?? '';
    const option = Object.entries(OPTIONS).find(([name]) => `--${name}` === before)?.[1];
    if (option?.type === 'string' && /^-[^-]/.test(arg)) all.splice(-1, 1, `${before}=${arg}`);
    else all.push(arg);
  }
  return all;
}

/** The parser's words are English and of several lines; they name the option first. */
function refuseOption(error: unknown): Result<never, Complaint> {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const [, name = ''] = /'(?:-\w, )?(-[^' ]+)/.exec(String(message)) ?? [];
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return refuse(
      `${name}: không có tùy chọn này. Xem: pnpm hub --help`,
      `${name}: no such option. See: pnpm hub --help`,
    );
  }
  const option = Object.entries(OPTIONS).find(([known]) => `--${known}` === name)?.[1];
  return option?.type === 'boolean'
    ? refuse(`${name}: không nhận giá trị.`, `${name}: takes no value.`)
    : refuse(`${name}: thiếu giá trị.`, `${name}: its value is missing.`);
}
