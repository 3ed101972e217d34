import type { FigureMaker, FiguresAsk } from '../../service/figures.ts';

/** Files that are done when the test says so, each known by its way of putting days together. */
export class FigureDesk {
  readonly begun: string[] = [];
  readonly ended: string[] = [];
  private readonly waiting: { readonly for: number; readonly done: () => void }[] = [];
  private readonly making: ((file: string) => void)[] = [];

  readonly figures = ({ by }: FiguresAsk): FigureMaker => ({
    take: () => {},
    make: () => {
      this.begun.push(by);
      for (const one of this.waiting) if (this.begun.length >= one.for) one.done();
      return new Promise((done) => this.making.push(done));
    },
    end: () => this.ended.push(by),
  });

  /** Once so many files were begun. */
  begins(count: number): Promise<void> {
    return new Promise((done) => {
      if (this.begun.length >= count) done();
      else this.waiting.push({ for: count, done });
    });
  }

  finish(at: number): void {
    this.making[at]?.('[]');
  }
}
