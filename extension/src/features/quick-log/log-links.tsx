import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { WORDS } from './words.ts';

interface LogLinksProps {
  readonly onPanel: () => void;
  readonly onWeek: () => void;
  readonly onBook: () => void;
}

/** The ways from the popup to the other pages. */
export function LogLinks({ onPanel, onWeek, onBook }: LogLinksProps) {
  const words = useWords(WORDS);
  return (
    <>
      <Button look="quiet" onPress={onPanel}>
        {words.panel}
      </Button>
      <Button look="quiet" onPress={onWeek}>
        {words.week}
      </Button>
      <Button look="quiet" onPress={onBook}>
        {words.book}
      </Button>
    </>
  );
}
