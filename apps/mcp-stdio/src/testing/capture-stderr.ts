/** What was written to stderr since it was captured. */
export interface CapturedStderr {
  text(): string;
  restore(): void;
}

/** Keeps stderr from the terminal of the tests. */
export function captureStderr(): CapturedStderr {
  const { stderr } = process;
  const write = stderr.write;
  let text = '';
  stderr.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return {
    text: () => text,
    restore: () => void (stderr.write = write),
  };
}
