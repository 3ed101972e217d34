import { ok, type Result } from '@soxanh/core';
import { MACHINE_LIST, ME, readMessage, type MachineInfo } from '@soxanh/sync';
import { setLeftOut } from '../share/left-out.ts';
import { officeLink, type OfficeLink } from '../share/office-link.ts';
import { waitingMachines } from '../share/waiting-machines.ts';
import { misuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { dutiesOption } from './duties-text.ts';
import { machineWords, waitingMachineWords } from './hub-machine-words.ts';
import { leave, takeIn } from './hub-take.ts';
import { labelOption } from './label-option.ts';

type Done = Promise<Result<ExitCode, Complaint>>;

/** What may be done with a machine, each by its option. */
const DEEDS: Readonly<Record<string, (call: Call, link: OfficeLink, machine: string) => Done>> = {
  revoke,
  rename,
  accept,
  take: async (call, link, device) => {
    const machines = await machinesOf(link);
    return machines.ok ? takeIn(call, link, device, machines.value) : machines;
  },
  leave: async (call, link, device) => {
    const machines = await machinesOf(link);
    return machines.ok ? leave(call, link, device, machines.value) : machines;
  },
};

/**
 * `soxanh hub devices`: who is there, and whose entries wait; names a machine, ends one, takes in one that has only the
 * folder, and what one that was ended left behind.
 */
export async function hubDevices(call: Call, [name = '']: readonly string[]): Done {
  const { world, options } = call;
  const [deed, ...others] = Object.keys(DEEDS).filter((one) => options.text(one) !== undefined);
  if (others.length > 0) return oneThing();
  const link = officeLink(world, name);
  if (!link.ok) return link;
  if (deed === undefined) return list(call, link.value);
  return DEEDS[deed]?.(call, link.value, options.text(deed) ?? '') ?? oneThing();
}

async function list({ world, print }: Call, link: OfficeLink): Done {
  const { book } = link;
  const machines = await machinesOf(link);
  if (!machines.ok) return machines;
  for (const machine of machines.value) print.line(machineWords(machine, book.office));
  const waiting = await waitingMachines(world, book, machines.value);
  if (!waiting.ok) return waiting;
  for (const machine of waiting.value) print.line(waitingMachineWords(machine, book.office));
  return ok(0);
}

async function machinesOf({ ask }: OfficeLink): Promise<Result<readonly MachineInfo[], Complaint>> {
  const found = await ask('GET', 'machines', (answer) => readMessage(MACHINE_LIST, answer));
  return found.ok ? ok(found.value.machines) : found;
}

async function revoke(call: Call, link: OfficeLink, machine: string): Done {
  const { ask, book } = link;
  // Asked before: a machine that has ended itself is told nothing any more.
  const me = await ask('GET', 'me', (answer) => readMessage(ME, answer));
  if (!me.ok) return me;
  const ended = await ask('POST', `machines/${encodeURIComponent(machine)}/revoke`, done);
  if (!ended.ok) return ended;
  if (me.value.machine !== machine) return list(call, link);
  call.print.line({
    vi: `Đã ngừng quyền của chính máy này. Lượt ghi đã gửi vẫn được tính; lượt ghi chưa gửi nằm trong tệp ${book.name}, không gửi đi nữa cho đến khi kết nối lại bằng mã mới của một máy khác của Văn phòng Ban: "soxanh join ${book.name} MÃ".`,
    en: `This very machine is revoked. What it had sent still counts; what is not sent stays in ${book.name} until it connects again with a new code from another machine of the Office: "soxanh join ${book.name} CODE".`,
  });
  return ok(0);
}

async function rename(call: Call, link: OfficeLink, machine: string): Done {
  const label = labelOption(call.options);
  if (!label.ok) return label;
  if (label.value === undefined) return oneThing();
  const path = `machines/${encodeURIComponent(machine)}`;
  const renamed = await link.ask('PATCH', path, done, { label: label.value });
  return renamed.ok ? list(call, link) : renamed;
}

async function accept(call: Call, link: OfficeLink, device: string): Done {
  const { world, options } = call;
  const { ask, book } = link;
  const label = labelOption(options);
  if (!label.ok) return label;
  const duties = dutiesOption(options.texts('duty'), book.office);
  if (!duties.ok) return duties;
  const called = label.value === undefined ? {} : { label: label.value };
  const accepted = await ask('POST', 'machines', done, { device, duties: duties.value, ...called });
  if (!accepted.ok) return accepted;
  const again = setLeftOut(world, book.header.book, device, false);
  return again.ok ? list(call, link) : again;
}

const done = (): true => true;

const oneThing = (): ReturnType<typeof misuse> =>
  misuse(
    'Mỗi lần một việc: --revoke MÁY, --rename MÁY --label TÊN, --accept TÊN_MÁY --duty VAI_TRÒ:PHÒNG, --take TÊN_MÁY, hoặc --leave TÊN_MÁY.',
    'One thing at a time: --revoke MACHINE, --rename MACHINE --label TEXT, --accept DEVICE --duty ROLE:DEPARTMENT, --take DEVICE, or --leave DEVICE.',
  );
