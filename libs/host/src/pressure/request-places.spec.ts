import {
  LINE_CROWDED,
  LINE_MAX,
  PLACE_HELD_MS_MAX,
  PLACES_CROWDED,
  PLACES_MAX,
  PLACES_PER_CALLER_MAX,
  RequestPlaces,
  type RequestPlace,
} from './request-places.js';

describe('RequestPlaces', () => {
  let nowMs: number;
  let line: number;
  let places: RequestPlaces;

  beforeEach(() => {
    nowMs = 0;
    line = 0;
    places = new RequestPlaces({ now: () => nowMs, lineLength: () => line });
  });

  const take = (caller: string) => places.take(() => caller);
  const takeMany = (count: number, callerOf: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => take(callerOf(index))).filter((place) => place !== null);
  const each = (index: number) => `caller ${index}`;

  it('gives as many as there are, and the next one when one is left', () => {
    const [first] = takeMany(PLACES_MAX, each) as [RequestPlace];
    expect(places.takenCount).toBe(PLACES_MAX);
    expect(take('late')).toBeNull();
    places.leave(first);
    expect(take('late')).not.toBeNull();
    expect(take('later')).toBeNull();
  });

  it('lets one caller have most of them, and leaves the last quarter to others', () => {
    expect(takeMany(PLACES_MAX, () => 'hot')).toHaveLength(PLACES_CROWDED);
    expect(takeMany(PLACES_MAX, each)).toHaveLength(PLACES_MAX - PLACES_CROWDED);
  });

  it('gives a caller a share while it is crowded, to the last place of it', () => {
    takeMany(PLACES_CROWDED, each);
    const own = takeMany(PLACES_MAX, () => 'hot');
    expect(own).toHaveLength(PLACES_PER_CALLER_MAX);
    places.leave(own[0] as RequestPlace);
    expect(take('hot')).not.toBeNull();
    expect(take('hot')).toBeNull();
  });

  it('does not wait for what waits for somebody else: it has no place any more after a while', () => {
    const slow = takeMany(PLACES_MAX, each);
    nowMs = PLACE_HELD_MS_MAX - 1;
    expect(take('late')).toBeNull();
    nowMs = PLACE_HELD_MS_MAX;
    expect(takeMany(PLACES_MAX, each)).toHaveLength(PLACES_MAX);
    for (const place of slow) places.leave(place);
    expect(places.takenCount).toBe(PLACES_MAX);
  });

  it('is left once however often it is said', () => {
    const [first] = takeMany(PLACES_MAX, each) as [RequestPlace];
    places.leave(first);
    places.leave(first);
    expect(takeMany(2, each)).toHaveLength(1);
  });

  it('gives one alone to each while a line has formed behind it, and none when it is long', () => {
    line = LINE_CROWDED - 1;
    expect(takeMany(3, () => 'hot')).toHaveLength(3);
    line = LINE_CROWDED;
    expect(takeMany(3, () => 'hot')).toHaveLength(0);
    expect(takeMany(3, () => 'calm')).toHaveLength(1);
    line = LINE_MAX;
    expect(take('anybody')).toBeNull();
  });
});
