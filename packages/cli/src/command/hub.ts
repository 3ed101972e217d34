import type { Result } from '@soxanh/core';
import { misuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import type { Call, Command } from './command.ts';
import { hubBackup } from './hub-backup.ts';
import { hubDevices } from './hub-devices.ts';
import { hubInvite } from './hub-invite.ts';
import { hubRestore } from './hub-restore.ts';
import { usageIn } from './usage-words.ts';

type Action = (call: Call, operands: readonly string[]) => Promise<Result<ExitCode, Complaint>>;

/** What each asks for beside its name. */
const ACTIONS: Readonly<Record<string, { readonly needs: number; readonly run: Action }>> = {
  invite: { needs: 1, run: hubInvite },
  devices: { needs: 1, run: hubDevices },
  backup: { needs: 2, run: hubBackup },
  restore: { needs: 2, run: hubRestore },
};

/** `soxanh hub`: what the Office does with its server, from a terminal. */
export const hub: Command = {
  name: 'hub',
  operands: ['ACTION', 'BOOK'],
  more: true,
  options: {
    duty: 'texts',
    hours: 'text',
    label: 'text',
    revoke: 'text',
    rename: 'text',
    accept: 'text',
    take: 'text',
    leave: 'text',
  },
  summary: { vi: 'việc của Văn phòng Ban với máy chủ', en: 'what the Office does with its server' },
  usage: [
    'soxanh hub ACTION BOOK... (invite | devices | backup | restore)',
    'soxanh hub invite BOOK --duty ROLE[:DEPARTMENT]... [--hours N]',
    'soxanh hub devices BOOK [--revoke MACHINE | --rename MACHINE --label TEXT |',
    '                         --accept DEVICE --duty ROLE[:DEPARTMENT]... | --take DEVICE | --leave DEVICE]',
    'soxanh hub backup BOOK FILE',
    'soxanh hub restore FILE "CODE"',
  ],
  run: async (call) => {
    const [name = '', ...operands] = call.operands;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined || operands.length !== action.needs) return wrongUse();
    return action.run(call, operands);
  },
};

const wrongUse = (): ReturnType<typeof misuse> =>
  misuse(
    `Cách dùng:\n${hub.usage.map((line) => usageIn('vi', line)).join('\n')}`,
    `Usage:\n${hub.usage.join('\n')}`,
  );
