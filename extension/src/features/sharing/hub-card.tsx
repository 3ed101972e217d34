import type { Office } from '@soxanh/core';
import { useEffect } from 'preact/hooks';
import type { Join } from '../../models/join.ts';
import type { HubStanding, SharingStatus } from '../../models/sharing-world.ts';
import { routeOfPart } from '../../models/setup-route.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { dutiesText } from '../../ui/words/duty-words.ts';
import { JoinForm } from './join-form.tsx';
import styles from './sharing.module.css';
import { WORDS } from './words.ts';

interface HubCardProps {
  readonly status: SharingStatus;
  readonly join: Join;
  readonly office: Office;
}

/** Máy chủ Sổ Xanh: the way to one by a code, and how sending stands where there is one. */
export function HubCard({ status, join, office }: HubCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { hub } = status;
  const { value: step } = join.step;
  return (
    <FormCard title={words.hub.title}>
      {step.at === 'joined' ? (
        <Notice tone="done">
          {words.join.joined(
            step.joined.office === '' ? words.join.unnamed : step.joined.office,
            dutiesText(step.joined.duties, office, language),
          )}
        </Notice>
      ) : null}
      {hub === undefined ? (
        <>
          {step.at === 'joined' ? null : <p>{words.hub.none}</p>}
          <JoinForm join={join} />
        </>
      ) : (
        <Connected status={status} hub={hub} join={join} office={office} />
      )}
    </FormCard>
  );
}

function Connected({ status, hub, join, office }: HubCardProps & { readonly hub: HubStanding }) {
  const words = useWords(WORDS).hub;
  const language = useLanguage();
  const { sending } = status;
  const needsCode = sending?.kind === 'needs' && sending.what === 'code';
  const { ours } = hub;
  const isAsked = needsCode || ours !== undefined;
  // Connected on this very page, and turned away since: there has to be a place for the next code.
  useEffect(() => {
    if (isAsked) join.again();
  }, [join, isAsked]);
  return (
    <>
      {ours === undefined ? null : <Notice tone="ask">{words.other(hub.url, ours)}</Notice>}
      <dl class={styles['facts']}>
        <div>
          <dt>{words.address}</dt>
          <dd>{hub.url}</dd>
        </div>
        <div>
          <dt>{words.records}</dt>
          <dd>{dutiesText(hub.duties, office, language)}</dd>
        </div>
      </dl>
      {isAsked ? <JoinForm join={join} /> : null}
      {ours === undefined && hub.duties.some(({ role }) => role === 'office') ? (
        <p>
          <a href={`#${routeOfPart('may')}`}>{words.toMachines}</a>
        </p>
      ) : null}
    </>
  );
}
