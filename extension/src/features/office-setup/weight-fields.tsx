import { useEffect, useState } from 'preact/hooks';
import { typedFromWhole } from '../../models/setup-number.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { METER_WORDS } from './meter-words.ts';

/** Decimal places between per cent and the thousandths a fact holds. */
export const WEIGHT_PLACES = 1;

interface WeightFieldsProps {
  readonly setup: Setup;
  /** The meter. */
  readonly id: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** How much a day off weighs, with what the meter's own readings say of it where there are enough. */
export function WeightFields({ setup, id, text, onChange }: WeightFieldsProps) {
  const words = useWords(METER_WORDS);
  const language = useLanguage();
  const [measured, setMeasured] = useState<number | undefined>(undefined);
  useEffect(() => void setup.measuredWeight(id).then(setMeasured), [setup, id]);
  const offered = typedFromWhole(measured, WEIGHT_PLACES, language);
  return (
    <>
      <TextField
        label={words.weightField}
        value={text}
        inputMode="decimal"
        maxLength={6}
        focused
        onInput={onChange}
      />
      {measured === undefined ? (
        <p class={form['quiet']}>{words.weightTooFew}</p>
      ) : (
        <div class={form['actions']}>
          <p>{words.weightMeasured(words.weightOf(offered))}</p>
          <Button onPress={() => onChange(offered)}>{words.weightTake}</Button>
        </div>
      )}
    </>
  );
}
