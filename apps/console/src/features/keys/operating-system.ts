import type { OperatingSystem } from '@paretostudio/client-setup';

/** The systems that a setup is made for, as people call them. */
export const OPERATING_SYSTEM_NAMES: Readonly<Record<OperatingSystem, string>> = {
  macos: 'macOS',
  windows: 'Windows',
  linux: 'Linux',
};

/** Guesses the system of the reader from what the browser says of itself; macOS when it says nothing known. */
export function guessOperatingSystem(userAgent: string): OperatingSystem {
  if (/windows/i.test(userAgent)) return 'windows';
  return /linux|x11|cros/i.test(userAgent) && !/android/i.test(userAgent) ? 'linux' : 'macos';
}
