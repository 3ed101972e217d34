import { sendingText } from '@soxanh/sync';
import { useEffect, useMemo } from 'preact/hooks';
import { Sending, type SendingWorld } from '../../models/sending.ts';
import { useLanguage } from '../../ui/language.ts';
import { SendingLine } from '../../ui/sending-line.tsx';

/** How sending stands, in one line: at the head of the popup and of the panel. Nothing where nothing is shared. */
export function SendingMark({ world }: { readonly world: SendingWorld }) {
  const sending = useMemo(() => new Sending(world), [world]);
  useEffect(() => sending.follow(), [sending]);
  const language = useLanguage();
  const { value: shown } = sending.shown;
  return shown === undefined ? null : (
    <SendingLine kind={shown.state.kind} text={sendingText(shown.state, language, shown.now)} small />
  );
}
