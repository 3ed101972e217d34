import type { FirstRunState, Source } from '../../models/first-run.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ChoiceCard } from './choice-card.tsx';
import styles from './first-run.module.css';
import { WORDS } from './words.ts';

const SOURCES: readonly Source[] = ['sample', 'bundle', 'new'];

/** Which office: the sample, a file, or a new book. */
export function OfficeStep({ state }: { readonly state: FirstRunState }) {
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
          <More source={source} state={state} />
        </ChoiceCard>
      ))}
    </fieldset>
  );
}

function More({ source, state }: { readonly source: Source; readonly state: FirstRunState }) {
  const words = useWords(WORDS);
  const { value: problem } = state.problem;
  const errorOf = (kind: 'no-name' | 'no-departments'): string | undefined =>
    problem?.kind === kind ? words.problems[kind] : undefined;
  switch (source) {
    case 'sample':
      return null;
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
