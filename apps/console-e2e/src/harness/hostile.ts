/** Names that people and upstreams may give, each of them text and nothing else; at most 64 characters. */
export const HOSTILE_NAMES = {
  markup: '<img src=x onerror="document.title=1"><b>bold</b>',
  rightToLeft: 'مفتاح الإنتاج الرئيسي (אבג) txt.exe',
  emoji: '🦊'.repeat(64),
  unbroken: 'w'.repeat(64),
  script: `</script><script>alert(1)</script>{{constructor}}\${7*7}`,
} as const;
