import { checkFact, dayText, ok, type FactDraft, type Result } from '@soxanh/core';
import { misuse, type Complaint } from '../world/complaint.ts';
import type { Call } from './command.ts';

/** What the office is called until somebody says. */
const DEFAULT_NAME = 'Cơ quan';

/**
 * The facts of a small office without meters, from today on: `--departments van-phong=Văn phòng,to-chuc=Phòng Tổ chức`.
 * A comma parts two departments only where an id and `=` follow, so that names may contain commas; the option may also
 * be repeated.
 */
export function departmentFacts({ options, today }: Call): Result<readonly FactDraft[], Complaint> {
  const from = dayText(today);
  const facts = [
    checkFact({ topic: 'office', of: 'office', from, value: { name: options.text('name') ?? DEFAULT_NAME } }),
  ];
  const seen = new Set<string>();
  const pairs = options.texts('departments').flatMap(split);
  if (pairs.length === 0) return badPair(options.texts('departments').join(','));
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [id, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || name === '' || seen.has(id)) return badPair(pair);
    seen.add(id);
    facts.push(checkFact({ topic: 'department', of: id, from, value: { name } }));
    if (facts.at(-1)?.ok === false) return badPair(pair);
  }
  const good = facts.flatMap((fact) => (fact.ok ? [fact.value] : []));
  return good.length === facts.length ? ok(good) : badPair(options.text('name') ?? '');
}

const split = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/,(?=\s*[a-z0-9-]+\s*=)/)
    .filter((pair) => pair.trim() !== '');

const badPair = (pair: string): ReturnType<typeof misuse> =>
  misuse(
    `--departments: "${pair}" không dùng được. Ghi MÃ=TÊN, mã gồm chữ thường không dấu, số, "-", mỗi mã một lần: van-phong=Văn phòng.`,
    `--departments: "${pair}" does not do. Write ID=NAME, the id of lower-case letters, digits and "-", each id once: van-phong=Văn phòng.`,
  );
