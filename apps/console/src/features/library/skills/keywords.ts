/** Words that stand in any request and tell none from another. */
const COMMON = new Set(
  `a about above after again all also am an and any are as asked asks at be because been before being below between
  both but by can could did do does doing done down during each few for from further get give good had has have
  having help helps her here him his how i if in into is it its just like make makes me mention mentions more most
  my need needs new no not now of off on once only or other our out over own people person please really request
  requests same say says she should show skill skills so some something such tell than that the their them then
  there these they thing things this those through to too trigger under until up use used useful user users uses
  using various very want wants was way we were what when whenever where which while who whose why will with without
  work working works would you your`.split(/\s+/),
);

/** The words of a text, in lower case and in its order. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’+#.-][\p{L}\p{N}]+)*[+#]*/gu) ?? [];
}

/** The words of a text that tell it from others, each once, brought to one form: `files`, `file` and `Filing` are one. */
export function keywordsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !COMMON.has(word) && (word.length > 2 || /[^a-z]/.test(word)))
      .map(stemOf),
  );
}

/** Cuts the endings that English words take most; rough, but the same for both sides of a comparison. */
function stemOf(word: string): string {
  return word
    .replace(/(?:'s|’s)$/, '')
    .replace(/(?<=.{2})ies$/, 'y')
    .replace(/(?:sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<=.{2}[^s])s$/, '')
    .replace(/(?<=.{3})(?:ing|ed)$/, '')
    .replace(/(?<=.{3})(.)\1$/, '$1')
    .replace(/(?<=.{3})e$/, '');
}
