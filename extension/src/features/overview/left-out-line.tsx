import { amountText } from '@soxanh/core';
import type { LeftOut } from '../../models/overview-left-out.ts';
import type { OverviewCard } from '../../models/overview-view.ts';
import { routeOfMeter } from '../../models/meter-route.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface LeftOutLineProps {
  readonly card: OverviewCard;
  readonly leftOut: LeftOut;
  readonly nameOf: (department: string) => string;
}

/** Whose days are not in the office's sum, what of them is known all the same, and which readings would mend it. */
export function LeftOutLine({ card, leftOut, nameOf }: LeftOutLineProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { receivers, amount, waiting } = leftOut;
  // Where the office has no sum there is nothing that something could be lacking in.
  if (card.amount === null && amount === 0) return null;
  const known = amountText(amount, card.resource, language);
  const whose = receivers.map(({ department, days }) => words.lacks(nameOf(department), days)).join('; ');
  return (
    <p class={styles['leftOut']}>
      {receivers.length > 0 && `${words.leftOut(whose)} `}
      {amount > 0 && `${receivers.length > 0 ? words.knownOfIt(known) : words.knownAlone(known)} `}
      {waiting.length > 0 && `${words.waiting} `}
      {waiting.flatMap(({ meter, name }, at) => [
        at > 0 && ', ',
        <a key={meter} href={`#${routeOfMeter(meter)}`}>
          {name}
        </a>,
      ])}
      {waiting.length > 0 && '.'}
    </p>
  );
}
