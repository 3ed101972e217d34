import {
  comparedRows,
  pacedRows,
  sharedRows,
  subjectKey,
  type ComparedRow,
  type Pace,
  type Period,
  type ResourceId,
  type SharedRow,
  type Subject,
} from '@soxanh/core';
import type { BookEvidence } from '../data/book.ts';

/** How one subject did: against the same period last year, and against its quota if it has one. */
export interface Judged {
  readonly compared: ComparedRow | undefined;
  readonly pace: Pace | undefined;
}

/** What may be said of one resource of a department. */
export interface CardJudgement {
  readonly resource: ResourceId;
  /** By the key of the subject: the department where its figures are its own, else the buildings (law A3). */
  readonly of: ReadonlyMap<string, Judged>;
  /** What the department got of shared meters, and what its change comes from. */
  readonly shared: SharedRow | undefined;
}

/** The judgements of a panel, and of whom and when they are. */
export interface TeamJudgement {
  readonly department: string;
  readonly period: Period;
  readonly cards: readonly CardJudgement[];
}

/** What is to be judged. */
export interface JudgeQuestion {
  readonly department: string;
  readonly period: Period;
  readonly resources: readonly ResourceId[];
}

/** Judges a department's resources, each against the same period last year and against its quota. */
export function teamJudgement({ evidence, ledger }: BookEvidence, question: JudgeQuestion): TeamJudgement {
  const { department, period, resources } = question;
  return {
    department,
    period,
    cards: resources.map((resource) => {
      const asked = { resource, period, department, against: 'last-year' } as const;
      const compared = comparedRows(evidence, ledger, asked);
      const paced = pacedRows(evidence, asked);
      const subjects = [...compared.map(({ comparison }) => comparison), ...paced].map(
        ({ subject }): Subject => subject,
      );
      return {
        resource,
        of: new Map(
          subjects.map((subject) => [
            subjectKey(subject),
            {
              compared: compared.find((row) => isOf(row.comparison.subject, subject)),
              pace: paced.map(({ pace }) => pace).find((pace) => isPaceOf(pace, subject)),
            },
          ]),
        ),
        shared: sharedRows(evidence, asked)[0],
      };
    }),
  };
}

const isOf = (a: Subject, b: Subject): boolean => subjectKey(a) === subjectKey(b);

const isPaceOf = (pace: Pace | { readonly kind: string }, subject: Subject): pace is Pace =>
  pace.kind === 'pace' && 'subject' in pace && isOf(pace.subject, subject);
