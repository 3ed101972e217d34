import { ok, type Result } from '@soxanh/core';
import { parseArgs } from 'node:util';
import { misuse, type Complaint } from '../world/complaint.ts';
import type { Command, OptionKind, Options } from './command.ts';
import { usageIn } from './usage-words.ts';

/** Options every command has, besides `--lang`, which is read before. */
const COMMON: Readonly<Record<string, OptionKind>> = { help: 'switch' };

/** Reads the command line of a command; what it does not know is refused, never skipped. */
export function readOptions(
  command: Command,
  args: readonly string[],
): Result<{ readonly options: Options; readonly operands: readonly string[] }, Complaint> {
  const kinds: Readonly<Record<string, OptionKind>> = { ...command.options, ...COMMON };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  });
  const texts = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    const problem = problemOf(command, token, kind, texts.has(token.name));
    if (problem !== undefined) return problem;
    texts.set(token.name, [...(texts.get(token.name) ?? []), token.value ?? '']);
  }
  const wrong = wrongOperands(command, operands, texts.has('help'));
  return wrong ?? ok({ options: optionsOf(texts), operands });
}

const optionsOf = (texts: ReadonlyMap<string, readonly string[]>): Options => ({
  text: (name) => texts.get(name)?.[0],
  texts: (name) => texts.get(name) ?? [],
  has: (name) => texts.has(name),
});

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function problemOf(
  command: Command,
  { rawName, value, inlineValue }: OptionToken,
  kind: OptionKind | undefined,
  again: boolean,
): ReturnType<typeof misuse> | undefined {
  const help = `soxanh help ${command.name}`;
  if (kind === undefined) {
    return misuse(
      `Không có tùy chọn ${rawName} trong lệnh ${command.name}. Xem "${help}".`,
      `There is no option ${rawName} in ${command.name}. See "${help}".`,
    );
  }
  if (kind === 'switch') {
    return inlineValue === true
      ? misuse(`Tùy chọn ${rawName} không nhận giá trị.`, `The option ${rawName} takes no value.`)
      : undefined;
  }
  // `--day --note x`: the value was forgotten. A value may begin with one hyphen: "-5 tờ" gets its own answer.
  if (value === undefined || (inlineValue !== true && value.startsWith('--'))) {
    return misuse(
      `Tùy chọn ${rawName} cần một giá trị. Xem "${help}".`,
      `The option ${rawName} needs a value. See "${help}".`,
    );
  }
  return again && kind === 'text'
    ? misuse(`Tùy chọn ${rawName} chỉ dùng một lần.`, `The option ${rawName} may be given once only.`)
    : undefined;
}

function wrongOperands(
  { name, operands, more }: Command,
  given: readonly string[],
  helpOnly: boolean,
): ReturnType<typeof misuse> | undefined {
  if (helpOnly) return undefined;
  const missing = operands[given.length];
  const line = `soxanh ${name} ${operands.join(' ')}${more === true ? '...' : ''}`;
  const inVietnamese = usageIn('vi', line);
  if (missing !== undefined)
    return misuse(
      `Thiếu ${usageIn('vi', missing)}. Cách dùng: ${inVietnamese}`,
      `${missing} is missing. Usage: ${line}`,
    );
  const extra = more === true ? undefined : given[operands.length];
  return extra === undefined
    ? undefined
    : misuse(`Thừa "${extra}". Cách dùng: ${inVietnamese}`, `"${extra}" is too much. Usage: ${line}`);
}
