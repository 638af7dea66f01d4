/** The most bytes of a request body; one more is answered 413. */
export const BODY_BYTES_MAX = 1024 * 1024;
/** The most bytes of all request headers together; one more is answered 431. */
export const HEADER_BYTES_MAX = 16 * 1024;
/** The most header fields of a request; one more is answered 431. */
export const HEADERS_MAX = 100;
/** How deep objects and arrays of a JSON body may nest; deeper is answered 400 before it is parsed. */
export const JSON_DEPTH_MAX = 32;
/** The most characters of one path parameter; longer ones match no route. */
export const PATH_PARAMETER_LENGTH_MAX = 200;
/** How long a client may take to send its headers. */
export const HEADERS_TIMEOUT_MS = 10_000;
/** How long a client may take to send the whole request. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** How long an idle connection is kept for the client's next request. */
export const KEEP_ALIVE_TIMEOUT_MS = 61_000;
/** How long a production server answers on with `/readyz` at 503, so that balancers send nothing more, unless it is told. */
export const STOP_NOTICE_SECONDS = 1;
/** How long requests that are under way may still take once the server was told to stop. */
export const DRAIN_REQUESTS_MS = 6_000;
/** When streams that last for ever, and waits for upstream servers, are ended at the latest: requests are finished in time. */
export const DRAIN_STREAMS_MS = 4_000;
/** When a stop that hangs is cut short, the notice not counted. */
export const DRAIN_HARD_LIMIT_MS = 10_000;
