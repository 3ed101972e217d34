import type { Signal } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { WORDS } from './words.ts';

/** Why an entry is corrected (law J1): typed, or one of those that are common. */
export function ReasonInput({
  reason,
  error,
}: {
  readonly reason: Signal<string>;
  readonly error: string | undefined;
}) {
  const texts = useWords(WORDS).form;
  return (
    <>
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason.value}
        error={error}
        onInput={(typed) => (reason.value = typed)}
      />
      <div class={form['actions']}>
        {texts.reasons.map((common) => (
          <Button key={common} look="chip" onPress={() => (reason.value = common)}>
            {common}
          </Button>
        ))}
      </div>
    </>
  );
}
