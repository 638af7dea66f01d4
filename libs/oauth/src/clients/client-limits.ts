/** Clients that may be registered at once and not be over. */
export const REGISTERED_CLIENTS_MAX = 1_000;
/** Registrations from one network (an IPv4 address, an IPv6 /64) within an hour. */
export const REGISTRATIONS_PER_HOUR_MAX = 10;
/** How long a client is kept that nobody ever consented to: 24 hours. */
export const UNUSED_CLIENT_SECONDS = 86_400;
/** How long a client is kept after its last use: 90 days. */
export const USED_CLIENT_SECONDS = 7_776_000;
/** Characters of a client id: of the address of a metadata document, as long as what is kept of it. */
export const CLIENT_ID_LENGTH_MAX = 2_048;
/** Bytes that a registration or a metadata document may have. */
export const REGISTRATION_BYTES_MAX = 8_192;
export const METADATA_BYTES_MAX = 65_536;
/** How long fetching a metadata document may take, from name resolution to the last byte. */
export const METADATA_FETCH_MS = 5_000;
/** Seconds that a metadata document is used without being fetched again, whatever its headers say. */
export const METADATA_CACHE_SECONDS = { min: 60, max: 3_600 } as const;
