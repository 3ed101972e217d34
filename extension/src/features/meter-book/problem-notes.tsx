import { openProblems, ruleProblemText, type Office, type RuleProblem } from '@soxanh/core';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';

interface ProblemNotesProps {
  readonly office: Office;
  readonly problems: readonly RuleProblem[];
}

/** Rules that share out nothing, and remainders below zero (law A4). */
export function ProblemNotes({ office, problems }: ProblemNotesProps) {
  const language = useLanguage();
  return (
    <>
      {openProblems(office, problems).map((problem) => (
        <Notice key={`${problem.meter} ${problem.kind} ${problem.period.first}`} tone="ask">
          {ruleProblemText(office, problem, language)}
        </Notice>
      ))}
    </>
  );
}
