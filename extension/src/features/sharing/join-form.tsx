import { numberText } from '@soxanh/core';
import type { Join } from '../../models/join.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { joinText } from '../../ui/words/join-words.ts';
import styles from './sharing.module.css';
import { WORDS } from './words.ts';

/** Longer than any code: what is pasted beside it is told to be no code, not cut off in silence. */
const CODE_LENGTH = 1000;

/** Connecting by a code; one that founds a server is asked about first. */
export function JoinForm({ join }: { readonly join: Join }) {
  const words = useWords(WORDS).join;
  const language = useLanguage();
  const { value: step } = join.step;
  const count = (number: number): string => numberText(number, 0, language);
  switch (step.at) {
    case 'code':
      return <CodeField join={join} />;
    case 'found':
      return (
        <>
          <Notice tone="ask">{words.foundAsk(count(step.entries))}</Notice>
          <div class={`${form['actions'] ?? ''} ${form['quietLast'] ?? ''}`}>
            <Button look="main" onPress={() => void join.found()}>
              {words.found}
            </Button>
            <Button look="quiet" onPress={() => join.cancel()}>
              {words.cancel}
            </Button>
          </div>
        </>
      );
    case 'joining':
      return <output>{step.done === 0 ? words.joining : words.taken(count(step.done))}</output>;
    case 'joined':
      return null;
  }
}

function CodeField({ join }: { readonly join: Join }) {
  const words = useWords(WORDS).join;
  const language = useLanguage();
  const { value: problem } = join.problem;
  return (
    <form
      class={form['form']}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void join.connect();
      }}
    >
      <div class={styles['code']}>
        <TextField
          label={words.code}
          hint={words.hint}
          error={problem === undefined ? undefined : joinText(problem, language)}
          value={join.code.value}
          maxLength={CODE_LENGTH}
          long
          onInput={(code) => join.type(code)}
        />
      </div>
      <div class={form['actions']}>
        <Button look="main" onPress={() => void join.connect()}>
          {words.connect}
        </Button>
      </div>
    </form>
  );
}
