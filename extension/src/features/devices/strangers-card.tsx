import { numberText, type Office } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { dutiesOf, type DutyDraft } from '../../models/invite.ts';
import type { MachineList, Stranger } from '../../models/machine-list.ts';
import { Button } from '../../ui/button.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { dutiesText } from '../../ui/words/duty-words.ts';
import { linkText } from '../../ui/words/link-words.ts';
import styles from './devices.module.css';
import { DutyFields } from './duty-fields.tsx';
import { WORDS } from './words.ts';

interface StrangersCardProps {
  readonly list: MachineList;
  readonly office: Office;
}

/** What the server does not take until the Office says so: of machines known from the shared folder, and of revoked ones. */
export function StrangersCard({ list, office }: StrangersCardProps) {
  const words = useWords(WORDS).strangers;
  const { value: strangers } = list.strangers;
  if (strangers.length === 0) return null;
  return (
    <FormCard title={words.title}>
      {strangers.map((stranger) =>
        stranger.isRevoked ? (
          <RevokedNotice key={stranger.device} list={list} stranger={stranger} office={office} />
        ) : (
          <StrangerNotice key={stranger.device} list={list} stranger={stranger} office={office} />
        ),
      )}
    </FormCard>
  );
}

type OneStranger = StrangersCardProps & { readonly stranger: Stranger };

/** A revoked machine: its entries are taken in by hand, and it is not. */
function RevokedNotice({ list, stranger, office }: OneStranger) {
  const words = useWords(WORDS).strangers;
  const language = useLanguage();
  const { entries, claims } = stranger;
  return (
    <>
      <Notice tone="ask">
        {words.revoked(numberText(entries, 0, language))}{' '}
        {claims.length === 0 ? '' : words.claims(dutiesText(claims, office, language))}
      </Notice>
      <div class={`${form['actions'] ?? ''} ${form['quietLast'] ?? ''}`}>
        <Button look="main" disabled={list.busy.value} onPress={() => void list.standFor(stranger)}>
          {words.standFor}
        </Button>
        <Button look="quiet" onPress={() => void list.leaveOut(stranger)}>
          {words.leaveEntries}
        </Button>
      </div>
    </>
  );
}

function StrangerNotice({ list, stranger, office }: OneStranger) {
  const words = useWords(WORDS).strangers;
  const language = useLanguage();
  const { entries, claims, device } = stranger;
  const [claim] = claims;
  const [pair, setPair] = useState<DutyDraft>({
    role: claim?.role ?? 'recorder',
    department: claim?.department ?? '',
  });
  const [lacks, setLacks] = useState(false);
  const { value: problem } = list.problem;
  const accept = (): void => {
    const duties = dutiesOf([pair]);
    setLacks(duties === undefined);
    if (duties === undefined) return;
    list.start({ of: device, is: 'accept', duties });
    void list.save();
  };
  // Another's, or a name's, is told where it was done.
  const isHere = list.edit.value?.of === device;
  const trouble = lacks ? { kind: 'no-department' } : isHere ? problem : undefined;
  return (
    <>
      <Notice tone="ask">
        {words.new(numberText(entries, 0, language))}{' '}
        {claims.length === 0 ? '' : words.claims(dutiesText(claims, office, language))}
      </Notice>
      <fieldset class={styles['pair']}>
        <legend class="visually-hidden">{words.acceptAs}</legend>
        <DutyFields pair={pair} office={office} onChange={(change) => setPair({ ...pair, ...change })} />
      </fieldset>
      {trouble === undefined ? null : <Notice tone="problem">{linkText(trouble, language)}</Notice>}
      <div class={`${form['actions'] ?? ''} ${form['quietLast'] ?? ''}`}>
        <Button look="main" disabled={list.busy.value} onPress={accept}>
          {words.accept}
        </Button>
        <Button look="quiet" onPress={() => void list.leaveOut(stranger)}>
          {words.leaveOut}
        </Button>
      </div>
    </>
  );
}
