/** Bounds of a path; both inclusive. */
export interface PathLimits {
  /** Characters. */
  readonly pathLengthMax: number;
  /** Names that the path consists of. */
  readonly depthMax: number;
}

/**
 * Tells what keeps a text from being a relative path that is safe to write on every operating system.
 *
 * @returns One sentence, or null for a safe path.
 */
export function explainPath(path: string, limits?: PathLimits): string | null {
  void [path, limits];
  throw new Error('This function has no body yet.');
}
