/** Keeps what is half typed, at every keystroke, for a page that may be closed at any moment. */
export interface DraftBox {
  /** What was kept; empty if nothing was. */
  read(): string;
  write(text: string): void;
}

/** A box in the page's own storage, which is written at once: nothing waits, so nothing typed is ever behind. */
export const draftBox = (name: string): DraftBox => ({
  read: () => localStorage.getItem(name) ?? '',
  write: (text) => {
    try {
      if (text === '') localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    } catch {
      // A full storage keeps no draft; what is typed still stands on the screen.
    }
  },
});
