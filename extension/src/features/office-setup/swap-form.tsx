import type { Day } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { swappedDays, type SwapProblem } from '../../models/setup-calendar.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** A working day off for a worked Saturday, both at once: as the yearly notice swaps them. */
export function SwapForm({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS);
  const [isOpen, setOpen] = useState(false);
  const [off, setOff] = useState<Day | undefined>(undefined);
  const [worked, setWorked] = useState<Day | undefined>(undefined);
  const [problem, setProblem] = useState<SwapProblem | undefined>(undefined);
  const place = useFocusBack<HTMLDivElement>(isOpen);
  const open = (): void => {
    setup.clear();
    setOpen(true);
  };
  const close = (): void => {
    setOff(undefined);
    setWorked(undefined);
    setProblem(undefined);
    setOpen(false);
  };
  const save = async (): Promise<void> => {
    const facts = swappedDays(setup.office.value, off, worked);
    if (typeof facts === 'string') return setProblem(facts);
    if (await setup.state(facts)) close();
  };
  return (
    <div ref={place}>
      {isOpen ? (
        <div class={`${form['form'] ?? ''} ${styles['editing'] ?? ''}`}>
          <p class={form['quiet']}>{words.calendar.swapExplained}</p>
          <div class={form['row']}>
            <DayField label={words.calendar.swapOff} day={off} today={setup.today} onChange={setOff} />
            <DayField
              label={words.calendar.swapWorked}
              day={worked}
              today={setup.today}
              onChange={setWorked}
            />
          </div>
          {problem === undefined ? null : (
            <Notice tone="problem">{words.calendar.swapProblems[problem]}</Notice>
          )}
          <div class={form['actions']}>
            <Button look="main" onPress={() => void save()}>
              {words.save}
            </Button>
            <Button look="quiet" onPress={close}>
              {words.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Button onPress={open}>{words.calendar.swap}</Button>
      )}
    </div>
  );
}
