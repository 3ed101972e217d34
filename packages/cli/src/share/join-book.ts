import { bundleLines, ok, type Duty, type Result } from '@soxanh/core';
import {
  askHub,
  ENROLLED,
  PROTOCOL,
  readMessage,
  type EnrolAsk,
  type Enrolled,
  type Invitation,
  type LinkProblem,
} from '@soxanh/sync';
import { existsSync } from 'node:fs';
import { createBook } from '../book/create-book.ts';
import { deviceFor, nameToJoin, renameFor } from '../book/device.ts';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook, type Book } from '../book/open-book.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import { sha256 } from '../world/sha256.ts';
import type { World } from '../world/world.ts';
import { keepAccount } from './account.ts';
import { forgetAsked, forgetAsking, formerTokens, tokenFor } from './asking.ts';
import { exchangeWith } from './hub-exchange.ts';
import { joinProblem } from './join-words.ts';
import { nameHub, type Naming } from './name-hub.ts';

/** When, and under which name the Office sees this machine. */
export interface Joining extends Naming {
  readonly label: string | undefined;
}

/**
 * Connects this machine to the server of a code. The book's file is made if there is none; a founding code puts the book
 * that is there on the server, and the book names it from then on.
 */
export async function joinBook(
  world: World,
  name: string,
  invitation: Invitation,
  joining: Joining,
): Promise<Result<readonly Duty[], Complaint>> {
  const isThere = existsSync(bookPath(world, name));
  if (!isThere) {
    if (invitation.book === undefined) return noBook(name);
    return joinAnew(world, name, { ...invitation, book: invitation.book }, joining);
  }
  return withLock(bookPath(world, name), name, () => joinWith(world, name, invitation, joining));
}

/** The book comes from the server. */
async function joinAnew(
  world: World,
  name: string,
  invitation: Invitation & { readonly book: string },
  { label }: Joining,
): Promise<Result<readonly Duty[], Complaint>> {
  const { book } = invitation;
  const device = nameToJoin(world, book);
  if (!device.ok) return device;
  return enrol(world, invitation, { book, device: device.value, label }, () =>
    createBook(world, name, bundleLines({ book, synthetic: false }, [])),
  );
}

async function joinWith(
  world: World,
  name: string,
  invitation: Invitation,
  { now, today, label }: Joining,
): Promise<Result<readonly Duty[], Complaint>> {
  const opened = openBook(world, name);
  if (!opened.ok) return opened;
  const book = opened.value;
  const why = refusalOf(book, invitation);
  if (why !== undefined) return why;
  const device = deviceFor(world, book);
  if (!device.ok) return device;
  const ask = { book: book.header.book, device: device.value.id, label };
  const isFounding = invitation.book === undefined;
  // From now on what others write counts when the server has it; whoever says it stands for what is in the book by then.
  return enrol(world, invitation, ask, () =>
    isFounding ? nameHub(world, book, invitation.url, { now, today }) : ok(true),
  );
}

/**
 * Why a code cannot be used with a book, as far as that is known without asking anybody. One of another address than the book
 * names is no reason: a server that has moved is reached by a new code, and only its Office makes one for this book.
 */
function refusalOf({ name, header }: Book, { book }: Invitation): ReturnType<typeof refuse> | undefined {
  if (header.synthetic) {
    return refuse(
      `${name}: sổ mẫu không gửi lên máy chủ. Tạo sổ của cơ quan bằng "soxanh init".`,
      `${name}: the sample book is never shared. Make the office's own with "soxanh init".`,
    );
  }
  return book === undefined || book === header.book
    ? undefined
    : refuse(
        `Mã kết nối thuộc sổ khác (${book}). ${name} là sổ ${header.book}. Không gộp hai sổ; chọn tên tệp khác để mở sổ kia.`,
        `The code belongs to another book (${book}). ${name} is ${header.book}. Books are not merged; choose another file for that one.`,
      );
}

interface EnrolAs {
  readonly book: string;
  readonly device: string;
  readonly label: string | undefined;
}

/**
 * Joins with a token of its own making, of which the server learns the hash only. It shows the tokens of before: so it is the
 * machine it was, should it have been revoked by mistake.
 *
 * @param beforeKept what is done before there is an account: ended in between it is done again by the same code, and a book is
 *   never sent to a server that it does not name.
 */
async function enrol(
  world: World,
  { url, secret, book: invited }: Invitation,
  { book, device, label }: EnrolAs,
  beforeKept: () => Result<unknown, Complaint>,
): Promise<Result<readonly Duty[], Complaint>> {
  const token = tokenFor(world, book, { url, secret });
  if (!token.ok) return token;
  // A founding code is for a book that is not there: nobody knows this machine in it.
  const former = invited === undefined ? [] : formerTokens(world, book, url, token.value);
  const ask = (as: string): Promise<Result<Enrolled, LinkProblem>> => {
    const body: EnrolAsk = {
      protocol: PROTOCOL,
      secret,
      tokenHash: sha256(token.value),
      device: as,
      book,
      ...(label === undefined ? {} : { label }),
      ...(former.length === 0 ? {} : { former }),
    };
    const read = (answer: unknown): Enrolled | undefined => readMessage(ENROLLED, answer);
    return askHub(exchangeWith(world, url), { method: 'POST', path: '/v1/enrol' }, read, body);
  };
  let answer = await ask(device);
  if (!answer.ok && answer.error.kind === 'device-taken') {
    // This machine's own, of an account that still holds; or a copy of its profile joined first.
    const renamed = renameFor(world, book);
    if (!renamed.ok) return renamed;
    answer = await ask(renamed.value);
  }
  if (!answer.ok) {
    if (answer.error.kind === 'invitation') forgetAsked(world, book, secret);
    return joinProblem(answer.error, url);
  }
  const { machine, duties } = answer.value;
  const ready = beforeKept();
  if (!ready.ok) return ready;
  const kept = keepAccount(world, book, { url, token: token.value, machine, duties });
  if (!kept.ok) return kept;
  const done = forgetAsking(world, book);
  return done.ok ? ok(duties) : done;
}

const noBook = (name: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: không có tệp này. Mã này đưa một sổ đã có lên máy chủ; tạo sổ bằng "soxanh init" trước.`,
    `${name}: there is no such file. The code puts an existing book on the server; make one with "soxanh init" first.`,
  );
