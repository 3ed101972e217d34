import { spawn } from 'node:child_process';
import { afterEach, expect, it, vi } from 'vitest';
import { DebuggingPipe } from './pipe.ts';

const started: (() => void)[] = [];
afterEach(() => started.splice(0).forEach((end) => end()));

/** A pipe to a process that does what a script says with each message it hears. */
function pipeTo(script: string): DebuggingPipe {
  const program = `
    const { createReadStream, writeSync } = require('node:fs');
    const say = (message) => writeSync(4, JSON.stringify(message) + '\\0');
    let text = '';
    createReadStream('', { fd: 3 }).on('data', (chunk) => {
      const messages = (text + chunk).split('\\0');
      text = messages.pop();
      for (const message of messages) hear(JSON.parse(message));
    });
    ${script}`;
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  started.push(() => child.kill('SIGKILL'));
  return new DebuggingPipe(child);
}

it('gives each command its own answer, in whatever order and pieces they come', async () => {
  const pipe = pipeTo(`
    const heard = [];
    const hear = ({ id, params }) => {
      heard.push({ id, result: { echo: params.text } });
      if (heard.length < 2) return;
      const bytes = Buffer.from(heard.reverse().map((answer) => JSON.stringify(answer) + '\\0').join(''));
      // Cut in the middle of a letter of several bytes.
      const cut = bytes.indexOf('ổ') + 1;
      writeSync(4, bytes.subarray(0, cut));
      setTimeout(() => writeSync(4, bytes.subarray(cut)), 50);
    };`);
  const answers = await Promise.all(['Sổ', 'Xanh'].map((text) => pipe.send('Test.echo', { text })));
  expect(answers).toEqual([{ echo: 'Sổ' }, { echo: 'Xanh' }]);
});

it('a refusal carries the method and the reason', async () => {
  const pipe = pipeTo(
    `const hear = ({ id }) => say({ id, error: { code: -32000, message: 'Method not available.' } });`,
  );
  await expect(pipe.send('Extensions.loadUnpacked')).rejects.toThrow(
    'Extensions.loadUnpacked: Method not available.',
  );
});

it('does not wait for ever for a program that says nothing', async () => {
  const pipe = pipeTo('const hear = () => undefined;');
  await expect(pipe.send('Target.getTargets', {}, 100)).rejects.toThrow('Target.getTargets: no answer');
  expect(pipe.isClosed).toBe(false);
});

it('a browser that ends is told at once, to whoever waits and to whoever asks later', async () => {
  const pipe = pipeTo('const hear = () => process.exit(1);');
  await expect(pipe.send('Target.getTargets')).rejects.toThrow('Target.getTargets: the browser has ended');
  expect(pipe.isClosed).toBe(true);
  await expect(pipe.send('Browser.close')).rejects.toThrow('Browser.close: the browser has ended');
});

it('hears events of the kind it listens for', async () => {
  const pipe = pipeTo(`const hear = ({ id }) => {
    say({ method: 'Target.targetCreated', params: {} });
    say({ method: 'Target.targetDestroyed', params: {} });
    say({ id, result: {} });
  };`);
  const destroyed = vi.fn<() => void>();
  pipe.on('Target.targetDestroyed', destroyed);
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  expect(destroyed).toHaveBeenCalledTimes(1);
});
