import { dateText, WHOLE_OFFICE, type Day, type Office, type Subject } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { mayRecordFor } from '../../models/may-record.ts';
import { Openings } from '../../models/openings.ts';
import { isBlankCard } from '../../models/overview-blank.ts';
import type { OverviewCard, OverviewView } from '../../models/overview-view.ts';
import { Overview } from '../../models/overview.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { goTo } from '../../platform/route.ts';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { OpenedFigures } from '../../ui/opening/opened-figures.tsx';
import { PeriodBar } from '../../ui/period-bar.tsx';
import { Reading } from '../../ui/reading.tsx';
import { HeatCard } from './heat-card.tsx';
import { MissingCard } from './missing-card.tsx';
import styles from './overview.module.css';
import { QuickLinks } from './quick-links.tsx';
import { ReviewCard } from './review-card.tsx';
import { BlankCard, ResourceCard } from './resource-card.tsx';
import { WORDS } from './words.ts';

/** The book's first page: the whole office over a period, and a year day by day. */
export function OverviewPage({ session }: { readonly session: Session }) {
  const overview = useMemo(() => new Overview(session), [session]);
  useEffect(() => () => overview.stop(), [overview]);
  useEffect(() => everyMinute(() => overview.due.tick()), [overview]);
  const openings = useMemo(() => new Openings(session.book), [session]);
  useEffect(() => () => openings.stop(), [openings]);
  const { book } = session;
  const nameOf = (id: string): string => book.office.value.department(id)?.name ?? id;
  const { answer, heat } = overview;
  const { value: view } = answer.value;
  const isRead = view !== undefined;
  // After the figures are on the screen.
  useEffect(() => (isRead ? overview.look() : undefined), [overview, isRead]);
  const retry = (): void => {
    answer.retry();
    heat.answer.retry();
  };
  return (
    <>
      <OverviewHead overview={overview} asOf={view?.asOf} />
      <Reading failed={(answer.problem.value ?? heat.answer.problem.value) !== undefined} onRetry={retry}>
        {view && (
          <PeriodCards
            view={view}
            overview={overview}
            office={book.office.value}
            nameOf={nameOf}
            mayFill={(department) => mayRecordFor(session.settings.value, department)}
            openings={openings}
          />
        )}
      </Reading>
      <HeatCard
        heat={heat}
        today={overview.due.today.value}
        departments={book.office.value.departments}
        onOpen={(resource, department, day) =>
          openings.days(subjectOf(department), resource, { first: day, last: day }, day)
        }
      />
      <OpenedFigures
        figures={openings}
        office={book.office.value}
        asOf={overview.due.asOf.value}
        onGo={goTo}
      />
    </>
  );
}

interface PeriodCardsProps {
  readonly view: OverviewView;
  readonly overview: Overview;
  readonly office: Office;
  readonly nameOf: (department: string) => string;
  readonly mayFill: (department: string) => boolean;
  readonly openings: Openings;
}

/** A department, or the whole office. */
const subjectOf = (department: string | undefined): Subject =>
  department === undefined ? WHOLE_OFFICE : { kind: 'department', id: department };

/** What is to be done in the period, and then what there is to say of it, resource by resource. */
function PeriodCards({ view, overview, office, nameOf, mayFill, openings }: PeriodCardsProps) {
  const words = useWords(WORDS);
  const { period, cards } = view;
  const propsOf = ({ resource }: OverviewCard) => ({
    nameOf,
    onOpen: (department: string | undefined) => openings.days(subjectOf(department), resource, period),
    onOpenPlace: ({ kind, id }: OverviewCard['places'][number]) =>
      openings.days({ kind, id }, resource, period),
  });
  return (
    <>
      {cards.length === 0 && <Notice tone="note">{words.empty}</Notice>}
      <div class={styles['work']}>
        {(view.missing.length > 0 || cards.some(({ coverage }) => coverage.expected > 0)) && (
          <MissingCard missing={view.missing} judgedTo={view.judgedTo} nameOf={nameOf} mayFill={mayFill} />
        )}
        <ReviewCard
          work={view.meters}
          period={period}
          overview={overview}
          office={office}
          onOpen={(of, resource, days, day) => openings.days(of, resource, days, day)}
        />
      </div>
      {cards
        .filter((card) => !isBlankCard(card))
        .map((card) => (
          <ResourceCard key={card.resource} card={card} {...propsOf(card)} />
        ))}
      <BlankCard cards={cards.filter(isBlankCard)} propsOf={propsOf} />
    </>
  );
}

interface HeadProps {
  readonly overview: Overview;
  readonly asOf: Day | undefined;
}

function OverviewHead({ overview, asOf }: HeadProps) {
  const words = useWords(WORDS);
  const { choice } = overview;
  const { value: shown } = choice.shown;
  return (
    <>
      <div class={styles['bar']}>
        <PeriodBar
          shown={shown}
          onReach={(reach) => choice.reach(reach)}
          onStep={(step) => choice.step(step)}
          onToday={() => choice.toToday()}
        />
        <p class={styles['quiet']}>{asOf === undefined ? '' : words.asOf(dateText(asOf))}</p>
      </div>
      <QuickLinks period={shown.period} />
    </>
  );
}
