import { dateText, rangeText, RESOURCES, subjectKey, subjectName } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Openings } from '../../models/openings.ts';
import { Trend } from '../../models/trend.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { goTo } from '../../platform/route.ts';
import { later } from '../../platform/timer.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ExplanationPanel } from '../../ui/explanation-panel.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { OpenedFigures } from '../../ui/opening/opened-figures.tsx';
import { Reading } from '../../ui/reading.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { FindingCards } from './finding-cards.tsx';
import { HistoryCard } from './history-card.tsx';
import styles from './trend.module.css';
import { WORDS } from './words.ts';

/** How use went on over months, weeks or days, what it is held against, and what can be said of it. */
export function TrendPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const model = useMemo(() => new Trend(session, later), [session]);
  useEffect(() => () => model.stop(), [model]);
  const openings = useMemo(() => new Openings(session.book), [session]);
  useEffect(() => () => openings.stop(), [openings]);
  useEffect(() => everyMinute(() => model.due.tick()), [model]);
  const { answer, reasons } = model;
  const { value: view } = answer.value;
  const { value: given } = reasons.list.value;
  const entries = useMemo(() => (given ?? []).map(({ entry }) => entry), [given]);
  const { value: office } = session.book.office;
  return (
    <>
      <Choices model={model} session={session} />
      <Reading failed={answer.problem.value !== undefined} onRetry={() => answer.retry()}>
        {view && (
          <>
            <Card title={titleOf(view, words, language)}>
              <p
                class={styles['quiet']}
              >{`${rangeText(view.period)}. ${words.asOf(dateText(view.asOf))}.`}</p>
              {view.points.every(({ amount }) => amount === null) ? (
                <p>{words.empty}</p>
              ) : (
                <HistoryCard
                  name={titleOf(view, words, language)}
                  view={view}
                  reasons={entries}
                  openings={openings}
                />
              )}
            </Card>
            <FindingCards view={view} openings={openings} />
          </>
        )}
      </Reading>
      <ExplanationPanel
        office={office}
        today={model.due.today.value}
        reasons={given}
        unread={reasons.list.problem.value}
        subjects={reasons.subjects()}
        typed={reasons.typed.value}
        mend={reasons.mend.value}
        problem={reasons.problem.value}
        done={reasons.done.value}
        deeds={reasons}
        onAdd={() => reasons.start(aboutOf(model))}
      />
      <OpenedFigures figures={openings} office={office} asOf={model.due.asOf.value} onGo={goTo} />
    </>
  );
}

const titleOf = (
  { resource, subject, office }: NonNullable<Trend['answer']['value']['value']>,
  words: (typeof WORDS)['vi'],
  language: 'vi' | 'en',
): string =>
  words.chart(RESOURCES[resource].name[language].toLowerCase(), subjectName(office, subject, language));

/** A new reason is for what is in sight: its newest month, week or day. */
function aboutOf(model: Trend) {
  const last = model.answer.value.value?.points.findLast(({ amount }) => amount !== null);
  const { value: subject } = model.subject;
  return {
    resource: model.resource.value,
    period: last?.period ?? model.period.value,
    ...(subject.kind === 'office' ? {} : { of: subjectKey(subject) }),
  };
}

const GRAINS = ['month', 'week', 'day'] as const;

function Choices({ model, session }: { readonly model: Trend; readonly session: Session }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: office } = session.book.office;
  return (
    <div class={styles['choices']}>
      <SelectField
        label={words.subject}
        value={subjectKey(model.subject.value)}
        options={model.subjects().map((subject) => ({
          value: subjectKey(subject),
          text: subjectName(office, subject, language),
        }))}
        onChange={(key) => model.showSubject(key)}
      />
      <SelectField
        label={words.resource}
        value={model.resource.value}
        options={model.resources().map((id) => ({ value: id, text: RESOURCES[id].name[language] }))}
        onChange={(id) => model.showResource(id)}
      />
      <Segmented
        name={words.grainName}
        choices={GRAINS.map((value) => ({ value, text: words.grain[value] }))}
        chosen={model.grain.value}
        onChoose={(grain) => model.showGrain(grain)}
      />
      <div class={styles['steps']}>
        <Button onPress={() => model.step(-1)} label={words.before}>
          ‹
        </Button>
        <Button onPress={() => model.step(1)} label={words.after} disabled={model.isNewest()}>
          ›
        </Button>
      </div>
    </div>
  );
}
