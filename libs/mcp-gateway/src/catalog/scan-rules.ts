import type { ToolWarning } from './tool-warning.js';

/** A pattern of text that a person should look at. */
export interface ScanRule {
  readonly kind: ToolWarning['kind'];
  /**
   * On text in lower case, without hidden characters, with single spaces. Gaps are bounded and stand in lookaheads
   * beside each other, so that no text makes it slow.
   */
  readonly pattern: RegExp;
  /** What the text does, to go behind a path. */
  readonly says: string;
}

const INSTRUCTIONS: readonly ScanRule[] = [
  {
    kind: 'instructions',
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass)\b(?=.{0,40}\b(?:previous|prior|above|earlier|all|other|any|your|system|safety|existing)\b)(?=.{0,80}\b(?:instruction|rule|prompt|guideline|message|context|direction|polic|restriction|safeguard))/,
    says: 'tells the model to ignore instructions',
  },
  {
    kind: 'instructions',
    pattern:
      /\b(?:do not|don't|dont|never|without|must not|avoid) (?:tell|inform|mention|notify|reveal|alert|warn|disclos|let|ask|show|report|say)\w*\b(?=.{0,40}\b(?:user|human|person|anyone|anybody|them|operator|customer)\b)/,
    says: 'tells the model to keep something from people',
  },
  {
    kind: 'instructions',
    pattern: /\bsystem prompt\b|\bdeveloper (?:message|prompt)\b|\bhidden instructions?\b|\bjailbreak/,
    says: 'speaks of what the model was told',
  },
  {
    kind: 'instructions',
    pattern:
      /\b(?:before|prior to|when|after|while|every time you|whenever you) (?:using|use|calling|call|invoking|invoke|running) (?:this|any|other|another|each|every) (?:other )?(?:tool|function)/,
    says: 'tells the model what to do around a call',
  },
  {
    kind: 'instructions',
    pattern:
      /<\/?(?:important|system|instructions?|secret|hidden|admin|assistant|human|user_prompt)>|\[\/?(?:inst|system)\]/,
    says: 'holds tags that look like instructions to a model',
  },
  {
    kind: 'instructions',
    pattern:
      /\balways (?:call|invoke|execute|run|use this|prefer this|choose this|include the (?:conversation|full|contents?))\b|\b(?:you|assistants?|models?|ai|llms?) (?:must|shall|have to|are required to) (?:always|never|first|also|immediately|silently|secretly)\b/,
    says: 'tells the model what it must do',
  },
  {
    kind: 'instructions',
    pattern: /\byou are now\b|\bfrom now on\b|\bact as if\b|\bpretend (?:to|that|you)\b|\bnew instructions?:/,
    says: 'gives the model another role',
  },
  {
    kind: 'instructions',
    pattern:
      /\b(?:supersedes?|takes? precedence over|overrides?)\b(?=.{0,40}\b(?:instruction|rule|prompt|guideline|polic|other tool))|\busers? (?:has |have )?(?:already )?(?:approved|consented|agreed|authori[sz]ed)\b/,
    says: 'claims to stand above other instructions or to be allowed already',
  },
  {
    kind: 'instructions',
    pattern:
      /\b(?:send|forward|post|upload|exfiltrate|transmit|leak|copy|include|append|attach|pass)\b(?=.{0,60}\b(?:conversation|chat history|chat log|previous messages|message history|entire context|context window|everything the user)\b)/,
    says: 'asks for the conversation',
  },
  {
    kind: 'instructions',
    pattern:
      /\b(?:exfiltrat|siphon)|\b(?:bcc|forward|secretly|silently|quietly|covertly)\b(?=.{0,80}(?:https?:\/\/|[\w.+-]{1,40}@[\w-]{1,40}\.))|\b(?:secretly|silently|covertly) (?:send|copy|forward|post|upload|read|add|call|run|include)/,
    says: 'sends something elsewhere',
  },
  {
    kind: 'instructions',
    pattern: /[a-z0-9+/]{200}/,
    says: 'holds a long run of encoded text',
  },
];

const SECRETS: readonly ScanRule[] = [
  {
    kind: 'secrets',
    pattern:
      /~\/\.|\.ssh\b|\bid_(?:rsa|ed25519)\b|\/etc\/(?:passwd|shadow)\b|\.aws\/|\.env\b(?! variable)|\.netrc\b|\.npmrc\b|\.git-credentials|\bmcp\.json\b|\bclaude_desktop_config|\bkeychain\b/,
    says: 'names files that hold secrets',
  },
  {
    kind: 'secrets',
    pattern:
      /\b(?:read|open|include|send|pass|provide|paste|attach|supply|upload|append|enter|give|share|tell|dump|print|collect|ask)\b(?=.{0,60}\b(?:api[ _-]?keys?|passwords?|passphrases?|private keys?|credentials|access tokens?|secret keys?|seed phrase|environment variables|session cookies?|ssh keys?)\b)/,
    says: 'asks for secrets',
  },
];

const MARKUP: readonly ScanRule[] = [
  { kind: 'markup', pattern: /!\[[^\]]{0,80}\][([]/, says: 'holds an image' },
  {
    kind: 'markup',
    pattern:
      /<(?:img|script|iframe|svg|style|embed|video|audio)\b|<(?:a|link|object|form|meta|div|span)\s+[a-z-]{1,30}\s*=|<!--/,
    says: 'holds HTML',
  },
  {
    kind: 'markup',
    pattern: /\bjavascript:|\bdata:(?:text\/html|image\/|application\/)/,
    says: 'holds an address that runs or shows something',
  },
];

/** What texts of a definition are held against, in the order in which it is told. */
export const SCAN_RULES: readonly ScanRule[] = [...INSTRUCTIONS, ...SECRETS, ...MARKUP];
