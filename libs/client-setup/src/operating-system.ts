/** The systems that a setup is made for; they differ in file places, quoting and how `npx` is started. */
export const OPERATING_SYSTEMS = ['macos', 'windows', 'linux'] as const;

/** One of {@link OPERATING_SYSTEMS}. */
export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];
