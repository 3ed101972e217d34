import { bundleLines, ok, type Duty, type Result } from '@soxanh/core';
import { ENROLLED, readMessage, PROTOCOL, type EnrolAsk, type Invitation } from '@soxanh/sync';
import { existsSync } from 'node:fs';
import { createBook } from '../book/create-book.ts';
import { deviceFor, newDeviceFor, renameFor } from '../book/device.ts';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook, type Book } from '../book/open-book.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import { sha256 } from '../world/sha256.ts';
import type { World } from '../world/world.ts';
import { keepAccount, readAccount, type Account } from './account.ts';
import { askHub, exchangeWith } from './hub-exchange.ts';
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
  const device = newDeviceFor(world, book);
  if (!device.ok) return device;
  const enrolled = await enrol(world, invitation, { book, device: device.value.id, label });
  if (!enrolled.ok) return enrolled;
  const made = createBook(world, name, bundleLines({ book, synthetic: false }, []));
  return made.ok ? enrolled : made;
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
  return enrol(world, invitation, ask, {
    rename: () => renameFor(world, book),
    // From now on what others write counts when the server has it; whoever says it stands for what is in the book by then.
    beforeKept: () => (isFounding ? nameHub(world, book, invitation.url, { now, today }) : ok(true)),
  });
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

/** What is done with a book that is here already. */
interface Present {
  /** Takes another name, should another machine of the book have this one. */
  readonly rename?: () => Result<string, Complaint>;
  /**
   * Before there is an account: what is ended in between is done again by the same code, and a book is never sent to a
   * server that it does not name.
   */
  readonly beforeKept: () => Result<unknown, Complaint>;
}

/**
 * Joins with a token of its own making, of which the server learns the hash only.
 */
async function enrol(
  world: World,
  { url, secret }: Pick<Invitation, 'url' | 'secret'>,
  { book, device, label }: EnrolAs,
  present?: Present,
): Promise<Result<readonly Duty[], Complaint>> {
  const before = readAccount(world, book);
  const isAgain = before?.secret === secret && before.url === url;
  const token = isAgain ? before.token : Buffer.from(world.random(32)).toString('base64url');
  const beginning: Account = { url, token, secret, duties: [] };
  // Kept before it is sent: if the answer is lost, the same words are the only ones that still work. An account that works
  // is not given up for a code that may not.
  const noted =
    before?.machine === undefined || isAgain ? keepAccount(world, book, beginning) : ok(undefined);
  if (!noted.ok) return noted;
  const body: EnrolAsk = {
    protocol: PROTOCOL,
    secret,
    tokenHash: sha256(token),
    device,
    book,
    ...(label === undefined ? {} : { label }),
  };
  const answer = await askHub(
    exchangeWith(world, url),
    { method: 'POST', path: '/v1/enrol' },
    (message) => readMessage(ENROLLED, message),
    body,
  );
  if (!answer.ok && answer.error.kind === 'device-taken' && present?.rename !== undefined) {
    // This machine's own, as long as it was ended; or a copy of its profile joined first.
    const renamed = present.rename();
    if (!renamed.ok) return renamed;
    const { rename: _tried, ...rest } = present;
    return enrol(world, { url, secret }, { book, device: renamed.value, label }, rest);
  }
  if (!answer.ok) return joinProblem(answer.error, url);
  const { machine, duties } = answer.value;
  const ready = present?.beforeKept() ?? ok(true);
  if (!ready.ok) return ready;
  const kept = keepAccount(world, book, { url, token, secret, machine, duties });
  return kept.ok ? ok(duties) : kept;
}

const noBook = (name: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: không có tệp này. Mã này đưa một sổ đã có lên máy chủ; tạo sổ bằng "soxanh init" trước.`,
    `${name}: there is no such file. The code puts an existing book on the server; make one with "soxanh init" first.`,
  );
