import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { takeLine } from '../../data/handed-line.ts';
import type { Session } from '../../data/session.ts';
import type { InPlace } from '../../features/quick-log/in-place.ts';
import { LogLinks } from '../../features/quick-log/log-links.tsx';
import { QuickLogPanel } from '../../features/quick-log/quick-log.tsx';
import type { Writing } from '../../features/quick-log/writing.ts';
import { chipsBoxName } from '../../models/chips-kept.ts';
import { LineText } from '../../models/line-text.ts';
import type { BookOpening } from '../../models/machine-opening.ts';
import { Today } from '../../models/today.ts';
import { draftBoxes, type DraftBox } from '../../platform/draft-box.ts';
import { takeEarlyLine } from '../../platform/early-line.ts';
import type { PageName } from '../../platform/pages.ts';
import { storageArea } from '../../platform/storage-area.ts';

interface PopupProps {
  readonly opening: BookOpening;
  readonly openPanel: () => boolean;
}

/** The popup: the quick log where there is a book, and the way to one where there is none. */
export function Popup({ opening, openPanel }: PopupProps) {
  const { value: state } = opening.state;
  return state.state === 'open' ? (
    <OpenLog key={state.session.book.info.book} session={state.session} openPanel={openPanel} />
  ) : (
    <NotOpen opening={opening} />
  );
}

/** How long a book may take to open before that is said. */
const MOMENT_MILLIS = 200;

/** Fetched only where no book is open, or it takes its time: the usual popup has no need of it. */
function NotOpen({ opening }: { readonly opening: BookOpening }) {
  const loaded = useSignal<ComponentType<{ opening: BookOpening }> | undefined>(undefined);
  const isOpening = opening.state.value.state === 'opening';
  useEffect(() => {
    const timer = setTimeout(
      () => void PARTS.closed().then(({ Closed }) => (loaded.value = Closed)),
      isOpening ? MOMENT_MILLIS : 0,
    );
    return () => clearTimeout(timer);
  }, [isOpening, loaded]);
  const { value: Closed } = loaded;
  return Closed === undefined ? null : <Closed opening={opening} />;
}

interface OpenLogProps extends Pick<PopupProps, 'openPanel'> {
  readonly session: Session;
}

function OpenLog({ session, openPanel }: OpenLogProps) {
  const { today, text } = useMemo(() => {
    const box = draftBoxes(session.book.info.book);
    return {
      today: new Today(session, (department) => box(chipsBoxName(department))),
      text: lineText(box('line')),
    };
  }, [session]);
  // After the line has taken the keyboard.
  useLayoutEffect(() => text.typedBefore(takeEarlyLine()), [text]);
  const writing = useSignal<Writing | undefined>(undefined);
  const failed = useSignal(false);
  const inPlace = useSignal<InPlace | undefined>(undefined);
  // Begun after the first picture, and kept as a promise: a press that comes sooner waits for it.
  const making = useMemo(() => afterPicture().then(() => load(today, text)), [today, text]);
  useEffect(() => {
    making.then(
      (made) => (writing.value = made),
      () => (failed.value = true),
    );
  }, [making, writing, failed]);
  const panel = (): void => {
    // Inside the click and before anything is awaited, else the browser refuses.
    if (!openPanel()) void show('sidepanel');
  };
  const turn = (): void => {
    if (inPlace.value !== undefined) inPlace.value = undefined;
    else
      weekOf(today).then(
        (week) => (inPlace.value = week),
        () => (failed.value = true),
      );
  };
  return (
    <QuickLogPanel
      today={today}
      text={text}
      writing={writing}
      failed={failed.value}
      act={(todo) =>
        // That it could not be fetched stands on the screen already.
        void making.then(
          ({ log }) => void todo(log),
          () => undefined,
        )
      }
      inPlace={inPlace.value}
      links={
        <LogLinks
          isAway={inPlace.value !== undefined}
          onPanel={panel}
          onTurn={turn}
          onBook={() => void show('book')}
        />
      }
    />
  );
}

/** A line from the address bar takes the place of what was half typed: it is what the person wants now. */
function lineText(box: DraftBox): LineText {
  const text = new LineText(box);
  void takeLine(storageArea).then((line) => line !== undefined && text.put(line));
  return text;
}

/** Parts fetched later, each whole: what is picked out of one by name costs the first script that name twice. */
const PARTS = {
  closed: () => import('./closed.tsx'),
  pages: () => import('../../platform/pages.ts'),
  week: () => import('./week.tsx'),
  writing: () => import('./writing.tsx'),
};

const show = async (page: PageName): Promise<void> => (await PARTS.pages()).showPage(page, '');

const load = async (today: Today, text: LineText): Promise<Writing> =>
  (await PARTS.writing()).makeWriting(today, text);

const weekOf = async (today: Today): Promise<InPlace> => (await PARTS.week()).weekOf(today);

/** A page that is not in sight draws nothing; it waits no longer than this. */
const NO_PICTURE_MILLIS = 100;

/** The turn after the next picture. */
const afterPicture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, NO_PICTURE_MILLIS);
  });
