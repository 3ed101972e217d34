import { ROLES } from '@soxanh/core';
import * as v from 'valibot';
import type { Named } from './named.ts';
import { DeviceId, IdOfEntry, Word } from './parts.ts';

const role = v.picklist(ROLES);
const own = v.optional(v.string());

/**
 * Why a hub refuses an entry for good, until it is sent again: each with the facts a screen needs to say what to do. The
 * text of the entry is never in it.
 */
export const KNOWN_REFUSAL = v.variant('kind', [
  /** It is no entry: which field, and what is wrong with it. */
  v.looseObject({ kind: v.literal('no-entry'), field: v.string(), why: v.string() }),
  v.looseObject({ kind: v.literal('too-large') }),
  /** It says it was written in a role, for a department, that the machine does not have. */
  v.looseObject({ kind: v.literal('duty'), role, department: v.optional(v.string()) }),
  v.looseObject({ kind: v.literal('role'), role }),
  v.looseObject({ kind: v.literal('department'), own, wanted: v.string() }),
  v.looseObject({ kind: v.literal('meter'), own, meter: v.string() }),
  /** It corrects an entry of another device. */
  v.looseObject({ kind: v.literal('not-own'), target: IdOfEntry }),
  /** It corrects an entry the hub refused. */
  v.looseObject({ kind: v.literal('refused-target'), target: IdOfEntry }),
  /** It takes back an import of which the hub knows nothing. */
  v.looseObject({ kind: v.literal('unknown-batch'), batch: v.string() }),
  /** Another text has its id, and is not its own to replace. */
  v.looseObject({ kind: v.literal('id-taken') }),
  /** Its import key names a place that is not its own. */
  v.looseObject({ kind: v.literal('foreign-key'), key: v.string() }),
  /** Its author's machine says that an earlier log refused it; nothing else speaks against it. */
  v.looseObject({ kind: v.literal('withdrawn') }),
  /** It carries a note, and this office never allowed notes to travel. */
  v.looseObject({ kind: v.literal('notes') }),
]);

/** A refusal as it travels: a kind this version does not know is shown as such, never an error (law S8). */
export const REFUSAL = v.looseObject({ kind: Word });

export type KnownRefusal = Named<v.InferOutput<typeof KNOWN_REFUSAL>>;
export type Refusal = v.InferOutput<typeof REFUSAL>;

/** The refusal with its facts, if this version understands it. */
export const knownRefusal = (refusal: Refusal): KnownRefusal | undefined =>
  v.is(KNOWN_REFUSAL, refusal) ? refusal : undefined;

/** Why a hub cannot answer yet. The entry stays where it is and is sent again. */
export const KNOWN_DELAY = v.variant('kind', [
  /** A kind or version this hub does not know, from someone whom it therefore cannot judge. */
  v.looseObject({ kind: v.literal('hub-too-old'), entryKind: v.string() }),
  /** What it corrects has not arrived. */
  v.looseObject({ kind: v.literal('target-pending'), target: IdOfEntry }),
  /** Carried, and nobody told the hub what its author may write. */
  v.looseObject({ kind: v.literal('unknown-device'), device: DeviceId }),
  /** Carried, and its author's machine has been revoked. */
  v.looseObject({ kind: v.literal('revoked'), device: DeviceId }),
]);

/** A delay as it travels. */
export const DELAY = v.looseObject({ kind: Word });

export type KnownDelay = Named<v.InferOutput<typeof KNOWN_DELAY>>;
export type Delay = v.InferOutput<typeof DELAY>;

/** The delay with its facts, if this version understands it. */
export const knownDelay = (delay: Delay): KnownDelay | undefined =>
  v.is(KNOWN_DELAY, delay) ? delay : undefined;
