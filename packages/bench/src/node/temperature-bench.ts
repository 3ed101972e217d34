import { temperatureTrial, type TemperatureTrial } from '@soxanh/core';
import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '../../../testkit/src/shared-data.ts';
import { compared, type Figure } from '../measure/figure.ts';

const LAST_YEAR = 365;

/**
 * Three years of a building with its temperatures (nmecr's `eload` and `temp`): how well the regression fits the first two,
 * and how far off it is on the last, which it has not seen. No published fit of this series is known; beside it stand those of
 * the same shape by numpy (least squares over a grid of change points), and of all days alike. Nothing where the shared data
 * are not.
 */
export function temperatureBench(): Figure[] {
  if (!hasSharedData) {
    console.log('Left out: the shared data are not there (SOXANH_DATA).');
    return [];
  }
  const alike = trialOf(() => 'all');
  // Stamped in UTC, the two quiet days of its week are labelled Sunday and Monday.
  const typed = trialOf((weekday) => (weekday < 2 ? 'off' : 'working'));
  const [numpy, same] = ['numpy, the same shape', 'all days alike'];
  return [
    inPercent('two years’ fit to temperature, CV(RMSE)', alike.fitted.cvRmse, numpy, 0.12258),
    inPercent('two years’ fit to temperature, R²', alike.fitted.rSquared, numpy, 0.68968),
    inPercent('the year after, foretold: CV(RMSE)', alike.foretold.cvRmse, numpy, 0.13691),
    inPercent('the fit by type of day, CV(RMSE)', typed.fitted.cvRmse, same, alike.fitted.cvRmse),
    inPercent('the fit by type of day, R²', typed.fitted.rSquared, same, alike.fitted.rSquared),
    inPercent('foretold by type of day: CV(RMSE)', typed.foretold.cvRmse, same, alike.foretold.cvRmse),
  ];
}

const inPercent = (name: string, ours: number, peer: string, theirs: number): Figure =>
  compared(name, '%', ours * 100, peer, theirs * 100);

function trialOf(typeOf: (weekday: number) => string): TemperatureTrial<string> {
  const load = rowsOf('eload.csv');
  const days = {
    uses: load.map(([, use]) => Number(use)),
    temperatures: rowsOf('temp.csv').map(([, fahrenheit]) => (Number(fahrenheit) - 32) / 1.8),
    types: load.map(([stamp = '']) => typeOf(new Date(stamp).getUTCDay())),
  };
  const trial = temperatureTrial(days, LAST_YEAR);
  if (!trial.ok) throw new Error(`The bench’s building was not fitted: ${trial.error.kind}`);
  return trial.value;
}

/** A row a day: stamp and number. */
const rowsOf = (name: string): string[][] =>
  readFileSync(sharedDataPath(`nmecr/${name}`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
