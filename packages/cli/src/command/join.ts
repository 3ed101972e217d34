import { ok, type Result } from '@soxanh/core';
import { invitationOf } from '@soxanh/sync';
import { openBook } from '../book/open-book.ts';
import type { Account } from '../share/account.ts';
import { codeProblem } from '../share/join-words.ts';
import { joinBook } from '../share/join-book.ts';
import { nameMovedHub, type Naming } from '../share/name-hub.ts';
import { shareBook, type Shared } from '../share/sync-book.ts';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import type { Call, Command } from './command.ts';
import { dutiesText } from './duties-text.ts';
import { labelOption } from './label-option.ts';
import { reportShared } from './sync.ts';

/** `soxanh join`: connects this machine to the book's server by a code the Office gave. */
export const join: Command = {
  name: 'join',
  operands: ['BOOK', 'CODE'],
  options: { label: 'text' },
  summary: {
    vi: 'kết nối máy chủ bằng mã kết nối',
    en: 'connects a book to its server with a connection code',
  },
  usage: ['soxanh join BOOK "CODE" [--label TEXT]'],
  run: async (call) => connect(call),
};

/** Joins, then sends and takes in everything. */
async function connect(call: Call): ReturnType<Command['run']> {
  const { world, print, options, operands, now, today } = call;
  const [name = '', code = ''] = operands;
  const invitation = invitationOf(code);
  if (!invitation.ok) return codeProblem(invitation.error);
  const label = labelOption(options);
  if (!label.ok) return label;
  const joined = await joinBook(world, name, invitation.value, { now, today, label: label.value });
  if (!joined.ok) return joined;
  const { url } = invitation.value;
  print.line({ vi: `Đã kết nối máy chủ Sổ Xanh ${url}.`, en: `Connected to ${url}.` });
  const shared = await shareJoined(world, name, { url, duties: joined.value }, { now, today });
  // Only with the book are the departments known by name.
  const book = openBook(world, name);
  if (!book.ok) return book;
  const as = dutiesText(joined.value, book.value.office);
  print.line({ vi: `Máy này ghi với vai trò: ${as.vi}.`, en: `This machine records as: ${as.en}.` });
  return shared.ok ? reportShared(call, shared.value) : shared;
}

/** Fetches the whole book; one whose server has moved names it anew after that, and sends this too. */
async function shareJoined(
  world: World,
  name: string,
  account: Pick<Account, 'url' | 'duties'>,
  naming: Naming,
): Promise<Result<Shared, Complaint>> {
  const first = await shareBook(world, name);
  if (!first.ok || first.value.problems.length > 0) return first;
  const moved = await nameMovedHub(world, name, account, naming);
  if (!moved.ok) return moved;
  if (!moved.value) return first;
  const again = await shareBook(world, name);
  return again.ok ? ok({ ...again.value, added: first.value.added }) : again;
}
