import { clsx } from 'clsx';
import { Check, CircleAlert } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import styles from './sections-layout.module.css';

/** A part of a long form, with a place in the rail above it. */
export interface FormSection {
  /** Unique on the page; the anchor of the section. */
  readonly id: string;
  readonly label: string;
  /** What to do there, in a sentence or two. */
  readonly description?: ReactNode;
  /** `done`: nothing is missing; `wrong`: something was refused. */
  readonly state: 'open' | 'done' | 'wrong';
  readonly content: ReactNode;
}

const STATE_WORDS = { open: '', done: ', done', wrong: ', needs a change' } as const;

/**
 * A long form in numbered sections, all of them there at any time, with a rail that leads to each; what is made of it
 * stands beside it while there is room, below it else.
 */
export function SectionsLayout({
  label,
  sections,
  aside,
}: {
  /** What the sections are of; for screen readers. */
  readonly label: string;
  readonly sections: readonly FormSection[];
  readonly aside: ReactNode;
}) {
  const current = useSectionInView(sections.map(({ id }) => id).join(' '));
  return (
    <div className={styles.layout}>
      <nav aria-label={label} className={styles.rail}>
        <ol className={styles.steps}>
          {sections.map(({ id, label: name, state }, index) => (
            <li key={id} className={styles.step}>
              <a
                href={`#${id}`}
                aria-current={id === current ? 'step' : undefined}
                onClick={(event) => goTo(event, id)}
                className={styles.link}
              >
                <Mark number={index + 1} state={state} />
                {name}
                <span className={styles.hidden}>{STATE_WORDS[state]}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.columns}>
        <div className={styles.sections}>
          {sections.map(({ id, label: name, description, content }) => (
            <section key={id} id={id} aria-labelledby={`${id}-heading`} className={styles.section}>
              <header>
                <h2 id={`${id}-heading`} tabIndex={-1}>
                  {name}
                </h2>
                {description !== undefined && <p className={styles.description}>{description}</p>}
              </header>
              {content}
            </section>
          ))}
        </div>
        <div className={styles.aside}>{aside}</div>
      </div>
    </div>
  );
}

function Mark({ number, state }: { readonly number: number; readonly state: FormSection['state'] }) {
  return (
    <span className={clsx(styles.mark, styles[state])} aria-hidden="true">
      {state === 'done' ? <Check size={12} /> : state === 'wrong' ? <CircleAlert size={13} /> : number}
    </span>
  );
}

/** Goes there without a new entry in the browser's history, which would be one for each look at a section. */
function goTo(event: MouseEvent, id: string) {
  event.preventDefault();
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
  document.getElementById(`${id}-heading`)?.focus({ preventScroll: true });
}

/** The first section that stands in the upper part of the window. */
function useSectionInView(ids: string): string | null {
  const [inView, setInView] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setInView((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) next.add(target.id);
            else next.delete(target.id);
          }
          return next;
        }),
      { rootMargin: '-15% 0px -55% 0px' },
    );
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);
  return ids.split(' ').find((id) => inView.has(id)) ?? null;
}
