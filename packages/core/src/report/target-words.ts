import type { TargetOutcome } from '../insight/target.ts';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';

/** How a saving stands to its target. */
export function targetText({ target, met }: TargetOutcome, language: Language): string {
  const saving = `${numberText(target.saving, 2, language)}%`;
  if (language === 'vi')
    return `Chỉ tiêu tiết kiệm ${saving}: ${met ? 'đạt' : 'chưa đạt'}${target.since === undefined ? ' (theo Chỉ thị 20/CT-TTg)' : ''}.`;
  return `Target of ${saving} less: ${met ? 'met' : 'not met'}${target.since === undefined ? ' (Directive 20/CT-TTg)' : ''}.`;
}
