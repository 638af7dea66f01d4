// What browsers have and jsdom has not: nothing here is asserted on, components only ask whether it is there.
const nothing = () => undefined;

class QuietObserver {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}
globalThis.ResizeObserver ??= QuietObserver;
globalThis.IntersectionObserver ??= QuietObserver;
globalThis.PointerEvent ??= class PointerEvent extends MouseEvent {};
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  addEventListener: nothing,
  removeEventListener: nothing,
});
Element.prototype.scrollIntoView ??= nothing;
Element.prototype.getAnimations ??= () => [];
