import type { SetupProblem } from '../../models/setup.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { problemText } from '../../ui/words/problem-words.ts';
import { WORDS } from './words.ts';

/** Why a fact was not saved, in words: what is wrong in which field, and that nothing was changed. */
export function useProblemText(problem: SetupProblem | undefined): string | undefined {
  const { problems } = useWords(WORDS);
  const language = useLanguage();
  if (problem === undefined) return undefined;
  if (problem.kind === 'not-allowed') return problems.notAllowed;
  if (problem.kind === 'changed-since') return problems.changedSince;
  if (problem.kind !== 'bad-fact') return problemText(problem, language);
  const field = problem.fact.field.replace('value.', '').split('.')[0] ?? '';
  const ofTopic = `${problem.topic}.${field}`;
  if (isNamed(ofTopic, problems)) return problems[ofTopic];
  return isNamed(field, problems) ? problems[field] : problems.other;
}

const isNamed = <T extends object>(field: string, texts: T): field is string & keyof T =>
  Object.hasOwn(texts, field);
