import type { Day, Office } from '@soxanh/core';
import { ComparisonDialog } from './comparison-dialog.tsx';
import { ConvertedDialog } from './converted-dialog.tsx';
import { DaysDialog } from './days-dialog.tsx';
import { IntensityDialog } from './intensity-dialog.tsx';
import type { OpenedFigures as Figures, Opening } from './opening.ts';
import { PaceDialog } from './pace-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { PartsDialog } from './parts-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';

interface OpenedFiguresProps {
  readonly figures: Figures;
  readonly office: Office;
  /** The day up to which the page is judged. */
  readonly asOf: Day;
  /** Goes to an address of the book. */
  readonly onGo: (route: string) => void;
}

/** The figures of a page that are opened, one over the other (law I3). */
export function OpenedFigures(props: OpenedFiguresProps) {
  const { value: stack } = props.figures.stack;
  return (
    <>
      {stack.map((one, at) => (
        // A figure has no name but its place: above the one it was opened from.
        // oxlint-disable-next-line react/no-array-index-key
        <OpenedFigure key={at} one={one} {...props} />
      ))}
    </>
  );
}

function OpenedFigure({ one, figures, office, asOf, onGo }: OpenedFiguresProps & { readonly one: Opening }) {
  const common = { office, figures };
  switch (one.kind) {
    case 'days':
      return <DaysDialog details={one.details} office={office} onGo={onGo} onClose={() => figures.close()} />;
    case 'comparison':
      return <ComparisonDialog row={one.row} parts={one.parts} {...common} />;
    case 'pace':
      return <PaceDialog pace={one.pace} {...common} />;
    case 'share':
      return <ShareDialog share={one.share} asOf={asOf} {...common} />;
    case 'intensity':
      return <IntensityDialog comparison={one.comparison} now={one.now} before={one.before} {...common} />;
    case 'stock':
      return <PaperDialog check={one.check} {...common} />;
    case 'parts':
      return <PartsDialog values={one.parts} {...common} />;
    case 'converted':
      return <ConvertedDialog comparison={one.comparison} converted={one.converted} {...common} />;
  }
}
