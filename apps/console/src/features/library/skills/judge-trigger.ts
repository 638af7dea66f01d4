import { keywordsOf, wordsOf } from './keywords.js';

/** What a client has to choose a skill by. */
export interface SkillTrigger {
  readonly description: string;
  readonly triggers: readonly string[];
}

/** How a trigger stands against one rule. */
export interface RuleVerdict {
  readonly id: string;
  /** What the rule asks for. */
  readonly title: string;
  readonly isMet: boolean;
  /** Why it is met or not, and what to change, in one sentence. */
  readonly detail: string;
}

type Verdict = Omit<RuleVerdict, 'id' | 'title'>;

interface Rule {
  readonly id: string;
  readonly title: string;
  readonly judge: (trigger: SkillTrigger) => Verdict;
}

const LENGTH_MIN = 60;
const LENGTH_MAX = 600;
const WHAT_WORDS_MIN = 3;
const KEYWORDS_MIN = 5;
const PHRASES_MIN = 3;
const PHRASE_WORDS_MIN = 2;

/** Words that begin to tell when. */
const WHEN =
  /\b(?:(?:use|used|useful|apply|applies|choose|activate|trigger|invoke|run)s?\b[^.!?]{0,40}?\b(?:when|whenever|if|for|before|after|while)|when(?:ever)?|if (?:the|a|an|some|asked|there)|asks? (?:for|to))\b/i;

/** "I" but not "I/O", "us" but not "US"; pronouns that speak of the writer or to the reader. */
const FIRST_OR_SECOND = /(?<![\w/.-])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Mm]e|us)(?![\w/-]|\.\w)/g;

const VAGUE =
  /\b(?:helps? (?:with|you|to|users?)|assists? (?:with|in)|deals? with|works? with|various|stuff|things?|et cetera|etc|and more|and so on|something|anything|everything|all kinds of)\b/gi;

const RULES: readonly Rule[] = [
  { id: 'what', title: 'Says what the skill does', judge: judgeWhat },
  { id: 'when', title: 'Says when to use it', judge: judgeWhen },
  { id: 'person', title: 'Speaks in the third person', judge: judgePerson },
  { id: 'length', title: `Has ${LENGTH_MIN} to ${LENGTH_MAX} characters`, judge: judgeLength },
  { id: 'concrete', title: 'Names concrete things', judge: judgeConcrete },
  { id: 'vague', title: 'Has no vague words', judge: judgeVague },
  { id: 'phrases', title: `Has ${PHRASES_MIN} trigger phrases or more`, judge: judgePhrases },
  { id: 'distinct', title: 'Each phrase says something of its own', judge: judgeDistinct },
  { id: 'shared', title: 'The description knows the phrases', judge: judgeShared },
];

/**
 * Holds what a skill is chosen by against stated rules, which read English.
 *
 * It is a hint about how likely a client picks the skill at the right moment: no rule keeps anything from being saved.
 *
 * @returns A verdict for each rule, always all of them and in the same order.
 */
export function judgeTrigger(trigger: SkillTrigger): readonly RuleVerdict[] {
  const tidy = {
    description: trigger.description.trim(),
    triggers: trigger.triggers.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''),
  };
  return RULES.map(({ id, title, judge }) => ({ id, title, ...judge(tidy) }));
}

function judgeWhat({ description }: SkillTrigger): Verdict {
  const start = description.search(WHEN);
  const what = start === -1 ? description : description.slice(0, start);
  const words = wordsOf(what).length;
  // "When …, it does …" tells what behind the comma.
  const behind = start === -1 ? '' : (/,\s*(.+)$/s.exec(description.slice(start))?.[1] ?? '');
  const isMet = words >= WHAT_WORDS_MIN || wordsOf(behind).length > WHAT_WORDS_MIN;
  return isMet
    ? { isMet, detail: 'The description tells what it does.' }
    : { isMet, detail: 'Begin with what it does, as in “Fills in PDF forms and merges PDF files.”' };
}

function judgeWhen({ description }: SkillTrigger): Verdict {
  return WHEN.test(description)
    ? { isMet: true, detail: 'The description tells when to reach for it.' }
    : { isMet: false, detail: 'Add when to use it, as in “Use when a person asks to fill in a form.”' };
}

function judgePerson({ description }: SkillTrigger): Verdict {
  const found = distinct(description.match(FIRST_OR_SECOND) ?? []);
  return found.length === 0
    ? { isMet: description !== '', detail: 'Write “Extracts tables”, not “I can extract tables”.' }
    : {
        isMet: false,
        detail: `Leave out ${listOf(found)}: the text is read as one of many, not as a conversation.`,
      };
}

function judgeLength({ description }: SkillTrigger): Verdict {
  const length = [...description].length;
  const isMet = length >= LENGTH_MIN && length <= LENGTH_MAX;
  if (isMet) return { isMet, detail: `It has ${length}.` };
  return length < LENGTH_MIN
    ? { isMet, detail: `It has ${length}: too little to tell it from other skills.` }
    : { isMet, detail: `It has ${length}: every client reads it at every start, so keep it short.` };
}

function judgeConcrete({ description }: SkillTrigger): Verdict {
  const count = keywordsOf(description).size;
  const isMet = count >= KEYWORDS_MIN;
  return isMet
    ? { isMet, detail: 'There are words that a request would have too.' }
    : {
        isMet,
        detail: `Name files, formats, tools or tasks that a request would name too: ${count} such words, ${KEYWORDS_MIN} are good.`,
      };
}

function judgeVague({ description, triggers }: SkillTrigger): Verdict {
  const found = distinct([description, ...triggers].join('\n').match(VAGUE) ?? []);
  return found.length === 0
    ? { isMet: description !== '', detail: 'No “helps with”, “various”, “things”.' }
    : { isMet: false, detail: `Say exactly what is meant instead of ${listOf(found)}.` };
}

function judgePhrases({ triggers }: SkillTrigger): Verdict {
  const short = triggers.find((phrase) => wordsOf(phrase).length < PHRASE_WORDS_MIN);
  if (triggers.length < PHRASES_MIN) {
    return {
      isMet: false,
      detail: `There ${triggers.length === 1 ? 'is 1' : `are ${triggers.length}`}; write down what people really say.`,
    };
  }
  return short === undefined
    ? { isMet: true, detail: `There are ${triggers.length}.` }
    : { isMet: false, detail: `“${short}” is a single word and would call the skill too often.` };
}

function judgeDistinct({ triggers }: SkillTrigger): Verdict {
  const seen = new Map<string, string>();
  for (const phrase of triggers) {
    const essence = [...keywordsOf(phrase)].sort().join(' ') || phrase.toLowerCase();
    const other = seen.get(essence);
    if (other !== undefined) {
      return { isMet: false, detail: `“${other}” and “${phrase}” say the same.` };
    }
    seen.set(essence, phrase);
  }
  return { isMet: triggers.length > 0, detail: 'No two phrases may have the same keywords.' };
}

function judgeShared({ description, triggers }: SkillTrigger): Verdict {
  const known = keywordsOf(description);
  const stranger = triggers.find((phrase) => [...keywordsOf(phrase)].every((word) => !known.has(word)));
  if (stranger !== undefined) {
    return {
      isMet: false,
      detail: `No keyword of “${stranger}” stands in the description, and clients choose by the description alone.`,
    };
  }
  return {
    isMet: triggers.length > 0,
    detail: 'Clients choose by the description alone, so words of each phrase must stand there too.',
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(', ');
}
