declare const BUNDLED_VERSION: string | undefined;

/** The version of this program; `0.0.0` where it runs from source, unbundled. */
export const VERSION = typeof BUNDLED_VERSION === 'string' ? BUNDLED_VERSION : '0.0.0';
