import { momentAt, type Result } from '@soxanh/core';
import type { Command } from './command/command.ts';
import { COMMANDS } from './command/commands.ts';
import { helpText } from './command/help.ts';
import { readOptions } from './command/options.ts';
import { timeNow } from './world/clock.ts';
import { misuse, type Complaint, type ExitCode } from './world/complaint.ts';
import { codeOf } from './world/files.ts';
import { printer, type Printer } from './world/printer.ts';
import type { World } from './world/world.ts';

/** The version of the program, as `--version` prints it. */
const VERSION = '0.2.0';

/**
 * Runs a command line: `soxanh` and its arguments, in a world. Never throws: what nobody foresaw is one line on standard
 * error (with `SOXANH_DEBUG=1` also where it happened) and exit code 1.
 *
 * @param argv the arguments behind the program's name.
 * @example
 * await run(['totals', 'so.jsonl', '--month', '2026-06'], world); // 0
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const { args, lang } = withoutLanguage(argv, world);
  const print = printer(world, lang === 'en' ? 'en' : 'vi');
  try {
    const known = lang === '' || lang === 'vi' || lang === 'en';
    const done = known ? await dispatch(args, world, print) : unknownLanguage(lang);
    if (done.ok) return done.value;
    print.warn(done.error.says);
    return done.error.exit;
  } catch (error) {
    reportBug(error, world, print);
    return 1;
  }
}

/** The command line without `--lang`, which is looked for first because errors of usage are said in it too. */
function withoutLanguage(
  argv: readonly string[],
  { env }: World,
): { readonly args: readonly string[]; readonly lang: string } {
  const args = argv[0] === '--' ? argv.slice(1) : argv;
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at === -1) return { args, lang: env['SOXANH_LANG'] ?? '' };
  const [first = '', second = ''] = args.slice(at);
  const inline = first.startsWith('--lang=');
  return {
    args: args.toSpliced(at, inline ? 1 : 2),
    lang: inline ? first.slice('--lang='.length) : second === '' ? '?' : second,
  };
}

async function dispatch(
  args: readonly string[],
  world: World,
  print: Printer,
): Promise<Result<ExitCode, Complaint>> {
  const [name = 'help', ...rest] = args;
  if (name === '--version') return say(print, VERSION);
  const named = name === 'help' || name === '--help' || name === '-h' ? rest[0] : name;
  if (named === undefined) return say(print, helpText(print.language));
  const command = COMMANDS.find((one) => one.name === named);
  if (command === undefined) return unknownCommand(named);
  return named === name
    ? await perform(command, rest, world, print)
    : say(print, helpText(print.language, command));
}

async function perform(
  command: Command,
  args: readonly string[],
  world: World,
  print: Printer,
): Promise<Result<ExitCode, Complaint>> {
  const read = readOptions(command, args);
  if (!read.ok) return read;
  const { options, operands } = read.value;
  if (options.has('help')) return say(print, helpText(print.language, command));
  const now = timeNow(world);
  if (!now.ok) return now;
  const moment = momentAt(now.value);
  return await command.run({ world, print, options, operands, now: now.value, moment, today: moment.day });
}

function say(print: Printer, text: string): Result<ExitCode, Complaint> {
  print.line(text);
  return { ok: true, value: 0 };
}

const unknownLanguage = (lang: string): Result<ExitCode, Complaint> =>
  misuse(
    `Ngôn ngữ "${lang}": chọn vi hoặc en (--lang hoặc SOXANH_LANG).`,
    `Language "${lang}": choose vi or en (--lang or SOXANH_LANG).`,
  );

function unknownCommand(name: string): Result<ExitCode, Complaint> {
  const known = COMMANDS.map((one) => one.name).join(', ');
  return misuse(
    `Không có lệnh "${name}". Các lệnh: ${known}. Xem "soxanh help".`,
    `There is no command "${name}". Commands: ${known}. See "soxanh help".`,
  );
}

function reportBug(error: unknown, { env, stderr }: World, print: Printer): void {
  const message = error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
  const code = codeOf(error);
  print.warn({
    vi: `Lỗi ngoài dự kiến${code === undefined ? '' : ` (${code})`}: ${message}. Đặt SOXANH_DEBUG=1 để xem chi tiết.`,
    en: `Unexpected error${code === undefined ? '' : ` (${code})`}: ${message}. Set SOXANH_DEBUG=1 for details.`,
  });
  if (env['SOXANH_DEBUG'] === '1' && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
}
