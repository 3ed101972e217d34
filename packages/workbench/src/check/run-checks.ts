import { run } from '../machine/run.ts';
import { type Step, steps } from './steps.ts';

/**
 * Runs every step, whatever the others found, and prints a line for each with the output of those that failed.
 *
 * @returns the names of the steps that failed; none is all well.
 */
export async function runChecks(): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of steps()) {
    const complaints = await runStep(step);
    console.log(`${step.name.padEnd(8)}${complaints === '' ? 'ok' : 'failed'}`);
    if (complaints === '') continue;
    console.log(`${complaints.trimEnd()}\n→ ${step.hint}\n`);
    failed.push(step.name);
  }
  return failed;
}

/** What the failing scripts of a step printed; '' if all ended well. Two at a time: one per core of a small machine. */
async function runStep({ scripts }: Step): Promise<string> {
  const waiting = [...scripts.entries()];
  const complaints: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, args] = next;
      const { ok, text } = await run({
        program: process.execPath,
        args,
        output: 'collect',
        limitMinutes: 10,
      });
      if (!ok) complaints[place] = text.trim() === '' ? `${args.join(' ')} failed.\n` : text;
    }
  };
  await Promise.all([worker(), worker()]);
  return Object.values(complaints).join('');
}
