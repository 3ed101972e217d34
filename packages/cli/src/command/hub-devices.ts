import { dateText, momentAt, ok, type Bilingual, type Office, type Result } from '@soxanh/core';
import { MACHINE_LIST, readMessage, type MachineInfo } from '@soxanh/sync';
import { officeLink, type OfficeLink } from '../share/office-link.ts';
import { misuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { dutiesOption, dutiesText } from './duties-text.ts';
import { labelOption } from './label-option.ts';

/** `soxanh hub devices`: who is there; names a machine, ends one, takes in one that has only the folder. */
export async function hubDevices(
  call: Call,
  [name = '']: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const { world, print } = call;
  const link = officeLink(world, name);
  if (!link.ok) return link;
  const changed = await change(call, link.value);
  if (!changed.ok) return changed;
  const list = await link.value.ask('GET', 'machines', (answer) => readMessage(MACHINE_LIST, answer));
  if (!list.ok) return list;
  for (const machine of list.value.machines) print.line(machineText(machine, link.value.book.office));
  return ok(0);
}

async function change({ options }: Call, { ask, book }: OfficeLink): Promise<Result<unknown, Complaint>> {
  const [revoke, rename, accept] = ['revoke', 'rename', 'accept'].map((name) => options.text(name));
  const named = labelOption(options);
  if (!named.ok) return named;
  const label = named.value;
  const done = (): true => true;
  if ([revoke, rename, accept].filter((one) => one !== undefined).length > 1) return oneThing();
  if (revoke !== undefined) return ask('POST', `machines/${encodeURIComponent(revoke)}/revoke`, done);
  if (rename !== undefined)
    return label === undefined
      ? oneThing()
      : ask('PATCH', `machines/${encodeURIComponent(rename)}`, done, { label });
  if (accept === undefined) return ok(true);
  const duties = dutiesOption(options.texts('duty'), book.office);
  if (!duties.ok) return duties;
  const called = label === undefined ? {} : { label };
  return ask('POST', 'machines', done, { device: accept, duties: duties.value, ...called });
}

function machineText(
  { machine, label = '–', duties, seenAt, revokedAt, folderOnly, cloned }: MachineInfo,
  office: Office,
): Bilingual {
  const on = (at: number): string => dateText(momentAt(at).day);
  const [vi, en]: [string[], string[]] = [[], []];
  if (seenAt !== undefined) {
    vi.push(`kết nối gần nhất ${on(seenAt)}`);
    en.push(`last seen ${on(seenAt)}`);
  }
  if (folderOnly === true) {
    vi.push('chỉ qua thư mục');
    en.push('folder only');
  }
  if (cloned === true) {
    vi.push('hồ sơ bị sao chép');
    en.push('profile was copied');
  }
  if (revokedAt !== undefined) {
    vi.push(`đã ngừng quyền ${on(revokedAt)}`);
    en.push(`revoked ${on(revokedAt)}`);
  }
  const [head, as] = [`${machine}  ${label}`, dutiesText(duties, office)];
  return { vi: [head, as.vi, ...vi].join('  '), en: [head, as.en, ...en].join('  ') };
}

const oneThing = (): ReturnType<typeof misuse> =>
  misuse(
    'Mỗi lần một việc: --revoke MÁY, --rename MÁY --label TÊN, hoặc --accept TÊN_MÁY --duty VAI_TRÒ:PHÒNG.',
    'One thing at a time: --revoke MACHINE, --rename MACHINE --label TEXT, or --accept DEVICE --duty ROLE:DEPARTMENT.',
  );
