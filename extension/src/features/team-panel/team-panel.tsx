import type { ComponentType } from 'preact';
import { groupName, RESOURCES, type Day } from '@soxanh/core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { DayDetails } from '../../models/day-details.ts';
import type { Figure } from '../../models/figure.ts';
import { mayRecordFor } from '../../models/may-record.ts';
import { knownFirst } from '../../models/team-order.ts';
import { TeamPanel as PanelModel } from '../../models/team-panel.ts';
import type { TeamView } from '../../models/team-view.ts';
import { routeToFill } from '../../models/week-route.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { showPage } from '../../platform/pages.ts';
import { SyntheticBand } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { FigureDialog } from '../../ui/figure-dialog.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { PeriodBar } from '../../ui/period-bar.tsx';
import { Reading } from '../../ui/reading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { AllocatedCard } from './allocated-card.tsx';
import { JUDGED_WORDS } from './judged-words.ts';
import { MissingList } from './missing-list.tsx';
import { PanelLegend } from './panel-legend.tsx';
import { ResourceCard } from './resource-card.tsx';
import { SideBySide } from './side-by-side.tsx';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

/** Which figure of the panel is opened. */
interface Opened {
  readonly details: DayDetails;
  readonly subject: string;
}

interface TeamPanelProps {
  readonly session: Session;
  /** How sending stands. */
  readonly Sending?: ComponentType<{ readonly session: Session }> | undefined;
}

/** The team beside everyday work: one department's figures, and all departments side by side. */
export function TeamPanel({ session, Sending }: TeamPanelProps) {
  const panel = useMemo(() => new PanelModel(session), [session]);
  useEffect(() => () => panel.stop(), [panel]);
  useEffect(() => everyMinute(() => panel.due.tick()), [panel]);
  const { answer } = panel;
  const { value: view } = answer.value;
  const isRead = view !== undefined;
  // After the figures are on the screen.
  useEffect(() => (isRead ? panel.judge() : undefined), [panel, isRead]);
  const nameOf = (id: string): string => session.book.office.value.department(id)?.name ?? id;
  return (
    <>
      <PanelHead panel={panel} view={view} session={session} nameOf={nameOf} Sending={Sending} />
      <main class={styles['body']}>
        <Reading failed={answer.problem.value !== undefined} onRetry={() => answer.retry()}>
          {view && <PanelBody panel={panel} view={view} session={session} nameOf={nameOf} />}
        </Reading>
      </main>
    </>
  );
}

interface PartProps {
  readonly session: Session;
  readonly nameOf: (department: string) => string;
}

interface PanelHeadProps extends PartProps, Pick<TeamPanelProps, 'Sending'> {
  readonly panel: PanelModel;
  readonly view: TeamView | undefined;
}

function PanelHead({ panel, view, session, nameOf, Sending }: PanelHeadProps) {
  const words = useWords(WORDS);
  const { choice } = panel;
  const { value: department } = panel.department;
  const departments = view?.departments ?? [department];
  const known = departments.includes(department) ? departments : [department, ...departments];
  return (
    <header class={styles['head']}>
      {session.book.info.synthetic && <SyntheticBand />}
      <h1 class="visually-hidden">{words.title}</h1>
      <div class={styles['choices']}>
        <SelectField
          label={words.department}
          labelHidden
          value={department}
          options={known.map((value) => ({ value, text: nameOf(value) }))}
          onChange={(id) => panel.read(id)}
        />
        <PeriodBar
          shown={choice.shown.value}
          onReach={(reach) => choice.reach(reach)}
          onStep={(step) => choice.step(step)}
          onToday={() => choice.toToday()}
        />
        {Sending === undefined ? null : <Sending session={session} />}
      </div>
    </header>
  );
}

interface PanelBodyProps extends PartProps {
  readonly panel: PanelModel;
  readonly view: TeamView;
}

