import { momentAt, momentText, type Office } from '@soxanh/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Invite } from '../../models/invite.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dutiesText } from '../../ui/words/duty-words.ts';
import styles from './devices.module.css';
import { QrCode } from './qr-code.tsx';
import { WORDS } from './words.ts';

interface MadeInvitationProps {
  readonly invite: Invite;
  readonly office: Office;
}

/** The code that was just made: shown this once. */
export function MadeInvitation({ invite, office }: MadeInvitationProps) {
  const words = useWords(WORDS).made;
  const language = useLanguage();
  const { value: made } = invite.made;
  const [hasQr, showQr] = useState(false);
  const box = useRef<HTMLElement>(null);
  // It appears below the form: the keyboard goes there, and the eye with it.
  useEffect(() => {
    showQr(false);
    if (made !== undefined) box.current?.focus();
  }, [made]);
  if (made === undefined) return null;
  const { value: copied } = invite.copied;
  return (
    <section ref={box} class={styles['made']} aria-label={words.title} tabIndex={-1}>
      <h3>{words.title}</h3>
      <p>
        {words.for(dutiesText(made.duties, office, language))}{' '}
        {words.expires(momentText(momentAt(made.expiresAt), language))}
      </p>
      <TextField label={words.text} hint={words.once} value={made.text} long fixed />
      <div class={form['actions']}>
        <Button look="main" onPress={() => void invite.copy()}>
          {words.copy}
        </Button>
        <Button expanded={hasQr} onPress={() => showQr(!hasQr)}>
          {hasQr ? words.hideQr : words.showQr}
        </Button>
        <Button look="quiet" onPress={() => invite.close()}>
          {words.close}
        </Button>
      </div>
      {copied === undefined ? null : (
        <Notice tone={copied ? 'done' : 'problem'}>{copied ? words.copied : words.notCopied}</Notice>
      )}
      {hasQr ? <QrCode text={made.text} label={words.qr} /> : null}
    </section>
  );
}
