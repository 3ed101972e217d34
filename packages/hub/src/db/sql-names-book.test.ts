import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Texts of SQL in the sources of a room: what stands in quotes and begins with a verb. */
function statementsIn(room: string): readonly string[] {
  const files = globSync('*.ts', { cwd: join(import.meta.dirname, room) }).filter(
    (name) => !name.includes('.test.') && name !== 'migrations.ts',
  );
  return files.flatMap((name) => {
    const source = readFileSync(join(import.meta.dirname, room, name), 'utf8');
    return [...source.matchAll(/(['`])(?<sql>\s*(?:select|insert|update|delete|with)\s[\s\S]*?)\1/gu)].map(
      (found) => found.groups?.['sql']?.replaceAll(/\s+/gu, ' ').trim() ?? '',
    );
  });
}

/** What is about no book: before there is one, the file's own version, whether the database answers, the list of ids. */
const ABOUT_NO_BOOK =
  /\b(founding|migration|pg_\w+|directory)\b|^select book from book (order by book|limit 1)$|set_config|json_build_object/u;

it.each(['sqlite', 'postgres'])('[T2] every statement about a book’s rows in %s names the book', (room) => {
  const statements = statementsIn(room);
  expect(statements.length).toBeGreaterThan(15);
  const nameless = statements.filter(
    (sql) =>
      !ABOUT_NO_BOOK.test(sql) &&
      !/\bbook\s*=|\(book,|\bw\.book\b|where book =/u.test(sql) &&
      !/\$\{where\}/u.test(sql),
  );
  expect(nameless).toEqual([]);
});
