import { type Ended, run } from '../machine/run.ts';
import { steps } from './steps.ts';
import { turns } from './turns.ts';

/**
 * Runs every step, whatever the others found, and prints a line for each with the output of those that failed.
 *
 * @returns the names of the steps that failed; none is all well.
 */
export async function runChecks(): Promise<readonly string[]> {
  // One for each core of a small machine; more would only wait for each other.
  const inTurn = turns(2);
  const check = (args: readonly string[]): Promise<Ended> =>
    inTurn(() => run({ program: process.execPath, args, output: 'collect', limitMinutes: 10 }));
  const begun = steps().map((step) => ({ ...step, ends: Promise.all(step.scripts.map(check)) }));

  const failed: string[] = [];
  for (const { name, hint, ends } of begun) {
    const complaints = (await ends).filter(({ ok }) => !ok);
    console.log(`${name.padEnd(8)}${complaints.length === 0 ? 'ok' : 'failed'}`);
    if (complaints.length === 0) continue;
    console.log(`${complaints.map(({ text }) => text.trim()).join('\n')}\n→ ${hint}\n`);
    failed.push(name);
  }
  return failed;
}
