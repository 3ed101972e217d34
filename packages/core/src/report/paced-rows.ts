import type { Evidence } from '../insight/evidence.ts';
import { quotaPace, type NoPace, type Pace } from '../insight/pace.ts';
import type { Subject } from '../insight/subject.ts';
import { judgedSubjects, type RowsQuestion } from './compared-rows.ts';

/** How one subject stands to its quota, or why that cannot be said. */
export interface PacedRow {
  readonly subject: Subject;
  readonly pace: Pace | NoPace;
}

/**
 * How everything of a resource that has a quota for the period stands to it. A department that gets shares of a meter
 * has no pace of its own; if it has a quota, the row says where the pace is (law A3).
 *
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * pacedRows(evidence, { resource: 'paper', period: monthPeriod(2026, 6) }); // []
 */
export function pacedRows(evidence: Evidence, question: RowsQuestion): PacedRow[] {
  const { resource, period, department } = question;
  const judged = judgedSubjects(evidence, question, true);
  const names = new Set(judged.filter(({ kind }) => kind === 'department').map(({ id }) => id));
  const shared = evidence.office.departments
    .filter(({ id }) => !names.has(id) && (department === undefined || department === id))
    .map(({ id }): Subject => ({ kind: 'department', id }));
  return [...shared, ...judged]
    .map((subject) => ({ subject, pace: quotaPace(evidence, { subject, resource, period }) }))
    .filter(({ pace }) => pace.kind !== 'no-quota' && pace.kind !== 'not-begun');
}
