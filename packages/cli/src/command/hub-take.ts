import { ok, type Office, type Result } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import { setLeftOut } from '../share/left-out.ts';
import type { OfficeLink } from '../share/office-link.ts';
import type { Taken } from '../share/stand-for.ts';
import { shareBook } from '../share/sync-book.ts';
import { machineNamed, waitingMachines } from '../share/waiting-machines.ts';
import { refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { counted } from './counted.ts';
import { refusedWords } from './refused-words.ts';
import { reportShared } from './sync.ts';

/**
 * The Office takes in what is here of a machine that was revoked. Nobody is left whose duties it could be judged by: it is
 * judged as the Office's own. A machine that the server does not know is accepted instead, and one that still writes sends
 * by itself.
 */
export async function takeIn(
  call: Call,
  { book }: OfficeLink,
  device: string,
  machines: readonly MachineInfo[],
): Promise<Result<ExitCode, Complaint>> {
  const { world, print } = call;
  const machine = machineNamed(machines, device);
  if (machine === undefined) return toAccept(device);
  if (machine.revokedAt === undefined) return writesItself(device);
  const again = setLeftOut(world, book.header.book, device, false);
  if (!again.ok) return again;
  const shared = await shareBook(world, book.name, { taking: device });
  if (!shared.ok) return shared;
  const { taken } = shared.value;
  if (taken.stored > 0) {
    const { vi, en } = counted(taken.stored, 'lượt ghi', ['entry', 'entries']);
    print.line({
      vi: `Đã nhận ${vi} của máy ${device}; từ nay được tính.`,
      en: `Took in ${en} of ${device}; counted from now on.`,
    });
  }
  reportRefused(print, taken, shared.value.book.office);
  const isNothing = taken.stored + taken.refused.length + taken.left === 0;
  if (isNothing && shared.value.problems.length === 0) return nothingOf(book.name, device);
  const done = reportShared(call, shared.value);
  return done.ok && taken.refused.length > 0 ? ok(1) : done;
}

function reportRefused(print: Call['print'], { refused }: Taken, office: Office): void {
  for (const { entry, reason } of refused)
    if (entry !== undefined) print.warn(refusedWords(entry, reason ?? { kind: 'unknown' }, office));
}

/** The Office does not want a machine's entries: this machine says nothing of them any more. */
export async function leave(
  { world, print }: Call,
  { book }: OfficeLink,
  device: string,
  machines: readonly MachineInfo[],
): Promise<Result<ExitCode, Complaint>> {
  const waiting = await waitingMachines(world, book, machines);
  if (!waiting.ok) return waiting;
  const found = waiting.value.find((one) => one.device === device);
  if (found === undefined) return nothingOf(book.name, device);
  const left = setLeftOut(world, book.header.book, device, true);
  if (!left.ok) return left;
  const { vi, en } = counted(found.entries, 'lượt ghi', ['entry', 'entries']);
  const later = found.isRevoked ? '--take' : '--accept';
  print.line({
    vi: `Không nhận ${vi} của máy ${device}: vẫn giữ trong tệp này, máy chủ không có, và máy này không nhắc lại. Đổi ý thì dùng ${later} ${device}.`,
    en: `Left out ${en} of ${device}: kept in this file, not on the server, and not mentioned here again. ${later} ${device} takes them in after all.`,
  });
  return ok(0);
}

const toAccept = (device: string): ReturnType<typeof refuse> =>
  refuse(
    `Máy chủ chưa biết máy ${device}. Nhận máy đó với vai trò và phòng: --accept ${device} --duty VAI_TRÒ:PHÒNG.`,
    `The server does not know ${device}. Accept it with a role and a department: --accept ${device} --duty ROLE:DEPARTMENT.`,
  );

const writesItself = (device: string): ReturnType<typeof refuse> =>
  refuse(
    `Máy ${device} chưa bị ngừng quyền nên không cần nhận thay: lượt ghi của máy đó gửi bằng "soxanh sync".`,
    `${device} is not revoked, so nobody has to stand for it: its entries are sent by "soxanh sync".`,
  );

const nothingOf = (name: string, device: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: không có lượt ghi nào của máy ${device} đang chờ. Xem tên máy ở đầu mỗi dòng của "soxanh hub devices ${name}".`,
    `${name}: nothing of ${device} waits here. Each line of "soxanh hub devices ${name}" begins with a name.`,
  );
