import type { SignFact } from '../insight/sign-facts.ts';
import { amountText } from '../quantity/amount-text.ts';
import { fixedText } from '../quantity/fraction-text.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** One sentence that says why both figures point in different directions. */
export function signText(
  facts: readonly SignFact[],
  resource: ResourceId,
  language: Language,
): string | undefined {
  if (facts.length === 0) return undefined;
  const vi = language === 'vi';
  const reasons = facts.map((fact) => signReason(fact, resource, language));
  return vi
    ? `Số tuyệt đối và số quy đổi khác nhau vì ${reasons.join(', ')}.`
    : `The absolute and the converted figure differ because of ${reasons.join(', ')}.`;
}

function signReason(fact: SignFact, resource: ResourceId, language: Language): string {
  const vi = language === 'vi';
  switch (fact.kind) {
    case 'people': {
      const [now, before] = [fact.judged, fact.compared].map((people) => fixedText(people, 1, language));
      return vi ? `số người làm việc (${now} so với ${before})` : `the head-count (${now} against ${before})`;
    }
    case 'working-days':
      return vi
        ? `số ngày làm việc (${fact.judged} so với ${fact.compared})`
        : `the working days (${fact.judged} against ${fact.compared})`;
    case 'tet':
      return vi ? 'ngày Tết của hai năm khác nhau' : 'Tết, which fell on other dates';
    case 'left-out': {
      const [now, before] = [fact.judged, fact.compared].map((amount) =>
        amountText(amount, resource, language),
      );
      return vi
        ? `số ghi ngày nghỉ không đưa vào so sánh (${now} so với ${before})`
        : `what was recorded on days off and is not compared (${now} against ${before})`;
    }
    case 'days-with-value':
      return vi
        ? `số ngày có số liệu (${fact.judged} so với ${fact.compared})`
        : `the days with a figure (${fact.judged} against ${fact.compared})`;
  }
}
