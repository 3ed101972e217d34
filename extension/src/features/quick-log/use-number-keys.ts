import type { LineChoice } from '@soxanh/core';
import { useEffect } from 'preact/hooks';
import type { QuickLog } from '../../models/today-log.ts';
import { numberPressed } from './keys.ts';

/** Number keys press what is asked, else the chips. */
export function useNumberKeys(log: QuickLog): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof Element && target.matches('input, select, textarea');
      const number = numberPressed(event, isTyping);
      if (number === undefined || event.isComposing) return;
      const act = numbered(log, number);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [log]);
}

function numbered(log: QuickLog, number: number): (() => void) | undefined {
  const choices = choicesNow(log);
  if (choices.length > 0) {
    const choice = choices[number - 1];
    return choice === undefined ? undefined : () => log.line.choose(choice);
  }
  const chip = log.today.chips.peek()[number - 1];
  return chip === undefined ? undefined : () => void log.press(chip);
}

function choicesNow(log: QuickLog): readonly LineChoice[] {
  const reading = log.line.reading.peek();
  if (reading?.kind === 'ask') return reading.choices;
  return reading?.kind === 'refuse' && reading.instead !== undefined ? [reading.instead] : [];
}
