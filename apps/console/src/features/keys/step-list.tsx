import { Check } from 'lucide-react';
import styles from './step-list.module.css';

/** Where somebody is on a way of a few steps. */
export function StepList({
  label,
  steps,
  current,
}: {
  readonly label: string;
  readonly steps: readonly string[];
  /** From 0; as many as there are steps when all are done. */
  readonly current: number;
}) {
  return (
    <ol aria-label={label} className={styles.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
        >
          <span className={styles.number} aria-hidden="true">
            {index < current ? <Check size={12} /> : index + 1}
          </span>
          <span>
            {step}
            {index < current && <span className={styles.hidden}>, done</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
