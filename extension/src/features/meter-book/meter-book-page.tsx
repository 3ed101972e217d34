import {
  counterWord,
  dayNumberFromText,
  dialDecimals,
  numberText,
  type KnownEntry,
  type MeterEntry,
  type Office,
} from '@soxanh/core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { MeterBookPage as Model } from '../../models/meter-book.ts';
import { Openings } from '../../models/openings.ts';
import { meterFromRoute } from '../../models/meter-route.ts';
import { draftBoxes } from '../../platform/draft-box.ts';
import { everyMinute } from '../../platform/every-minute.ts';
import { showPage } from '../../platform/pages.ts';
import { currentRoute, goTo, onRouteChanged } from '../../platform/route.ts';
import { later } from '../../platform/timer.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { OpenedFigures } from '../../ui/opening/opened-figures.tsx';
import { PeriodBar } from '../../ui/period-bar.tsx';
import { Reading } from '../../ui/reading.tsx';
import { BuildingCard } from './building-card.tsx';
import { entryLine } from './entry-line.ts';
import { MeterDetail } from './meter-detail.tsx';
import { MeterList } from './meter-list.tsx';
import { ProblemNotes } from './problem-notes.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { RoundCard } from './round-card.tsx';
import { SavedBar } from './saved-bar.tsx';
import { WORDS } from './words.ts';

/** Where half typed readings are kept between openings of the page. */
const BOX = 'meter-round/book';

/** "Điện, nước": the meters, their readings, and what comes of them. */
export function MeterBookPage({ session }: { readonly session: Session }) {
  const model = useMemo(() => {
    const box = draftBoxes(session.book.info.book);
    return new Model(session, { later, box: box(BOX), formBox: (meter) => box(`meter-form/${meter}`) });
  }, [session]);
  useEffect(() => () => model.stop(), [model]);
  const openings = useMemo(() => new Openings(session.book), [session]);
  useEffect(() => () => openings.stop(), [openings]);
  useEffect(() => everyMinute(() => model.due.tick()), [model]);
  const [route, setRoute] = useState(currentRoute);
  useEffect(() => onRouteChanged(setRoute), []);
  const { meter, isRound } = meterFromRoute(route);
  const { pages } = model.round;
  return (
    <div class={form['stack']}>
      <Reading failed={pages.problem.value !== undefined} onRetry={() => pages.retry()}>
        {pages.value.value === undefined ? null : meter === undefined ? (
          <AllMeters model={model} session={session} openings={openings} isRound={isRound} />
        ) : (
          <MeterDetail key={meter} id={meter} model={model} openings={openings} />
        )}
      </Reading>
      <Saved model={model} office={session.book.office.value} />
      <OpenedFigures
        figures={openings}
        office={session.book.office.value}
        asOf={session.book.asOf()}
        onGo={goTo}
      />
    </div>
  );
}

interface PartProps {
  readonly model: Model;
  readonly session: Session;
  readonly openings: Openings;
}

function AllMeters({ model, session, openings, isRound }: PartProps & { readonly isRound: boolean }) {
  const words = useWords(WORDS);
  const [isOpen, setOpen] = useState(isRound);
  const office = session.book.office.value;
  const groups = model.groups.value ?? [];
  if (groups.length === 0) return <Notice tone="note">{words.empty}</Notice>;
  return (
    <>
      <div class={form['actions']}>
        <Button look={isOpen ? 'plain' : 'main'} onPress={() => setOpen(!isOpen)} expanded={isOpen}>
          {isOpen ? words.open.closeRound : words.open.round}
        </Button>
        <Button onPress={() => void showPage('slip', '/cong-to')}>{words.open.slip}</Button>
      </div>
      {isOpen && <RoundCard round={model.round} office={office} today={model.due.today.value} />}
      <QuestionsCard model={model} questions={model.questions.value} />
      {groups.map((group) => (
        <MeterList key={group.resource} group={group} office={office} today={model.due.today.value} />
      ))}
      <Uses model={model} session={session} openings={openings} />
    </>
  );
}

function Uses({ model, session, openings }: PartProps) {
  const { choice, answer } = model;
  const { value: view } = answer.value;
  const office = session.book.office.value;
  return (
    <>
      <PeriodBar
        shown={choice.shown.value}
        onReach={(reach) => choice.reach(reach)}
        onStep={(step) => choice.step(step)}
        onToday={() => choice.toToday()}
      />
      <Reading failed={answer.problem.value !== undefined} onRetry={() => answer.retry()}>
        {view && (
          <>
            <ProblemNotes office={office} problems={view.problems} disputes={view.disputes} />
            {view.uses.map((use) => (
              <BuildingCard
                key={`${use.of.id}/${use.resource}`}
                use={use}
                view={view}
                office={office}
                openings={openings}
              />
            ))}
          </>
        )}
      </Reading>
    </>
  );
}

/** What was just saved, with the way back, in sight wherever the page is scrolled to. */
function Saved({ model, office }: { readonly model: Model; readonly office: Office }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const line = (entry: KnownEntry): string | undefined => {
    if (!isOfMeter(entry)) return undefined;
    const resource = model.resourceOf(entry.meter);
    if (resource === undefined) return counterWord(undefined, language);
    const decimals = dialDecimals(office, entry.meter, dayNumberFromText(entry.day));
    return entryLine(entry, { meter: { resource, decimals }, language, words });
  };
  const said = (entries: readonly KnownEntry[]): string => {
    const lines = entries.flatMap((entry) => line(entry) ?? []);
    const [only, ...others] = lines;
    if (only === undefined) return words.saved.removed;
    return others.length === 0
      ? words.saved.saved(only)
      : words.saved.many(numberText(lines.length, 0, language));
  };
  return <SavedBar saving={model.round.saving} said={said} />;
}

const isOfMeter = (entry: KnownEntry): entry is MeterEntry =>
  ['reading', 'meter-event', 'meter-use', 'invoice'].includes(entry.kind);
