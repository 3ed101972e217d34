import { amountNumber, amountText } from '../quantity/amount-text.ts';
import { numberText } from '../quantity/number-text.ts';
import type { Sum } from './echo.ts';
import type { Matter } from './part-reading.ts';
import type { LineContext, LineObstacle } from './reading.ts';
import type { Scene } from './scene.ts';

/** What one entry seldom passes, whatever the department. */
const LARGE: Readonly<Record<Matter, number>> = { paper: 2500, plastic: 50 };

/** Times the department's usual day. */
const MANY = 20;

/** From here on a ratio is rounded down to hundreds: nobody needs "gấp khoảng 333 lần". */
const ROUND_FROM = 100;

/**
 * Asks once about an amount that is over the fixed limit and more than 20 times the department's usual day; without
 * a usual day the limit alone counts. The answer is the line with "vẫn ghi" before it.
 */
export function askLarge(
  sums: readonly Sum[],
  department: string,
  { usualDay }: LineContext,
  scene: Scene,
): LineObstacle | undefined {
  const { texts, language, line } = scene;
  for (const matter of ['paper', 'plastic'] as const) {
    const amount = sums
      .filter(({ parts }) => parts[0].resource === matter)
      .reduce((total, sum) => total + sum.amount, 0);
    if (amount <= LARGE[matter]) continue;
    // Asked for only now: it may have to be read from the store.
    const usual = usualDay?.(department, matter);
    if (usual !== undefined && amount <= MANY * usual) continue;
    const text = amountText(amount, matter, language);
    const question =
      usual === undefined || usual <= 0
        ? texts.large(text, amountText(LARGE[matter], matter, language))
        : manyTimes(amount, usual, matter, scene);
    const choice = { label: texts.saveAnyway(text), line: `${texts.saveAnywayWord} ${line}` };
    return { kind: 'ask', question, choices: [choice] };
  }
  return undefined;
}

function manyTimes(amount: number, usual: number, matter: Matter, { texts, language }: Scene): string {
  const ratio = amount / usual;
  const isOver = ratio >= ROUND_FROM;
  const times = isOver ? Math.floor(ratio / 100) * 100 : Math.round(ratio);
  const usualText =
    language === 'vi' ? amountText(usual, matter, language) : amountNumber(usual, matter, language);
  return texts.manyTimes(
    amountText(amount, matter, language),
    numberText(times, 0, language),
    isOver,
    usualText,
  );
}
