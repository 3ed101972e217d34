import * as v from 'valibot';
import { LabelText, SecretText } from './enrol.ts';
import type { Named } from './named.ts';
import { Count, DeviceId, DUTIES, DUTIES_GIVEN, Word } from './parts.ts';

/** A machine as the Office sees it. Instants are milliseconds since 1970 by the hub's clock. */
export const MACHINE_INFO = v.looseObject({
  machine: Word,
  label: v.optional(LabelText),
  duties: DUTIES,
  /** Every name it wrote under, the present one last. */
  devices: v.array(DeviceId),
  madeAt: Count,
  seenAt: v.optional(Count),
  revokedAt: v.optional(Count),
  /** It has no token: its entries come by folder or file. */
  folderOnly: v.optional(v.literal(true)),
  /** Its profile was copied to another machine. */
  cloned: v.optional(v.literal(true)),
});
export type MachineInfo = Named<v.InferOutput<typeof MACHINE_INFO>>;
/** The answer to `GET …/machines`: revoked ones too, for what they sent still counts. */
export const MACHINE_LIST = v.looseObject({ machines: v.array(MACHINE_INFO) });

/** The Office takes in a machine that has no connection: what its entries are judged by when they are carried here. */
export const MACHINE_ASK = v.looseObject({
  device: DeviceId,
  duties: DUTIES_GIVEN,
  label: v.optional(LabelText),
});
export type MachineAsk = Named<v.InferOutput<typeof MACHINE_ASK>>;

/** What the Office changes of a machine. */
export const MACHINE_CHANGE = v.looseObject({
  label: v.optional(LabelText),
  duties: v.optional(DUTIES_GIVEN),
});
export type MachineChange = Named<v.InferOutput<typeof MACHINE_CHANGE>>;

/** How long an invitation may hold, in minutes: an hour to a week, a day unless told otherwise. */
export const INVITATION_MINUTES = { least: 60, usual: 24 * 60, most: 7 * 24 * 60 } as const;

/** The Office asks for an invitation. */
export const INVITATION_ASK = v.looseObject({
  duties: DUTIES_GIVEN,
  minutes: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(INVITATION_MINUTES.least),
      v.maxValue(INVITATION_MINUTES.most),
    ),
  ),
});
export type InvitationAsk = Named<v.InferOutput<typeof INVITATION_ASK>>;

/** An invitation just made: the only time its secret is told. */
export const INVITED = v.looseObject({
  invitation: Word,
  secret: SecretText,
  /** The address of the hub that stands in the invitation's text. */
  url: v.string(),
  expiresAt: Count,
});
export type Invited = Named<v.InferOutput<typeof INVITED>>;

/** Invitations that are open, without their secrets. */
export const INVITATION_LIST = v.looseObject({
  invitations: v.array(v.looseObject({ invitation: Word, duties: DUTIES, expiresAt: Count })),
});
export type InvitationList = Named<v.InferOutput<typeof INVITATION_LIST>>;
