/** A file of a record that is being written. */
export interface FilePreview {
  /** What an export would hold, once there is no problem. */
  readonly text: string;
  /** What is still missing or wrong; stand-ins fill its place. */
  readonly problem: string | null;
}

/** What a file is never without. */
interface Head {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
}

/**
 * Writes the file of a record that is being written, as far as it can be written yet.
 *
 * @param standIns - What stands for a name or a description that is still missing.
 * @param render - Writes the file as the export does; throws a {@link RangeError} at what it refuses.
 */
export function previewFile<Content extends Head>(
  content: Content,
  standIns: Head,
  render: (content: Content) => string,
): FilePreview {
  const missing = content.displayName === '' ? 'It has no name yet.' : null;
  try {
    return { text: render(content), problem: missing };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const filled = {
      ...content,
      name: content.name || standIns.name,
      displayName: content.displayName || standIns.displayName,
      description: content.description || standIns.description,
    };
    return { text: textOrNone(() => render(filled)), problem: missing ?? error.message };
  }
}

function textOrNone(render: () => string): string {
  try {
    return render();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Something is too long or not allowed, which the problem says: there is no such file to show.
    return '';
  }
}
