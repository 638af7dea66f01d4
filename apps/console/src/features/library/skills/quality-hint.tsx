import { Check, Minus } from 'lucide-react';
import { useMemo } from 'react';
import { judgeTrigger, type SkillTrigger } from './judge-trigger.js';
import styles from './quality-hint.module.css';

/** Shows how a trigger stands against each rule for good ones; a hint, which keeps nobody from saving. */
export function QualityHint({ description, triggers }: SkillTrigger) {
  const verdicts = useMemo(() => judgeTrigger({ description, triggers }), [description, triggers]);
  const met = verdicts.filter(({ isMet }) => isMet).length;
  return (
    <div className={styles.hint}>
      <div className={styles.head}>
        <h3>Will it be found?</h3>
        <span className={styles.count}>
          {met} of {verdicts.length} rules met
        </span>
      </div>
      <ul className={styles.rules}>
        {verdicts.map(({ id, title, isMet, detail }) => (
          <li key={id} className={styles.rule} data-met={isMet}>
            {isMet ? <Check size={14} aria-hidden /> : <Minus size={14} aria-hidden />}
            <div>
              <span className={styles.title}>{title}</span>
              <span className={styles.hidden}>{isMet ? ': met.' : ': not met.'}</span>
              {!isMet && (
                <p className={styles.detail}>
                  <bdi>{detail}</bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.note}>A hint for texts in English. You can save whatever it says.</p>
    </div>
  );
}
