/** Most bytes of a report: 10,000 keys with addresses of some 300 characters; one more is answered 413. */
export const LEAK_REPORT_BYTES_MAX = 4 * 1024 * 1024;
/** Reports that wait while one is worked on; one more is answered 503. */
export const LEAK_REPORTS_WAITING_MAX = 32;
/** Longest signature that is looked at, in characters of base64; one of P-256 has about 96. */
export const SIGNATURE_LENGTH_MAX = 200;
