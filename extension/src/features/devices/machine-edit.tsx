import { LABEL_LENGTH } from '@soxanh/sync';
import type { MachineEdit, MachineList } from '../../models/machine-list.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { linkText } from '../../ui/words/link-words.ts';
import styles from './devices.module.css';
import { WORDS } from './words.ts';

interface MachineEditRowProps {
  readonly list: MachineList;
  readonly edit: MachineEdit;
  readonly name: string;
  readonly isOwn: boolean;
}

/** Renaming or revoking a machine, beneath its row. Revoking cannot be undone, so it is asked. */
export function MachineEditRow({ list, edit, name, isOwn }: MachineEditRowProps) {
  const words = useWords(WORDS).list;
  const language = useLanguage();
  const { value: problem } = list.problem;
  const said = problem === undefined ? null : <Notice tone="problem">{linkText(problem, language)}</Notice>;
  if (edit.is === 'rename') {
    return (
      <form
        class={form['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void list.save();
        }}
      >
        <div class={styles['narrow']}>
          <TextField
            label={words.label}
            hint={words.labelHint}
            value={edit.label}
            maxLength={LABEL_LENGTH}
            focused
            onInput={(label) => (list.edit.value = { ...edit, label })}
          />
        </div>
        {said}
        <div class={form['actions']}>
          <Button look="main" disabled={list.busy.value} onPress={() => void list.save()}>
            {words.save}
          </Button>
          <Button look="quiet" onPress={() => list.cancel()}>
            {words.cancel}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      <Notice
        tone="ask"
        actions={
          <div class={form['actions']}>
            <Button disabled={list.busy.value} onPress={() => void list.save()}>
              {words.revokeYes}
            </Button>
            <Button look="quiet" onPress={() => list.cancel()}>
              {words.revokeNo}
            </Button>
          </div>
        }
      >
        {words.revokeAsk(name)} {isOwn ? words.revokeOwn : ''}
      </Notice>
      {said}
    </>
  );
}
