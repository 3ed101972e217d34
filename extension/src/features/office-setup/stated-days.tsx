import { dateText, longDateText } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { statedDays, type StatedDay } from '../../models/setup-calendar.ts';
import type { Setup } from '../../models/setup.ts';
import type { Stated } from '../../models/setup-family.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** The days of a year of which the office said something: what, and the way back to the official calendar. */
export function StatedDays({ setup, year }: { readonly setup: Setup; readonly year: number }) {
  const words = useWords(WORDS).calendar;
  const days = statedDays(setup, year);
  return (
    <section class={form['form']} aria-labelledby="stated-days">
      <h3 id="stated-days">{words.stated(String(year))}</h3>
      {days.length === 0 ? <p class={form['quiet']}>{words.statedNone}</p> : null}
      {days.map((stated) => (
        <StatedRow key={stated.day} setup={setup} stated={stated} />
      ))}
    </section>
  );
}

function StatedRow({ setup, stated }: { readonly setup: Setup; readonly stated: StatedDay }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [past, setPast] = useState<readonly Stated[] | undefined>(undefined);
  const { day, isWorking, isOfficial, step } = stated;
  const called = longDateText(day, language);
  const becomes = (working: boolean): string => words.calendar.becomes[working ? 'working' : 'off'];
  const turn = (): void => {
    if (past !== undefined) setPast(undefined);
    else void setup.statements(step.id).then(setPast);
  };
  return (
    <div class={styles['fact']}>
      <p class={styles['label']}>{called}</p>
      <div class={styles['value']}>
        <p>
          {becomes(isWorking)} {isOfficial ? <Mark>{words.calendar.same}</Mark> : null}
        </p>
        <div class={form['actions']}>
          <Button
            look="quiet"
            label={`${words.calendar.history}: ${called}`}
            onPress={turn}
            expanded={past !== undefined}
          >
            {words.calendar.history}
          </Button>
          {setup.mayEdit ? (
            <Button
              look="quiet"
              label={words.withdrawOf(called)}
              onPress={() => void setup.withdraw(step.id)}
            >
              {words.withdraw}
            </Button>
          ) : null}
        </div>
        {past === undefined ? null : (
          <ol class={styles['history']}>
            {past.map(({ id, written, value }) => (
              <li key={id}>
                <span class={styles['when']}>
                  {written === undefined ? '–' : words.calendar.at(dateText(written))}
                </span>
                <span>
                  {value === undefined ? words.calendar.withdrawn : becomes(value['is'] === 'working')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}
