import { dateText, groupName, RESOURCES, type Day, type Office } from '@soxanh/core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { DayDetails } from '../../models/day-details.ts';
import type { Figure } from '../../models/figure.ts';
import { mayRecordFor } from '../../models/may-record.ts';
import type { OverviewView } from '../../models/overview-view.ts';
import { Overview } from '../../models/overview.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { PeriodBar } from '../../ui/period-bar.tsx';
import { Reading } from '../../ui/reading.tsx';
import { HeatCard } from './heat-card.tsx';
import { MissingCard } from './missing-card.tsx';
import { OpenedDialog, type Opened } from './opened-dialog.tsx';
import styles from './overview.module.css';
import { QuickLinks } from './quick-links.tsx';
import { ReviewCard } from './review-card.tsx';
import { ResourceTable } from './resource-table.tsx';
import { WORDS } from './words.ts';

/** @param place the name of a building or meter, where it is one's figure. */
type OpenFigure = (figure: Figure, name: string, day?: Day, place?: string) => void;

/** The book's first page: the whole office over a period, and a year day by day. */
export function OverviewPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const overview = useMemo(() => new Overview(session), [session]);
  useEffect(() => () => overview.stop(), [overview]);
  useEffect(() => everyMinute(() => overview.due.tick()), [overview]);
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const { book } = session;
  const nameOf = (id: string): string => book.office.value.department(id)?.name ?? id;
  const open: OpenFigure = (figure, name, day, place) => {
    const { department, resource } = figure;
    const whose = place ?? (department === undefined ? words.office : nameOf(department));
    const subject = [RESOURCES[resource].name[language], whose, name].join(', ');
    setOpened({ subject, details: new DayDetails(book, figure, day) });
  };
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
            onOpen={open}
          />
        )}
      </Reading>
      <HeatCard
        heat={heat}
        today={overview.due.today.value}
        departments={book.office.value.departments}
        onOpen={(resource, department, day) =>
          open({ department, resource, period: { first: day, last: day } }, dateText(day), day)
        }
      />
      {opened !== undefined && (
        <OpenedDialog opened={opened} nameOf={nameOf} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

interface PeriodCardsProps {
  readonly view: OverviewView;
  readonly overview: Overview;
  readonly office: Office;
  readonly nameOf: (department: string) => string;
  readonly mayFill: (department: string) => boolean;
  readonly onOpen: OpenFigure;
}

/** What there is to say of the period, resource by resource, and what is missing. */
function PeriodCards({ view, overview, office, nameOf, mayFill, onOpen }: PeriodCardsProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { period, reach } = view;
  const name = groupName(period, reach, language);
  return (
    <>
      {view.cards.length === 0 && <Notice tone="note">{words.empty}</Notice>}
      {view.cards.map((card) => (
        <ResourceTable
          key={card.resource}
          card={card}
          nameOf={nameOf}
          onOpen={(department) => onOpen({ department, resource: card.resource, period }, name)}
          onOpenPlace={({ kind, id, name: place }) =>
            onOpen(
              { department: undefined, [kind]: id, resource: card.resource, period },
              name,
              undefined,
              place,
            )
          }
        />
      ))}
      <ReviewCard work={view.meters} period={period} overview={overview} office={office} />
      {(view.missing.length > 0 || view.cards.some(({ coverage }) => coverage.expected > 0)) && (
        <MissingCard missing={view.missing} judgedTo={view.judgedTo} nameOf={nameOf} mayFill={mayFill} />
      )}
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
