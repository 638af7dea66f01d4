import { setFlagsFromString } from 'node:v8';

/** By how much, in percent of what is alive, the heap may grow before it is collected. */
const HEAP_GROWTH_PERCENT = 25;

/**
 * Tells V8 to collect before the heap has grown far beyond what is alive. Under load it would otherwise take two to
 * three times as much: 45 MB alive were seen to become 118 MB of heap, and 216 MB resident. The rate stays the same. With
 * 71 MB alive under load, 25 percent keep about 10 MB less resident than 50 do, at no more processor time for a request.
 *
 * V8 reads the setting at each collection, so it holds from here on; no limit on the heap comes with it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
}
