import { ok, type Result } from '@soxanh/core';
import { misuse, type Complaint } from '../world/complaint.ts';
import type { Options } from './command.ts';

/** An option that takes one of a few words. */
export function choiceOption<T extends string>(
  options: Options,
  name: string,
  choices: readonly T[],
): Result<T | undefined, Complaint> {
  const text = options.text(name);
  const choice = choices.find((one) => one === text);
  return text === undefined || choice !== undefined
    ? ok(choice)
    : misuse(
        `--${name} "${text}": chọn một trong ${choices.join(' | ')}.`,
        `--${name} "${text}": choose one of ${choices.join(' | ')}.`,
      );
}
