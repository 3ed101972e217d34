import { numberText, type Language } from '@soxanh/core';
import { useCallback } from 'preact/hooks';
import type { MachineEdit, MachineList } from '../../models/machine-list.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { linkText } from '../../ui/words/link-words.ts';
import styles from './devices.module.css';
import { WORDS, type DevicesWords } from './words.ts';

interface MachineEditRowProps {
  readonly list: MachineList;
  readonly edit: MachineEdit;
  readonly name: string;
  readonly isOwn: boolean;
}

/** Renaming or revoking a machine, beneath its row. */
export const MachineEditRow = ({ list, edit, name, isOwn }: MachineEditRowProps) =>
  edit.is === 'rename' ? (
    <RenameForm list={list} label={edit.label} />
  ) : (
    <RevokeAsk list={list} name={name} isOwn={isOwn} />
  );

/** What is wrong with the name stands at its field; what went wrong with the server below. */
function RenameForm({ list, label }: Pick<MachineEditRowProps, 'list'> & { readonly label: string }) {
  const all = useWords(WORDS);
  const words = all.list;
  const language = useLanguage();
  const { value: problem } = list.problem;
  const wrong = wrongWith(problem, all, language);
  useClosing(list);
  return (
    <form
      class={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void list.save();
      }}
    >
      <div class={styles['nameField']}>
        {/* Longer ones are told of: what is pasted is not cut off in silence. */}
        <TextField
          label={words.label}
          hint={words.labelHint}
          error={wrong}
          value={label}
          focused
          onInput={(typed) => list.type(typed)}
        />
      </div>
      {problem === undefined || wrong !== undefined ? null : (
        <Notice tone="problem">{linkText(problem, language)}</Notice>
      )}
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

/** Esc leaves what is asked, and the keyboard goes back to the button that asked for it. */
function useClosing(list: MachineList): void {
  const close = useCallback(() => list.cancel(), [list]);
  useEscape(close);
  useReturnFocus();
}

/** What is wrong with the name itself; undefined where it is not the name. */
function wrongWith(
  problem: MachineList['problem']['value'],
  { list: words }: DevicesWords,
  language: Language,
): string | undefined {
  switch (problem?.kind) {
    case 'label-too-long':
      return words.labelTooLong(
        numberText(problem.length, 0, language),
        numberText(problem.most, 0, language),
      );
    case 'label-unseen':
      return words.labelUnseen;
    default:
      return undefined;
  }
}

/** Revoking cannot be undone, so it is asked. */
function RevokeAsk({ list, name, isOwn }: Omit<MachineEditRowProps, 'edit'>) {
  const words = useWords(WORDS).list;
  const language = useLanguage();
  const { value: problem } = list.problem;
  useClosing(list);
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
      {problem === undefined ? null : <Notice tone="problem">{linkText(problem, language)}</Notice>}
    </>
  );
}
