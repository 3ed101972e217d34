import {
  againstText,
  dateText,
  groupName,
  rangeText,
  RESOURCE_IDS,
  RESOURCES,
  type ComparedRow,
  type Pace,
  type SharedRow,
} from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { ComparisonPeriods, mayCumulate } from '../../models/comparison.ts';
import type { ComparisonView, Measure } from '../../models/comparison-view.ts';
import { mayRecordFor } from '../../models/may-record.ts';
import { Openings } from '../../models/openings.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { goTo } from '../../platform/route.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { OpenedFigures } from '../../ui/opening/opened-figures.tsx';
import { PeriodBar } from '../../ui/period-bar.tsx';
import { Reading } from '../../ui/reading.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ComparedTable } from './compared-table.tsx';
import styles from './comparison.module.css';
import { PaceTable } from './pace-table.tsx';
import { SharesTable } from './shares-table.tsx';
import { WORDS } from './words.ts';

/** A period held against another one, or against what is allotted for it. */
export function ComparisonPage({ session }: { readonly session: Session }) {
  const model = useMemo(() => new ComparisonPeriods(session), [session]);
  useEffect(() => () => model.stop(), [model]);
  useEffect(() => everyMinute(() => model.due.tick()), [model]);
  const openings = useMemo(() => new Openings(session.book), [session]);
  useEffect(() => () => openings.stop(), [openings]);
  const { answer } = model;
  const { value: view } = answer.value;
  return (
    <>
      <Head model={model} asOf={view?.asOf} />
      <Reading failed={answer.problem.value !== undefined} onRetry={() => answer.retry()}>
        {view && (
          <Compared
            view={view}
            mayFill={(department) => mayRecordFor(session.settings.value, department)}
            onOpen={(row) => openings.comparison(row, view.evidence)}
            onShare={(row) => openings.share(row, view.evidence)}
            onPace={(pace) => openings.pace(pace)}
          />
        )}
      </Reading>
      {view && <OpenedFigures figures={openings} office={view.office} asOf={view.asOf} onGo={goTo} />}
    </>
  );
}

const MEASURES: readonly Measure[] = ['last-year', 'previous', 'baseline', 'quota'];

interface HeadProps {
  readonly model: ComparisonPeriods;
  readonly asOf: ComparisonView['asOf'] | undefined;
}

function Head({ model, asOf }: HeadProps) {
  const words = useWords(WORDS);
  const { choice } = model;
  const { value: measure } = model.measure;
  return (
    <>
      <div class={styles['bar']}>
        <PeriodBar
          shown={choice.shown.value}
          onReach={(reach) => choice.reach(reach)}
          onStep={(step) => choice.step(step)}
          onToday={() => choice.toToday()}
        />
        <p class={styles['quiet']}>{asOf === undefined ? '' : words.asOf(dateText(asOf))}</p>
      </div>
      <div class={styles['choices']}>
        <div class={styles['choice']}>
          <span aria-hidden="true">{words.against}</span>
          <Segmented
            name={words.against}
            choices={MEASURES.map((value) => ({ value, text: words.measures[value] }))}
            chosen={measure}
            onChoose={(chosen) => model.hold(chosen)}
          />
        </div>
        {mayCumulate(measure) && (
          <div class={styles['choice']}>
            <span aria-hidden="true">{words.span}</span>
            <Segmented
              name={words.span}
              choices={[
                { value: 'alone', text: words.alone },
                { value: 'cumulative', text: words.cumulative },
              ]}
              chosen={model.cumulative.value ? 'cumulative' : 'alone'}
              onChoose={(chosen) => model.cumulate(chosen === 'cumulative')}
            />
          </div>
        )}
      </div>
    </>
  );
}

interface ComparedProps {
  readonly view: ComparisonView;
  readonly mayFill: (department: string) => boolean;
  readonly onOpen: (row: ComparedRow) => void;
  readonly onShare: (row: SharedRow) => void;
  readonly onPace: (pace: Pace) => void;
}

function Compared({ view, mayFill, onOpen, onShare, onPace }: ComparedProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { office, resources, measure, undeclared } = view;
  const period = judgedText(view, words, language);
  if (resources.length === 0) return <Nothing view={view} period={capital(period)} />;
  const first = resources.find(({ rows }) => rows.length > 0)?.rows[0]?.comparison;
  return (
    <>
      {measure === 'quota' ? (
        <p>{words.judgedQuota(capital(period))}</p>
      ) : (
        <p>{words.judged(capital(period), againstText(measure, first?.with.dates?.period, language))}</p>
      )}
      {undeclared.length > 0 && <NoBaseline of={undeclared} />}
      {resources.map((compared) => (
        <Card key={compared.resource} title={RESOURCES[compared.resource].name[language]}>
          <div class={styles['parts']}>
            {compared.rows.length > 0 && (
              <ComparedTable
                compared={compared}
                office={office}
                asOf={view.asOf}
                mayFill={mayFill}
                onOpen={onOpen}
              />
            )}
            {compared.shares.length > 0 && (
              <SharesTable compared={compared} office={office} onOpen={onShare} />
            )}
            {compared.paced.length > 0 && (
              <PaceTable resource={compared.resource} rows={compared.paced} office={office} onOpen={onPace} />
            )}
          </div>
        </Card>
      ))}
    </>
  );
}

/**
 * The days that are judged, as the ones they are held against are named: of a period that still runs, up to its last one. A
 * quota is one of the whole period.
 */
function judgedText(
  { cumulative, judged, judgedTo, measure, reach }: ComparisonView,
  words: (typeof WORDS)['vi'],
  language: 'vi' | 'en',
): string {
  const isWhole = measure === 'quota' || judgedTo < judged.first;
  const days = rangeText({ first: judged.first, last: isWhole ? judged.last : judgedTo });
  if (cumulative) return words.cumulated(days);
  const name = groupName(judged, reach, language);
  return !isWhole && judgedTo < judged.last ? words.soFar(name, days) : name;
}

/** Resources without a frozen period: nothing is lacking in their figures, something is to be stated. */
function NoBaseline({ of }: { readonly of: ComparisonView['undeclared'] }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const names = of.map((id) => RESOURCES[id].name[language].toLowerCase()).join(', ');
  return (
    <Notice tone="note" actions={<a href="#/thiet-lap?phan=so-sanh">{words.setup}</a>}>
      {words.noBaseline(of.length === RESOURCE_IDS.length ? '' : names)}
    </Notice>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Nothing({ view, period }: { readonly view: ComparisonView; readonly period: string }) {
  const words = useWords(WORDS);
  if (view.asOf < view.judged.first)
    return <Notice tone="note">{words.notBegun(period, dateText(view.asOf))}</Notice>;
  if (view.undeclared.length > 0) return <NoBaseline of={view.undeclared} />;
  if (view.measure !== 'quota') return <Notice tone="note">{words.empty}</Notice>;
  return (
    <Notice tone="note" actions={<a href="#/thiet-lap?phan=dinh-muc">{words.setup}</a>}>
      {words.noQuota(period)}
    </Notice>
  );
}
