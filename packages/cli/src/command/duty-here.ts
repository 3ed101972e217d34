import { isRoleOfDepartment, ok, ROLES, type Duty, type Office, type Result } from '@soxanh/core';
import type { Book } from '../book/open-book.ts';
import { accountFor } from '../share/machine.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import { choiceOption } from './choice-option.ts';
import type { Call } from './command.ts';
import { dutiesText } from './duties-text.ts';

/**
 * As whom a command writes: what `--role` says, else the Office, which without a server is a claim. On a machine that a
 * server took in it is one of the duties it was given, and nothing else is saved: the server would refuse it, and it
 * would count nowhere.
 *
 * @param department that is written for; undefined where a file says it row by row.
 */
export function dutyHere(
  { world, options }: Call,
  book: Book,
  department: string | undefined,
): Result<Duty, Complaint> {
  const said = choiceOption(options, 'role', ROLES);
  if (!said.ok) return said;
  const duties = accountFor(world, book)?.duties ?? [];
  const claimed = said.value ?? 'office';
  if (duties.length === 0) return ok({ role: claimed, department });
  const fitting = duties.filter(
    (duty) =>
      (said.value === undefined || duty.role === said.value) &&
      (department === undefined || !isRoleOfDepartment(duty.role) || duty.department === department),
  );
  const duty = fitting.find(({ role }) => role === 'office') ?? fitting[0];
  return duty === undefined
    ? notHere(duties, book.office)
    : ok({ role: duty.role, department: department ?? duty.department });
}

function notHere(duties: readonly Duty[], office: Office): ReturnType<typeof refuse> {
  const { vi, en } = dutiesText(duties, office);
  return refuse(
    `Máy này ghi với vai trò: ${vi}. Máy chủ sẽ không nhận lượt ghi này nên chưa ghi gì. Nếu Văn phòng Ban vừa đổi, chạy "soxanh sync" rồi ghi lại.`,
    `This machine records as: ${en}. The server would refuse this, so nothing was saved. If the Office has just changed that, run "soxanh sync" and try again.`,
  );
}
