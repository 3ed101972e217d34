import { meterName, roleName } from '@soxanh/core';
import { knownRefusal, type Refusal } from '@soxanh/sync';
import { departmentName } from '../../ui/words/duty-words.ts';
import type { TrayWording } from './entry-text.ts';

/** Why the server refused an entry, and what to do: every kind it may say, and one sentence for kinds of later versions. */
export function whyText(refusal: Refusal, { office, language, words }: TrayWording): string {
  const { why } = words;
  const known = knownRefusal(refusal);
  if (known === undefined) return why.other;
  switch (known.kind) {
    case 'department':
      return known.own === undefined
        ? why.departmentNone(departmentName(office, known.wanted, language))
        : why.department(departmentName(office, known.own, language));
    case 'role':
      return why.role(roleName(known.role, language));
    case 'duty':
      return known.department === undefined
        ? why.duty(roleName(known.role, language))
        : why.dutyOf(roleName(known.role, language), departmentName(office, known.department, language));
    case 'meter': {
      const name = meterName(office, known.meter);
      return why.meter(name === known.meter ? words.unknownMeter : name);
    }
    default:
      return why[known.kind];
  }
}
