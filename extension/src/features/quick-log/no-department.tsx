import type { Session } from '../../data/session.ts';
import { NOBODY_ROUTES, NOBODY_WORDS, whyNobody } from '../../models/why-nobody.ts';
import { showPage } from '../../platform/pages.ts';
import { Alone } from '../../ui/alone.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';

/** What stands on a machine that has nobody to record for: why, and the way on. */
export function NoDepartment({ session }: { readonly session: Session }) {
  const words = useWords(NOBODY_WORDS);
  const why = whyNobody(session);
  return (
    <Alone>
      <h1>Sổ Xanh</h1>
      <Notice tone="note">{words.why[why]}</Notice>
      <Button look="main" onPress={() => void showPage('book', NOBODY_ROUTES[why])}>
        {words.open[why]}
      </Button>
    </Alone>
  );
}
