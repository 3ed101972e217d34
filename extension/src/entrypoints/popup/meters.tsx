import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Meters } from '../../features/meter-popup/meters.tsx';
import { MeterRound } from '../../models/meter-round.ts';
import { draftBoxes } from '../../platform/draft-box.ts';
import { later } from '../../platform/timer.ts';

/** The meters of this machine, in the popup. */
export function PopupMeters({ session }: { readonly session: Session }) {
  const round = useMemo(
    () => new MeterRound(session, { later, box: draftBoxes(session.book.info.book)('meters') }),
    [session],
  );
  useEffect(() => () => round.stop(), [round]);
  // Drawn once the readings are known, so that it opens where something was half typed.
  return round.readings.value === undefined ? null : (
    <Meters round={round} office={session.book.office.value} />
  );
}
