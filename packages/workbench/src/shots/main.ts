import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../machine/repository.ts';
import { Camera, type Order } from './camera.ts';
import { takeSample } from './sample.ts';
import { takeTeam } from './team.ts';

/**
 * `pnpm shots`: a picture of every screen, in both languages and both themes. With names, those scenes only; `--zoom 125`
 * takes them as somebody sees them who has enlarged everything, and `--to FOLDER` puts them somewhere to be looked at.
 */
function orderOf(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { zoom: { type: 'string' }, to: { type: 'string' } },
  });
  return {
    folder: values.to ?? join(repository, 'docs', 'screens'),
    names: positionals,
    zoom: Number(values.zoom ?? 100),
  };
}

try {
  const order = orderOf(process.argv.slice(2));
  const camera = new Camera(order);
  await takeSample(camera, order.zoom);
  await takeTeam(camera, order.zoom);
} catch (error) {
  console.error(
    `The pictures could not all be taken: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
