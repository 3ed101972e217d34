import { parseArgs } from 'node:util';
import { PLANTS } from './plants/plants.ts';
import { runSeed, type Outcome, type RunOptions } from './run-seed.ts';
import { reportOf, shrink } from './shrink.ts';

/**
 * `pnpm simulate --seeds 20000 --from 1 --minutes 30` runs a campaign; `--seed 417 --trace` runs one seed again and tells
 * every step. `--without 3,4` leaves acts out; `--plant "ack before store"` puts a bug in.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    without: { type: 'string' },
    plant: { type: 'string' },
    /** Goes on after a failure, and tells the others shortly. */
    all: { type: 'boolean', default: false },
  },
});

const plant = values.plant === undefined ? undefined : PLANTS.get(values.plant);
if (values.plant !== undefined && plant === undefined) {
  console.error(`No such bug. There are:\n${[...PLANTS.keys()].join('\n')}`);
  process.exit(2);
}
const options: RunOptions = {
  ...(plant === undefined ? {} : { plants: plant }),
  ...(values.without === undefined ? {} : { without: new Set(values.without.split(',').map(Number)) }),
};

const failed = values.seed === undefined ? await campaign() : await replay(Number(values.seed));
process.exitCode = failed ? 1 : 0;

async function replay(seed: number): Promise<boolean> {
  const outcome = await runSeed(seed, { ...options, isTraced: values.trace });
  if (values.trace) console.log(outcome.trace);
  console.log(`seed ${seed}: ${outcome.violation?.message ?? 'everything was kept'}`);
  console.log(`${outcome.steps} steps, trace ${outcome.seal}`);
  return outcome.violation !== undefined;
}

async function campaign(): Promise<boolean> {
  const [from, count] = [Number(values.from), Number(values.seeds)];
  const until = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000;
  const began = performance.now();
  let [seed, steps, failures] = [from, 0, 0];
  for (; seed < from + count && performance.now() < until; seed++) {
    const outcome = await runSeed(seed, options);
    steps += outcome.steps;
    if (outcome.violation === undefined) continue;
    failures++;
    await tell(outcome, failures);
    if (!values.all) break;
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${seed - from} seeds from ${from}, ${steps} steps, ${seconds.toFixed(1)} s; ${failures} broke a promise`,
  );
  return failures > 0;
}

async function tell(outcome: Outcome, failures: number): Promise<void> {
  if (failures === 1 && !values.all) console.log(reportOf(await shrink(outcome, options)));
  else console.log(`seed ${outcome.seed}: ${outcome.violation?.message.slice(0, 300) ?? ''}`);
}
