import { dateText, momentAt, type Bilingual, type Office } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import type { WaitingMachine } from '../share/waiting-machines.ts';
import { counted } from './counted.ts';
import { dutiesText } from './duties-text.ts';

/** A machine in the Office's list: its id, what it is called, what it records, and what is to be known of it. */
export function machineWords(
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

/** A machine whose entries wait for the Office's word, by the name it writes under, and how that is given. */
export function waitingMachineWords(
  { device, entries, claims, isRevoked }: WaitingMachine,
  office: Office,
): Bilingual {
  const [count, as] = [counted(entries, 'lượt ghi', ['entry', 'entries']), dutiesText(claims, office)];
  const [vi, en] = [claims.length === 0 ? '' : ` (${as.vi})`, claims.length === 0 ? '' : ` (${as.en})`];
  return isRevoked
    ? {
        vi: `${device}  còn ${count.vi}${vi} của máy đã ngừng quyền, máy chủ không tự nhận  --take ${device} để nhận, --leave ${device} để không nhận`,
        en: `${device}  ${count.en}${en} left of a revoked machine, which the server does not take by itself  --take ${device}, or --leave ${device}`,
      }
    : {
        vi: `${device}  máy chủ chưa biết máy này, ${count.vi}${vi} đang chờ  --accept ${device} --duty VAI_TRÒ:PHÒNG để nhận máy, --leave ${device} để không nhận`,
        en: `${device}  not known to the server, ${count.en}${en} waiting  --accept ${device} --duty ROLE:DEPARTMENT, or --leave ${device}`,
      };
}
