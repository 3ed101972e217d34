import {
  disputeText,
  openProblems,
  ruleProblemText,
  type MeterDispute,
  type Office,
  type RuleProblem,
} from '@soxanh/core';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';

interface ProblemNotesProps {
  readonly office: Office;
  readonly problems: readonly RuleProblem[];
  readonly disputes: readonly MeterDispute[];
}

/** Rules that share out nothing, remainders below zero (law A4), and amounts given that the readings contradict. */
export function ProblemNotes({ office, problems, disputes }: ProblemNotesProps) {
  const language = useLanguage();
  return (
    <>
      {openProblems(office, problems).map((problem) => (
        <Notice key={`${problem.meter} ${problem.kind} ${problem.period.first}`} tone="ask">
          {ruleProblemText(office, problem, language)}
        </Notice>
      ))}
      {disputes.map((dispute) => (
        <Notice key={`${dispute.meter} ${dispute.first} ${dispute.last}`} tone="ask">
          {disputeText(office, dispute, language)}
        </Notice>
      ))}
    </>
  );
}
