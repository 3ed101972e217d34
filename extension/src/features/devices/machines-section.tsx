import type { Office } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import { Invite, type InviteWorld } from '../../models/invite.ts';
import { MachineList, type MachineListWorld } from '../../models/machine-list.ts';
import { Button } from '../../ui/button.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { linkText } from '../../ui/words/link-words.ts';
import { InviteCard } from './invite-card.tsx';
import { MachinesFound } from './machine-search.tsx';
import { StrangersCard } from './strangers-card.tsx';
import { WORDS } from './words.ts';

/**
 * Where the server of the book is asked; `none` before there is one, `not-office` where this machine may not ask, `other-hub`
 * where the office's policy names another server.
 */
export type DevicesWorld = OfficeDoors | 'none' | 'not-office' | 'other-hub';

/** What the Office's machine asks the server for. */
interface OfficeDoors {
  readonly machines: MachineListWorld;
  readonly invitations: InviteWorld;
}

interface MachinesSectionProps {
  readonly office: Office;
  readonly world: DevicesWorld;
}

/** Máy và mã kết nối: which machines belong to the book, and codes for further ones. */
export function MachinesSection({ office, world }: MachinesSectionProps) {
  const words = useWords(WORDS);
  if (world === 'none' || world === 'other-hub')
    return (
      <FormCard title={words.title}>
        <Notice tone="note" actions={<a href="#/cai-dat">{words.toSharing}</a>}>
          {world === 'none' ? words.noHub : words.otherHub}
        </Notice>
      </FormCard>
    );
  if (world === 'not-office')
    return (
      <FormCard title={words.title}>
        <Notice tone="note">{words.notOffice}</Notice>
      </FormCard>
    );
  return <OfficeMachines office={office} world={world} />;
}

interface OfficeMachinesProps {
  readonly office: Office;
  readonly world: OfficeDoors;
}

function OfficeMachines({ office, world }: OfficeMachinesProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const list = useMemo(() => new MachineList(world.machines), [world]);
  const invite = useMemo(() => new Invite(world.invitations), [world]);
  useEffect(() => {
    void list.read();
    void invite.read();
  }, [list, invite]);
  const { value: machines } = list.machines;
  const { value: problem } = list.problem;
  const { value: done } = list.done;
  return (
    <>
      <StrangersCard list={list} office={office} />
      {/* Above the list: with many machines it would be far below. */}
      <InviteCard invite={invite} office={office} />
      <FormCard title={words.list.title}>
        {done === undefined ? null : <Notice tone="done">{words.done[done]}</Notice>}
        {problem === undefined || list.edit.value !== undefined ? null : (
          <Notice
            tone="problem"
            actions={
              <div class={form['actions']}>
                <Button onPress={() => void list.read()}>{words.retry}</Button>
              </div>
            }
          >
            {linkText(problem, language)}
          </Notice>
        )}
        {machines === undefined ? (
          problem === undefined ? (
            <output>{words.reading}</output>
          ) : null
        ) : (
          <MachinesFound list={list} machines={machines} office={office} />
        )}
      </FormCard>
    </>
  );
}
