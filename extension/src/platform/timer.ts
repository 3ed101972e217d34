/** Does something after a while, for as long as the page lives. Returns a function that calls it off. */
export type Later = (millis: number, action: () => void) => () => void;

export const later: Later = (millis, action) => {
  const timer = setTimeout(action, millis);
  return () => clearTimeout(timer);
};
