/**
 * Hands a file to the person: the browser asks where to put it or puts it with the downloads.
 *
 * @param content the whole content, or its parts in their order.
 */
export function saveFile(name: string, content: BlobPart | readonly BlobPart[], type: string): void {
  const parts = Array.isArray(content) ? (content as readonly BlobPart[]) : [content as BlobPart];
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken its own hold of the content by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
