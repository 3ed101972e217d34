import type { Bilingual } from '@soxanh/core';

/** Why the core refuses a field, as it says it, and the same in Vietnamese. */
const VIETNAMESE: readonly (readonly [RegExp, string])[] = [
  [/^is not JSON$/, 'không phải JSON'],
  [/^is not an entry$/, 'không phải lượt ghi'],
  [/^is larger than (\d+) bytes$/, 'lớn hơn $1 byte'],
  [/^is deeper than (\d+) levels$/, 'lồng sâu hơn $1 tầng'],
  [/^holds a number too large to keep$/, 'có số quá lớn, không giữ được'],
  [/^is missing$/, 'bị thiếu'],
  [/ but received undefined$/, 'bị thiếu'],
  [/^is too long$/, 'quá dài'],
  [/^must not be empty$/, 'không được để trống'],
  [/^must be a whole number$/, 'phải là số nguyên'],
  [/^must be at least (\d+)$/, 'phải từ $1 trở lên'],
  [/^must be at most (\d+)$/, 'không được quá $1'],
  [/^must be a day, YYYY-MM-DD$/, 'phải là ngày có thật, dạng YYYY-MM-DD'],
  [/^must be lower-case letters, digits and hyphens$/, 'chỉ gồm chữ thường không dấu, số và dấu gạch nối'],
  [/^must be an entry id \(UUIDv7\)$/, 'phải là mã lượt ghi (UUIDv7)'],
  [/^must be a device id$/, 'phải là mã máy'],
  [/^must be a SHA-256 in base64url$/, 'phải là SHA-256 dạng base64url'],
  [/^must name an entry$/, 'phải nêu mã lượt ghi'],
  [/^must name an entry or a batch$/, 'phải nêu mã lượt ghi hoặc đợt nhập'],
  [/^through must lie within a year after day$/, 'ngày cuối phải trong vòng một năm kể từ ngày đầu'],
  [/^(".*") is not one of (.*)$/, '$1 không thuộc: $2'],
  [/^(".*") is not something a fact of (".*") can be about$/, '$1 không hợp với dữ kiện $2'],
  [/^(".*") is not a day \(YYYY-MM-DD\)$/, '$1 không phải ngày có thật (YYYY-MM-DD)'],
  [/^Invalid \w+: Expected (.*) but received (.*)$/, 'phải là $1, đang là $2'],
];

/** The core's reason in both languages; one that is new stays in English rather than unsaid. */
export function reasonWords(reason: string): Bilingual {
  const known = VIETNAMESE.find(([pattern]) => pattern.test(reason));
  if (known === undefined) return { vi: reason, en: reason };
  const [pattern, vi] = known;
  // What stands before "but received undefined" is the schema's own account of the field.
  return { vi: vi.includes('$') ? reason.replace(pattern, vi) : vi, en: reason };
}
