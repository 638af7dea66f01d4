/** What VitePress's theme writes into each page; its stylesheet or its script says the same again. */
const STYLES = [' style="position:relative;"', ' style="--vp-vh:0px;"'];

/**
 * Takes the styles out of a built page that our Content-Security-Policy would refuse.
 *
 * @param {string} html
 */
export function withoutInlineStyles(html) {
  return STYLES.reduce((text, style) => text.replaceAll(style, ''), html);
}
