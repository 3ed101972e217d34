import { canonicalText, type Entry, type EntryDraft, type Role, type Seeded } from '@soxanh/core';
import { oneOf, type Act } from './act.ts';
import { changesDuty, givesFile, idles, looksIntoTray, opensHub, revokes, syncs } from './acts-of-sharing.ts';
import type { Client } from './client.ts';
import { anyone, isOffice, placeOf, writer, writes } from './who.ts';
import { DEPARTMENTS, type World } from './world.ts';

const day = (dice: Seeded): string => `2026-06-0${dice.whole(1, 8)}`;

type UseDraft = Extract<EntryDraft, { readonly kind: 'use' }>;

const use = (department: string, dice: Seeded): UseDraft => ({
  kind: 'use',
  department,
  resource: 'paper',
  day: day(dice),
  amount: dice.whole(1, 500),
});

/** Records in the background of everything else. What the author's own duty covers is never to be refused. */
function record(
  world: World,
  client: Client,
  drafts: readonly EntryDraft[],
  is: 'lawful' | 'unlawful' | 'open',
): void {
  void client.record(drafts).then((entries) => mark(world, entries, is));
}

function mark(
  { oracle, isFounded }: World,
  entries: readonly Entry[],
  is: 'lawful' | 'unlawful' | 'open',
): void {
  for (const entry of entries) {
    if (is === 'lawful') oracle.lawful.add(canonicalText(entry));
    // What was written before there was a hub is the book as it is brought to it.
    if (is === 'unlawful' && isFounded) oracle.unlawful.add(canonicalText(entry));
  }
}

async function ownUses(client: Client): Promise<readonly Entry[]> {
  const all = await client.book.counted();
  return all.filter((entry) => entry.kind === 'use' && client.names.includes(entryDevice(entry)));
}

const entryDevice = (entry: Entry): string =>
  (entry as { readonly by?: { readonly device?: string } }).by?.device ?? '';

const logs: Act = {
  name: 'logs',
  weight: 22,
  run: (world, dice) => {
    const client = writer(world, dice);
    if (client === undefined) return;
    const drafts = Array.from({ length: dice.whole(1, 3) }, () => use(placeOf(client, dice), dice));
    record(world, client, drafts, 'lawful');
  },
};

const confirmsNone: Act = {
  name: 'confirms none',
  weight: 4,
  run: (world, dice) => {
    const client = writer(world, dice);
    if (client === undefined) return;
    const none = {
      kind: 'none',
      department: placeOf(client, dice),
      resource: 'plastic',
      day: day(dice),
    } as const;
    record(world, client, [none], 'lawful');
  },
};

const corrects: Act = {
  name: 'corrects own',
  weight: 8,
  run: async (world, dice) => {
    const client = writer(world, dice);
    const target = client && oneOf(await ownUses(client), dice);
    if (client === undefined || target?.kind !== 'use') return;
    const draft: EntryDraft = {
      ...use(placeOf(client, dice), dice),
      supersedes: [target.id],
      reason: 'ghi nhầm',
    };
    const taken: EntryDraft = { kind: 'void', supersedes: [target.id], reason: 'ghi hai lần' };
    record(world, client, [dice.chance(0.7) ? draft : taken], 'open');
  },
};

const correctsOthers: Act = {
  name: 'corrects what another wrote',
  weight: 5,
  run: async (world, dice) => {
    const client = writer(world, dice);
    if (client === undefined) return;
    const all = (await client.book.counted()).filter(
      (entry) => entry.kind === 'use' && !client.names.includes(entryDevice(entry)),
    );
    const target = oneOf(all, dice);
    if (target === undefined) return;
    record(world, client, [{ ...use(placeOf(client, dice), dice), supersedes: [target.id] }], 'open');
  },
};

const imports: Act = {
  name: 'imports',
  weight: 1,
  run: (world, dice) => {
    const client = writer(world, dice);
    if (client === undefined) return;
    const department = placeOf(client, dice);
    const batch = `lo-${world.scheduler.taken}`;
    const rows = Array.from({ length: dice.whole(20, 120) }, (_, at): EntryDraft => {
      const row = use(department, dice);
      return { ...row, source: { batch, key: `${department}|paper||${row.day}|${row.amount}|${at}` } };
    });
    record(world, client, dice.chance(0.8) ? rows : [...rows, { kind: 'void', batch }], 'open');
  },
};

const statesFact: Act = {
  name: 'states a fact',
  weight: 3,
  run: (world, dice) => {
    const client = oneOf(world.living.filter(isOffice), dice);
    if (client === undefined) return;
    const value = { people: dice.whole(1, 40) };
    const of = placeOf(client, dice);
    record(world, client, [{ kind: 'office', topic: 'people', of, from: day(dice), value }], 'lawful');
  },
};

/** For another department, or in a role that is not one's own: nobody is ever given either. */
const oversteps: Act = {
  name: 'oversteps',
  weight: 5,
  needs: 'hub',
  run: (world, dice) => {
    const client = oneOf(
      world.living.filter((one) => writes(one) && !isOffice(one)),
      dice,
    );
    if (client === undefined) return;
    const other = DEPARTMENTS.find((id) => id !== client.spec.duty.department) ?? 'phong-a';
    const isRole = dice.chance(0.5);
    const drafts = [use(isRole ? placeOf(client, dice) : other, dice)];
    const as = isRole ? { role: 'office' as Role } : {};
    void client.record(drafts, as).then((entries) => mark(world, entries, 'unlawful'));
  },
};

const writesLaterKind: Act = {
  name: 'writes a kind of a later version',
  weight: 2,
  run: (world, dice) => {
    const client = anyone(world, dice);
    if (client === undefined || !isOffice(client)) return;
    const draft = {
      ...use(placeOf(client, dice), dice),
      kind: 'tally',
      mood: 'good',
    } as unknown as EntryDraft;
    record(world, client, [draft], 'lawful');
  },
};

/** A machine puts another text under the id of an entry that is not its own, and a greater one. */
const forgesTwin: Act = {
  name: 'forges a twin',
  weight: 2,
  needs: 'hub',
  run: async (world, dice) => {
    const client = oneOf(
      world.living.filter((one) => writes(one) && !isOffice(one) && one.token !== undefined),
      dice,
    );
    const all = client === undefined ? [] : await client.book.counted();
    const target = oneOf(
      all.filter((entry) => entry.kind === 'use' && !client?.names.includes(entryDevice(entry))),
      dice,
    );
    if (client === undefined || target?.kind !== 'use') return;
    const twin = { ...target, by: client.author(), department: placeOf(client, dice), n: 9_999_999 };
    const text = canonicalText(twin);
    // Only while the hub has the entry: else the id is nobody's yet.
    const original = canonicalText(target);
    if (!world.hub.log().includes(original)) return;
    world.oracle.twin(text, original);
    void client.link().push({ protocol: 1, device: client.device }, [text]);
  },
};

export const ACTS: readonly Act[] = [
  logs,
  confirmsNone,
  corrects,
  correctsOthers,
  imports,
  statesFact,
  oversteps,
  writesLaterKind,
  syncs,
  idles,
  looksIntoTray,
  givesFile,
  changesDuty,
  revokes,
  opensHub,
  forgesTwin,
];
