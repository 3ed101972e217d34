/** Calls back with the name of a draft that another page of ours has changed. Returns a function that ends it. */
export function onDraftChanged(listener: (name: string) => void): () => void {
  const heard = ({ storageArea, key }: StorageEvent): void => {
    if (storageArea === localStorage && key !== null) listener(key);
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}
