import { err } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { settled } from '../data/testing/memory-session.ts';
import { Sending } from './sending.ts';
import { Sharing } from './sharing.ts';
import { ALONE, CONNECTED, NOW, StandInSharing } from './testing/sharing-worlds.ts';

describe('the cards of sharing', () => {
  it('follow what becomes of it until they are left', async () => {
    const world = new StandInSharing();
    const sharing = new Sharing(world);
    const stop = sharing.follow();
    await settled();
    expect(sharing.isAlone.value).toBe(true);
    world.become(CONNECTED);
    await settled();
    expect(sharing.isAlone.value).toBe(false);
    stop();
    world.become(ALONE);
    await settled();
    expect(sharing.status.value).toBe(CONNECTED);
  });

  it('do one thing at a time', async () => {
    const world = new StandInSharing(CONNECTED);
    const sharing = new Sharing(world);
    await Promise.all([sharing.sendNow(), sharing.sendNow()]);
    expect(world.asked).toEqual(['send']);
    await sharing.sendNow();
    expect(world.asked).toEqual(['send', 'send']);
  });

  it('say why a folder was not taken; that its window was closed is no problem', async () => {
    const world = new StandInSharing();
    const sharing = new Sharing(world);
    world.folder = err({ kind: 'not-writable' });
    await sharing.chooseFolder();
    expect(sharing.folderProblem.value).toBe('not-writable');
    world.folder = err({ kind: 'cancelled' });
    await sharing.chooseFolder();
    expect(sharing.folderProblem.value).toBeUndefined();
  });

  it('keep what they know when it cannot be read, and say so', async () => {
    const world = new StandInSharing(CONNECTED);
    const sharing = new Sharing(world);
    await sharing.read();
    world.current = undefined;
    await sharing.read();
    expect(sharing.unread.value).toBe(true);
    expect(sharing.status.value).toBe(CONNECTED);
  });
});

describe('the mark of sending', () => {
  it('says nothing where nothing is shared, and nothing when it cannot be read', async () => {
    let answer = async (): Promise<{ kind: 'all-sent' } | undefined> => undefined;
    const sending = new Sending({ now: () => NOW, read: () => answer(), onChange: () => () => undefined });
    await sending.read();
    expect(sending.shown.value).toBeUndefined();
    answer = async () => ({ kind: 'all-sent' });
    await sending.read();
    expect(sending.shown.value).toEqual({ state: { kind: 'all-sent' }, now: NOW });
    answer = () => Promise.reject(new Error('no storage'));
    await sending.read();
    expect(sending.shown.value).toBeUndefined();
  });
});
