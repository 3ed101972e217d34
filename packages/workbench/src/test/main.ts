import { runChecks } from '../check/run-checks.ts';
import {
  ensureChromium,
  ensureEtcd,
  ensureFirefox,
  ensureOpenbox,
  ensurePatroni,
  ensurePgbouncer,
  ensurePostgres,
  ensureXdotool,
  ensureXvfb,
} from '../machine/ensure.ts';
import { buildAll } from './build-all.ts';
import { closingLine } from './count.ts';
import { toVitestArgument } from './filters.ts';
import { runVitest } from './run-vitest.ts';

/**
 * `pnpm test`: everything a change must pass, in one command that a fresh machine can run.
 * `pnpm test core/journal` and the like hand their arguments to Vitest and leave the checks out.
 */
const named = process.argv.slice(2).map(toVitestArgument);
const everything = named.length === 0;

const browsers = { SOXANH_CHROMIUM: await ensureChromium(), SOXANH_FIREFOX: await ensureFirefox() };
// Named tests of other packages need no database.
if (everything || named.some((name) => /hub|pg/u.test(name))) {
  await ensurePostgres();
  await ensurePgbouncer();
  await ensurePatroni();
  await ensureEtcd();
}
const drivesWhatIsBuilt = everything || named.some((name) => /workbench|e2e/u.test(name));
if (drivesWhatIsBuilt) {
  // For windows nobody looks at. Before the tests: two of them that find one missing would both install it.
  await ensureXvfb();
  await ensureXdotool();
  await ensureOpenbox();
}
const brokenBuilds = drivesWhatIsBuilt ? await buildAll() : [];
const brokenChecks = everything ? await runChecks() : [];
const count = await runVitest(named, browsers);

const broken = [...brokenBuilds, ...brokenChecks];
if (broken.length > 0) console.log(`Failed beside the tests: ${broken.join(', ')}.`);
const failed = count.failed + broken.length;
console.log(closingLine({ ...count, failed }));
// Said outright: something left open by a library must not keep a finished run alive.
process.exit(failed === 0 ? 0 : 1);
