import { ok, type Result } from '@soxanh/core';
import { LABEL_LENGTH, LabelText, readMessage } from '@soxanh/sync';
import { misuse, type Complaint } from '../world/complaint.ts';
import type { Options } from './command.ts';

/** What the Office is to call a machine. Judged here, where it can be typed again: a code is not spent on it. */
export function labelOption(options: Options): Result<string | undefined, Complaint> {
  const label = options.text('label');
  if (label === undefined || readMessage(LabelText, label) !== undefined) return ok(label);
  return misuse(
    `--label: nhiều nhất ${LABEL_LENGTH} ký tự, không có ký tự điều khiển, ký tự ẩn.`,
    `--label: at most ${LABEL_LENGTH} characters, none that are hidden or drive a terminal.`,
  );
}
