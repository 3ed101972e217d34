import { coverageText, fixedCode, type Converted } from '@soxanh/core';
import type { Row } from './compare-figures.ts';
import { fractionCode, plainFacts } from './plain-facts.ts';

const MEASURE_UNITS: Readonly<Record<Converted['measure'], string>> = { co2: 'kg', money: 'VND' };

/** A conversion never stands without its factors (law I5). */
export const factorRow = ({ measure, total, stretches, coverage }: Converted): Row => ({
  measure,
  unit: MEASURE_UNITS[measure],
  total: { exact: fractionCode(total), text: fixedCode(total, measure === 'co2' ? 1 : 0) },
  coverage: coverageText(coverage),
  factors: [
    ...new Map(
      stretches.map(({ factor }) => [
        `${factor.value}/${factor.year}/${factor.source}`,
        {
          value: factor.value,
          year: factor.year,
          source: factor.source,
          since: plainFacts(factor.since, 'since'),
          standsIn: factor.standsIn,
        },
      ]),
    ).values(),
  ],
});
