import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Notice } from '../../../ui/notice.js';
import { UserText } from '../../../ui/user-text.js';
import { AGENT_LIMITS } from './agent-limits.js';
import type { AgentSectionProps } from './agent-section.js';
import styles from './chosen-list.module.css';
import { SkillPicker } from './skill-picker.js';

/** The skills that the agent has, in their order. */
export function SkillsSection({ draft, change, messages, isReadOnly }: AgentSectionProps) {
  const { skills } = draft;
  const [isPicking, setIsPicking] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const move = (index: number, by: -1 | 1) => {
    const [skill] = skills.slice(index, index + 1);
    if (skill === undefined) return;
    change({ skills: skills.toSpliced(index, 1).toSpliced(index + by, 0, skill) });
    setSaid(`${skill.name} is number ${index + by + 1} now.`);
  };
  const remove = (index: number) => {
    change({ skills: skills.toSpliced(index, 1) });
    list.current?.focus();
  };
  return (
    <>
      {skills.length === 0 && (
        <p className={styles.none}>No skills. The agent knows what its instructions say.</p>
      )}
      <ol ref={list} tabIndex={-1} className={styles.list} aria-label="Skills of the agent">
        {skills.map(({ id, name }, index) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>
              <Link to={`/skills/${id}`}>
                <UserText>{name}</UserText>
              </Link>
            </span>
            {!isReadOnly && (
              <span className={styles.deeds}>
                <IconButton
                  label={`Move ${name} up`}
                  icon={<ArrowUp size={15} aria-hidden />}
                  aria-disabled={index === 0 || undefined}
                  onClick={() => index > 0 && move(index, -1)}
                />
                <IconButton
                  label={`Move ${name} down`}
                  icon={<ArrowDown size={15} aria-hidden />}
                  aria-disabled={index === skills.length - 1 || undefined}
                  onClick={() => index < skills.length - 1 && move(index, 1)}
                />
                <IconButton
                  label={`Take ${name} out`}
                  icon={<X size={15} aria-hidden />}
                  onClick={() => remove(index)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <span role="status" className={styles.hidden}>
        {said}
      </span>
      {messages['skills'] !== undefined && <Notice tone="danger">{messages['skills']}</Notice>}
      {!isReadOnly && (
        <div>
          <Button
            size="s"
            icon={<Plus size={14} aria-hidden />}
            disabled={skills.length >= AGENT_LIMITS.skillsMax}
            onClick={() => setIsPicking(true)}
          >
            Add skills
          </Button>
        </div>
      )}
      {isPicking && (
        <SkillPicker
          chosen={skills}
          onAdd={(skill) => change({ skills: [...skills, skill] })}
          onClose={() => setIsPicking(false)}
        />
      )}
    </>
  );
}
