import { bundleLines, canonicalText, everyEntry, must, ok, type Result } from '@soxanh/core';
import { existsSync } from 'node:fs';
import { createBook } from '../book/create-book.ts';
import { namesSoFar } from '../book/device.ts';
import { mergedSharing } from '../book/merged-sharing.ts';
import { openBook, reportDamage, type Book } from '../book/open-book.ts';
import { refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom } from '../world/files.ts';
import type { Call, Command } from './command.ts';
import { counted } from './counted.ts';
import { sendFirst, waitingWords } from './sharing-words.ts';

/** `soxanh merge`: joins copies of one book. */
export const merge: Command = {
  name: 'merge',
  operands: ['OUT', 'IN'],
  more: true,
  options: {},
  summary: { vi: 'gộp các bản của một sổ thành tệp mới', en: 'joins copies of one book into a new file' },
  usage: ['soxanh merge OUT IN...'],
  run: async (call) => join(call),
};

/** A union by id (law J2): the same copies give the same file, whatever their order. Inputs are never changed. */
function join({ world, print, operands }: Call): Result<ExitCode, Complaint> {
  const [out = '', ...names] = operands;
  if (existsSync(pathFrom(world, out))) return taken(out);
  const books: Book[] = [];
  for (const name of names) {
    const book = openBook(world, name);
    if (!book.ok) return book;
    books.push(book.value);
  }
  const [head, ...others] = books;
  const first = must(head, 'the command line names at least one IN');
  const stranger = others.find((book) => book.header.book !== first.header.book);
  if (stranger !== undefined) return notOneBook(first, stranger);
  for (const book of books) reportDamage(book, print);
  const { set, aside, hub } = mergedSharing(books, namesSoFar(world, first.header.book));
  const synthetic = books.some(({ header }) => header.synthetic);
  const { hub: _of, ...rest } = headerOf(books);
  const header = hub === undefined ? rest : { ...rest, hub };
  const entries = [...everyEntry(set), ...aside.map(({ entry }) => entry)];
  const written = createBook(world, out, bundleLines({ ...header, synthetic }, entries));
  if (!written.ok) return written;
  const files = counted(books.length, 'tệp', ['file', 'files']);
  const held = counted(set.entries.size, 'lượt ghi', ['entry', 'entries']);
  print.line({
    vi: `Đã gộp ${files.vi} thành ${out}: ${held.vi}.`,
    en: `Joined ${files.en} into ${out}: ${held.en}.`,
  });
  const waiting = aside.filter(({ note }) => note.why === 'waiting').length;
  if (waiting > 0) print.line(waitingWords(waiting, sendFirst(out)));
  for (const id of set.twins.keys()) {
    print.warn({
      vi: `Mã ${id} có hai nội dung khác nhau; giữ cả hai, tính bản lớn hơn. Xem "soxanh check ${out}".`,
      en: `Id ${id} has two different texts; both are kept, the greater counts. See "soxanh check ${out}".`,
    });
  }
  return ok(set.twins.size > 0 || books.some(({ damaged }) => damaged.length > 0) ? 1 : 0);
}

/** One header for all; if they differ in what this version does not know, the same one whatever the order. */
const headerOf = (books: readonly Book[]): Book['header'] =>
  must(
    books
      .map(({ header }) => header)
      .toSorted((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1))
      .at(-1),
    'there is a book',
  );

const taken = (out: string): ReturnType<typeof refuse> =>
  refuse(
    `${out}: tệp đã có và không bị ghi đè. Chọn tên khác.`,
    `${out}: the file exists already and is not overwritten. Choose another name.`,
  );

function notOneBook(a: Book, b: Book): ReturnType<typeof refuse> {
  const nameOf = ({ name, office, header }: Book): string =>
    `${name} (${office.name || '–'}, ${header.book})`;
  return refuse(
    `Không gộp: ${nameOf(a)} và ${nameOf(b)} là hai sổ khác nhau. Chưa ghi gì.`,
    `Not joined: ${nameOf(a)} and ${nameOf(b)} are different books. Nothing was written.`,
  );
}
