import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { WORDS } from './words.ts';

interface LogLinksProps {
  /** Something stands in place of the day: the choice leads back. */
  readonly isAway: boolean;
  readonly onPanel: () => void;
  readonly onTurn: () => void;
  readonly onBook: () => void;
}

/** At the foot: day or week, and the ways to the other pages. */
export function LogLinks({ isAway, onPanel, onTurn, onBook }: LogLinksProps) {
  const words = useWords(WORDS);
  return (
    <>
      <Button look="quiet" onPress={onPanel}>
        {words.panel}
      </Button>
      <Button look="quiet" onPress={onTurn}>
        {isAway ? words.daily : words.week}
      </Button>
      <Button look="quiet" onPress={onBook}>
        {words.book}
      </Button>
    </>
  );
}
