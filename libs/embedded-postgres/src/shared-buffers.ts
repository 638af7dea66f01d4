const MIB = 2 ** 20;

/** PostgreSQL's own default. */
const MIB_MIN = 128;
/** Beyond it, little is gained by what the operating system would not keep in its cache anyway. */
const MIB_MAX = 1024;

/**
 * Says how much of a machine's memory PostgreSQL keeps pages of its files in: a quarter, between 128 MiB and 1 GiB. What
 * is not used is not taken from the machine: pages are claimed as they are first needed.
 *
 * @param memoryBytes - All memory of the machine, or of the container.
 * @returns A value for the setting `shared_buffers`.
 */
export function sharedBuffersOf(memoryBytes: number): string {
  const quarterMib = Math.floor(memoryBytes / 4 / MIB);
  return `${Math.min(MIB_MAX, Math.max(MIB_MIN, quarterMib))}MB`;
}
