import { numberText } from '@soxanh/core';
import type { FirstRunState, Source } from '../../models/first-run.ts';
import type { Join } from '../../models/join.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { joinText } from '../../ui/words/join-words.ts';
import { ChoiceCard } from './choice-card.tsx';
import styles from './first-run.module.css';
import { WORDS } from './words.ts';

const SOURCES: readonly Source[] = ['sample', 'hub', 'bundle', 'new'];

interface OfficeStepProps {
  readonly state: FirstRunState;
  readonly join: Join;
}

/** Which office: the sample, one with a server, a file, or a new book. */
export function OfficeStep({ state, join }: OfficeStepProps) {
  const words = useWords(WORDS);
  return (
    <fieldset class={styles['question']}>
      <legend>{words.steps.office}</legend>
      {SOURCES.map((source) => (
        <ChoiceCard
          key={source}
          name="source"
          {...words.sources[source]}
          chosen={state.source.value === source}
          onChoose={() => {
            state.source.value = source;
            state.problem.value = undefined;
          }}
        >
          <More source={source} state={state} join={join} />
        </ChoiceCard>
      ))}
    </fieldset>
  );
}

function More({ source, state, join }: OfficeStepProps & { readonly source: Source }) {
  const words = useWords(WORDS);
  const { value: problem } = state.problem;
  const errorOf = (kind: 'no-name' | 'no-departments'): string | undefined =>
    problem?.kind === kind ? words.problems[kind] : undefined;
  switch (source) {
    case 'sample':
      return null;
    case 'hub':
      return <CodeField join={join} />;
    case 'bundle':
      return (
        <>
          <FileButton accept=".jsonl" onChoose={(file) => state.takeFile(file)}>
            {words.chooseFile}
          </FileButton>
          {state.fileName.value === undefined ? null : <p>{words.file(state.fileName.value)}</p>}
        </>
      );
    case 'new':
      return (
        <>
          <TextField
            label={words.officeName}
            value={state.officeName.value}
            error={errorOf('no-name')}
            onInput={(name) => (state.officeName.value = name)}
            maxLength={200}
            focused
          />
          <TextField
            label={words.departments}
            hint={words.departmentsHint}
            value={state.departmentLines.value}
            error={errorOf('no-departments')}
            onInput={(lines) => (state.departmentLines.value = lines)}
            maxLength={8000}
            long
          />
        </>
      );
  }
}

/** Longer than any code: what is pasted beside it is told to be no code, not cut off in silence. */
const CODE_LENGTH = 1000;

function CodeField({ join }: { readonly join: Join }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: step } = join.step;
  const { value: problem } = join.problem;
  if (step.at === 'joining')
    return (
      <output>{step.done === 0 ? words.connecting : words.taken(numberText(step.done, 0, language))}</output>
    );
  return (
    <TextField
      label={words.code}
      hint={words.codeHint}
      error={problem === undefined ? undefined : joinText(problem, language)}
      value={join.code.value}
      onInput={(code) => join.type(code)}
      maxLength={CODE_LENGTH}
      long
      focused
    />
  );
}
