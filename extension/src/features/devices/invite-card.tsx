import { momentAt, momentText, type Office } from '@soxanh/core';
import { LIFETIMES, type Invite } from '../../models/invite.ts';
import { Button } from '../../ui/button.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { dutiesText } from '../../ui/words/duty-words.ts';
import { linkText } from '../../ui/words/link-words.ts';
import styles from './devices.module.css';
import { DutyFields } from './duty-fields.tsx';
import { MadeInvitation } from './made-invitation.tsx';
import { WORDS } from './words.ts';

interface InviteCardProps {
  readonly invite: Invite;
  readonly office: Office;
}

/** Making a code: one or more pairs of department and role, and how long it holds. */
export function InviteCard({ invite, office }: InviteCardProps) {
  const words = useWords(WORDS).invite;
  const language = useLanguage();
  const { value: pairs } = invite.pairs;
  const { value: problem } = invite.problem;
  const isBusy = invite.busy.value;
  return (
    <FormCard title={words.title}>
      <p class={form['quiet']}>{words.explained}</p>
      {pairs.map((pair, at) => (
        // Rows have nothing of their own to be told apart by but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={at} class={styles['pair']}>
          <legend class="visually-hidden">{words.pair(at + 1)}</legend>
          <DutyFields pair={pair} office={office} onChange={(change) => invite.set(at, change)} />
          {pairs.length < 2 ? null : (
            <Button look="quiet" label={words.removePair(at + 1)} onPress={() => invite.remove(at)}>
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      <div class={styles['add']}>
        <Button look="quiet" onPress={() => invite.add()}>
          {words.add}
        </Button>
      </div>
      <div class={styles['narrow']}>
        <SelectField
          label={words.lifetime}
          value={String(invite.minutes.value)}
          options={LIFETIMES.map((minutes) => ({
            value: String(minutes),
            text: words.lifetimes[minutes] ?? String(minutes),
          }))}
          onChange={(minutes) => (invite.minutes.value = Number(minutes))}
        />
      </div>
      {problem === undefined ? null : <Notice tone="problem">{linkText(problem, language)}</Notice>}
      <div class={form['actions']}>
        <Button look="main" disabled={isBusy} onPress={() => void invite.make()}>
          {isBusy ? words.making : words.make}
        </Button>
      </div>
      <MadeInvitation invite={invite} office={office} />
      <OpenInvitations invite={invite} office={office} />
    </FormCard>
  );
}

/** Codes nobody has used: each can be made worthless. */
function OpenInvitations({ invite, office }: InviteCardProps) {
  const words = useWords(WORDS).open;
  const language = useLanguage();
  const { value: open } = invite.open;
  if (open.length === 0) return null;
  return (
    <>
      <h3 class={styles['openTitle']}>{words.title}</h3>
      <ul class={styles['open']}>
        {open.map((one) => {
          const duties = dutiesText(one.duties, office, language);
          return (
            <li key={one.invitation}>
              <div>
                <p>{duties}</p>
                <p class={styles['since']}>{words.expires(momentText(momentAt(one.expiresAt), language))}</p>
              </div>
              <Button look="quiet" label={words.withdrawOf(duties)} onPress={() => void invite.withdraw(one)}>
                {words.withdraw}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
