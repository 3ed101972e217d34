/**
 * How two journals become one: the messages between a client and a hub, the segments of a shared folder, and the order
 * of steps. Pure: network, folder and store come in as arguments; no clock, no random source.
 */
export * from './message/protocol.ts';
export * from './message/parts.ts';
export * from './message/refusal.ts';
export * from './message/answer.ts';
export * from './message/push.ts';
export * from './message/pull.ts';
export * from './message/problem.ts';
export * from './message/enrol.ts';
export * from './message/device.ts';
export * from './message/json-of.ts';
export * from './message/lines.ts';
export * from './message/read-message.ts';
export * from './message/invitation-text.ts';
export * from './message/mark.ts';
export * from './segment/name.ts';
export * from './segment/seal.ts';
export * from './segment/head.ts';
export * from './segment/write.ts';
export * from './segment/read.ts';
export * from './segment/verify.ts';
export * from './segment/tiers.ts';
export * from './port/sync-store.ts';
export * from './port/hub-link.ts';
export * from './port/folder.ts';
export * from './run/outcome.ts';
export * from './run/ask-hub.ts';
export * from './run/link-over.ts';
export * from './run/sync-hub.ts';
export * from './run/push-outbox.ts';
export * from './run/pull-pages.ts';
export * from './run/reconcile.ts';
export * from './run/shelf.ts';
export * from './run/folder-turn.ts';
export * from './run/sync-folder.ts';
export * from './run/back-off.ts';
export * from './view/sending-state.ts';
export * from './view/sending-words.ts';