function PanelBody({ panel, view, session, nameOf }: PanelBodyProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const { book, settings } = session;
  const { department, period, reach } = view;
  const open = (figure: Omit<Figure, 'period'>, whose: string, day?: Day): void => {
    const { resource } = figure;
    const subject = [RESOURCES[resource].name[language], whose, groupName(period, reach, language)];
    setOpened({ details: new DayDetails(book, { ...figure, period }, day), subject: subject.join(', ') });
  };
  const mayFill = mayRecordFor(settings.value, department);
  return (
    <>
      <MissingList
        key={department}
        days={view.missing}
        isExpected={view.cards.some(({ total }) => total.coverage.expected > 0)}
        judgedTo={view.judgedTo}
        onFill={mayFill ? (day) => void showPage('book', routeToFill({ department, day })) : undefined}
      />
      {view.cards.length === 0 && <Notice tone="note">{words.empty}</Notice>}
      <Cards panel={panel} view={view} session={session} nameOf={nameOf} onOpen={open} />
      {view.multiples.length > 0 && (
        <div class={styles['fold']}>
          <Folded summary={words.sides}>
            {() => (
              <div class={styles['cards']}>
                {view.multiples.map((multiple) => (
                  <SideBySide
                    key={`${multiple.resource} ${multiple.allocated}`}
                    multiple={multiple}
                    reach={reach}
                    own={department}
                    nameOf={nameOf}
                    onOpen={(id) => open({ department: id, resource: multiple.resource }, nameOf(id))}
                  />
                ))}
              </div>
            )}
          </Folded>
        </div>
      )}
      {opened !== undefined && <OpenedDialog opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface CardsProps extends PanelBodyProps {
  readonly onOpen: (figure: Omit<Figure, 'period'>, whose: string, day?: Day) => void;
}

/** A card a resource. What is judged comes after the figures; until then, and of another period, nothing is said. */
function Cards({ panel, view, session, nameOf, onOpen }: CardsProps) {
  const words = useWords(JUDGED_WORDS);
  const { department, period, today } = view;
  const { value: judgement } = panel.judgement.value;
  const office = session.book.office.value;
  const isOfView =
    judgement?.department === department &&
    judgement.period.first === period.first &&
    judgement.period.last === period.last;
  const judged = isOfView ? judgement.cards : [];
  return (
    <>
      <div class={styles['cards']}>
        {knownFirst(view.cards).map((card) => {
          const { resource } = card;
          const about = judged.find((each) => each.resource === resource);
          const common = { card, office, period, today };
          const part = { department, resource };
          return card.places.length === 0 ? (
            <ResourceCard
              key={resource}
              {...common}
              judged={about?.of.get(`department:${department}`)}
              onOpen={(day) => onOpen(part, nameOf(department), day)}
            />
          ) : (
            <AllocatedCard
              key={resource}
              {...common}
              judgement={about}
              onOpenPlace={({ kind, id, name }, day) =>
                onOpen({ department: undefined, resource, [kind]: id }, name, day)
              }
              onOpenPart={() => onOpen(part, nameOf(department))}
            />
          );
        })}
      </div>
      <PanelLegend cards={view.cards} />
      {panel.judgement.problem.value !== undefined && <Notice tone="problem">{words.unjudged}</Notice>}
      {judged.length > 0 && (
        <p class={styles['more']}>
          <Button look="quiet" onPress={() => void showPage('book', '/so-sanh')}>
            {words.open}
          </Button>
        </p>
      )}
    </>
  );
}

function OpenedDialog({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { details, subject } = opened;
  const meters = details.meterRoute();
  useEffect(() => () => details.stop(), [details]);
  return (
    <FigureDialog
      subject={subject}
      resource={details.figure.resource}
      figure={details.answer.value.value}
      failed={details.answer.problem.value !== undefined}
      open={details.open.value}
      inside={details.inside.value.value}
      departmentName={undefined}
      onToggle={(day) => details.toggle(day)}
      onJournal={() => void showPage('book', details.journalRoute())}
      onMeters={meters === undefined ? undefined : () => void showPage('book', meters)}
      onClose={onClose}
    />
  );
}
