import { momentAt, momentText, ok, type Result } from '@soxanh/core';
import { invitationText, INVITATION_MINUTES, INVITED, readMessage } from '@soxanh/sync';
import { officeLink } from '../share/office-link.ts';
import { misuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import type { Call } from './command.ts';
import { dutiesOption } from './duties-text.ts';

/** `soxanh hub invite`: a code for one machine. It is shown once, and works once. */
export async function hubInvite(
  { world, print, options }: Call,
  [name = '']: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const hours = Number(options.text('hours') ?? INVITATION_MINUTES.usual / 60);
  const minutes = hours * 60;
  const { least, most } = INVITATION_MINUTES;
  if (!Number.isInteger(minutes) || minutes < least || minutes > most) return badHours(options.text('hours'));
  const link = officeLink(world, name);
  if (!link.ok) return link;
  const { ask, book } = link.value;
  const duties = dutiesOption(options.texts('duty'), book.office);
  if (!duties.ok) return duties;
  const made = await ask('POST', 'invitations', (answer) => readMessage(INVITED, answer), {
    duties: duties.value,
    minutes,
  });
  if (!made.ok) return made;
  const { url, secret, expiresAt } = made.value;
  const ends = momentAt(expiresAt);
  print.line(invitationText({ url, book: book.header.book, secret }));
  print.warn({
    vi: `Mã chỉ dùng một lần, hết hạn lúc ${momentText(ends, 'vi')}.`,
    en: `The code works once and expires at ${momentText(ends, 'en')}.`,
  });
  return ok(0);
}

const badHours = (text = ''): ReturnType<typeof misuse> =>
  misuse(`--hours "${text}": từ 1 đến 168 giờ.`, `--hours "${text}": from 1 to 168 hours.`);
