import { mkdirSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHubChild } from '../share/testing/hub-child.ts';
import { entriesOf, log, HubTeam } from '../share/testing/hub-team.ts';
import type { TestMachine } from '../world/test-world.ts';

let team: HubTeam;
let office: TestMachine;

beforeEach(async () => {
  team = await HubTeam.start();
  ({ office } = team);
});

afterEach(() => team.end());

describe('the Office’s back-up', () => {
  it('backs up, and brings the book back on a new server', async () => {
    await log(office, 'vp.jsonl', 'giấy 3 ram', '--department', 'p2');
    await team.joinBoth();
    const own = await office.run('hub', 'backup', 'vp.jsonl', 'vp.jsonl');
    expect([own.exit, own.err]).toEqual([1, expect.stringContaining('vp.jsonl: đã có')]);
    for (const _time of [1, 2]) await office.ok('hub', 'backup', 'vp.jsonl', 'sao-luu.jsonl');
    expect(statSync(office.path('sao-luu.jsonl')).mode & 0o777).toBe(0o600);
    mkdirSync(office.path('moi'));
    const other = await startHubChild(office.path('moi'));
    try {
      const newcomer = office.beside('may-moi');
      office.write('cut.jsonl', office.read('sao-luu.jsonl').slice(0, -40));
      office.write('crlf.jsonl', office.read('sao-luu.jsonl').replaceAll('\n', '\r\n'));
      expect((await newcomer.run('hub', 'restore', 'cut.jsonl', other.code)).err).toContain('không trọn vẹn');
      expect((await newcomer.run('hub', 'restore', 'crlf.jsonl', other.code)).err).toContain('dos2unix');
      const said = await newcomer.ok('hub', 'restore', 'sao-luu.jsonl', other.code);
      const code = said.trim().split('\n').at(-1) ?? '';
      await newcomer.ok('join', 'lai.jsonl', code);
      const restored = entriesOf(newcomer, 'lai.jsonl');
      // And where the book's server is now.
      const isMoved = (line: string): boolean => line.includes(`:${other.port}"`);
      expect(restored.filter((line) => !isMoved(line))).toEqual(entriesOf(office, 'vp.jsonl'));
      expect(restored.filter(isMoved)).toHaveLength(1);
      expect((await newcomer.run('hub', 'restore', 'sao-luu.jsonl', other.code)).exit).toBe(1);
    } finally {
      await other.kill();
    }
  });
});
