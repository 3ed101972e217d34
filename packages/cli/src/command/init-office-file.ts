import { checkFact, err, ok, type FactDraft, type Language, type Result } from '@soxanh/core';
import { readFileSync } from 'node:fs';
import { reasonWords } from '../book/reason-words.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { Call } from './command.ts';

/**
 * The facts of an office from a readable file: a JSON list of `{topic, of, from, value}`. Every fact is checked; all that
 * is wrong is said at once, with its place in the list (counted from 1) and its field.
 */
export function officeFileFacts({ world, options }: Call): Result<readonly FactDraft[], Complaint> {
  const name = options.text('office') ?? '';
  const text = withFile(name, () => readFileSync(pathFrom(world, name), 'utf8'));
  if (!text.ok) return text;
  const list = listIn(text.value.replace(/^\uFEFF/, ''));
  if (list === undefined) {
    return refuse(
      `${name}: không phải danh sách JSON các dữ kiện {topic, of, from, value}. Xem docs/reference/office-file.md.`,
      `${name}: is not a JSON list of facts {topic, of, from, value}. See docs/reference/office-file.md.`,
    );
  }
  const facts = list.map(checkFact);
  const wrong = facts.flatMap((fact, at) => (fact.ok ? [] : [{ at: at + 1, ...fact.error }]));
  if (wrong.length > 0) {
    const lines = (language: Language): string[] =>
      wrong.map(
        ({ at, field, reason }) =>
          `${name}: ${at}: ${field === '' ? '–' : field}: ${reasonWords(reason)[language]}`,
      );
    return err({
      exit: 1,
      says: {
        vi: [...lines('vi'), 'Sửa các dữ kiện trên rồi tạo lại. Chưa tạo sổ.'].join('\n'),
        en: [...lines('en'), 'Correct these facts and try again. No book was made.'].join('\n'),
      },
    });
  }
  const good = facts.flatMap((fact) => (fact.ok ? [fact.value] : []));
  return good.some(({ topic }) => topic === 'office')
    ? ok(good)
    : refuse(
        `${name}: thiếu dữ kiện "office" (tên cơ quan và ngày bắt đầu sổ). Chưa tạo sổ.`,
        `${name}: the fact "office" (the office's name and the book's first day) is missing. No book was made.`,
      );
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
