import { useSignal } from '@preact/signals';
import { numberText } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import { firstRunWorld } from '../../data/first-run-world.ts';
import { SAMPLE_ROUTE } from '../../models/first-run-route.ts';
import { FirstRunState, STEPS } from '../../models/first-run.ts';
import { Join, type JoinWorld } from '../../models/join.ts';
import { currentRoute } from '../../platform/route.ts';
import { later } from '../../platform/timer.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { DepartmentsStep } from './departments-step.tsx';
import { FirstRunNotice } from './first-run-notice.tsx';
import styles from './first-run.module.css';
import { OfficeStep } from './office-step.tsx';
import { RoleStep } from './role-step.tsx';
import { WORDS } from './words.ts';

/** A language is called by its own name, so that whoever needs it finds it. */
const LANGUAGES = [
  { value: 'vi', text: 'Tiếng Việt' },
  { value: 'en', text: 'English' },
] as const;

/** Long enough for the page to notice by itself that there is a book now. */
const NOTICED_MILLIS = 1000;

interface FirstRunProps {
  readonly onDone: () => void;
  /** The way to an office's server. */
  readonly joining: JoinWorld;
}

/** The first run: at most three questions, then the book. Nothing is written before the last is answered. */
export function FirstRun({ onDone, joining }: FirstRunProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const state = useMemo(() => new FirstRunState(firstRunWorld), []);
  const join = useMemo(() => new Join(joining), [joining]);
  const done = useSignal(false);
  const { value: isDone } = done;
  useEffect(() => (isDone ? later(NOTICED_MILLIS, onDone) : undefined), [isDone, onDone]);
  const isSample = useMemo(() => currentRoute() === SAMPLE_ROUTE, []);
  useEffect(() => {
    if (isSample) void state.beginSample().then((begun) => (done.value = begun));
  }, [isSample, state, done]);
  const { value: problem } = state.problem;
  const { value: joinProblem } = join.problem;
  useEffect(() => {
    // Where something is to be mended the keyboard is already.
    if (problem !== undefined || joinProblem !== undefined)
      document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem, joinProblem]);
  const { value: step } = state.step;
  // A code brings the book and says what this machine may write: nothing more is asked.
  const isByCode = step === 'office' && state.source.value === 'hub';
  const isWorking = state.progress.value !== undefined || join.step.value.at === 'joining' || isDone;
  if (isSample && problem === undefined) return <SampleStart state={state} />;
  return (
    <main class={styles['page']}>
      <div class={styles['head']}>
        <h1>{words.title}</h1>
        <Segmented
          name={words.language}
          choices={LANGUAGES}
          chosen={language}
          onChoose={(chosen) => void firstRunWorld.change({ language: chosen })}
        />
      </div>
      <p>{words.intro}</p>
      <form
        class={styles['card']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isByCode) void join.connect().then((joined) => (done.value = joined));
          else if (step === 'role') void state.finish().then((finished) => (done.value = finished));
          else void state.next(language);
        }}
      >
        <p class={styles['step']}>{words.step(STEPS.indexOf(step) + 1, STEPS.length)}</p>
        <Question state={state} join={join} />
        <FirstRunNotice problem={problem} />
        <Progress state={state} />
        <div class={styles['actions']}>
          {step === 'office' ? null : <Button onPress={() => state.back()}>{words.back}</Button>}
          <button type="submit" class={styles['next']} disabled={isWorking}>
            {isByCode ? words.connect : step === 'role' ? words.finish : words.next}
          </button>
        </div>
      </form>
    </main>
  );
}

/** The sample that somebody came for by its address: begun without a question. */
function SampleStart({ state }: { readonly state: FirstRunState }) {
  const words = useWords(WORDS);
  return (
    <main class={styles['page']}>
      <h1>{words.title}</h1>
      <p>{words.sources.sample.title}</p>
      <Progress state={state} />
    </main>
  );
}

function Question({ state, join }: { readonly state: FirstRunState; readonly join: Join }) {
  switch (state.step.value) {
    case 'office':
      return <OfficeStep state={state} join={join} />;
    case 'departments':
      return <DepartmentsStep state={state} />;
    case 'role':
      return <RoleStep state={state} />;
  }
}

/** How far the making of the book is, counted. */
function Progress({ state }: { readonly state: FirstRunState }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: progress } = state.progress;
  if (progress === undefined) return null;
  const { done, total } = progress;
  const count = (number: number): string => numberText(number, 0, language);
  const isFile = state.step.value === 'office';
  return (
    <div class={styles['progress']}>
      <output>
        {isFile ? words.reading : total === 0 ? words.beginning : words.progress(count(done), count(total))}
      </output>
      {total === 0 ? null : <progress value={done} max={total} aria-label={words.beginning} />}
    </div>
  );
}
