// What browsers have and jsdom has not: nothing here is asserted on, components only ask whether it is there.
class QuietObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= QuietObserver;
globalThis.IntersectionObserver ??= QuietObserver;
globalThis.PointerEvent ??= class PointerEvent extends MouseEvent {};
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
});
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.getAnimations ??= () => [];
