import type { FirstRunProblem } from '../../models/first-run.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import { WORDS } from './words.ts';

/** Said beneath the field it is about, not here. */
const isOfField = ({ kind }: FirstRunProblem): boolean => kind === 'no-name' || kind === 'no-departments';

/** What is to be mended before the next question. */
export function FirstRunNotice({ problem }: { readonly problem: FirstRunProblem | undefined }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (problem === undefined || isOfField(problem)) return null;
  return <Notice tone="problem">{text(problem)}</Notice>;

  function text(found: FirstRunProblem): string {
    switch (found.kind) {
      case 'file':
        return fileText(found.problem.kind);
      case 'not-begun':
        return problemText(found.problem, language);
      default:
        return words.problems[found.kind];
    }
  }

  function fileText(kind: Extract<FirstRunProblem, { kind: 'file' }>['problem']['kind']): string {
    switch (kind) {
      case 'not-a-bundle':
        return words.badFile;
      case 'newer-version':
        return words.newerFile;
      case 'unreadable':
        return words.unreadable;
    }
  }
}
