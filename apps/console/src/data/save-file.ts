/** Has the browser save what was read from the server under a name. */
export function saveFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then; the address would keep it in memory until the page is left.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
