import type { Look } from '../model/chart-of.js';
import styles from './fills.module.css';

const COLOURS = 6;
const HATCHED = [0, 1, 2, 3];
const MEANINGS = ['refused', 'failed'] as const;

/** Names how a part of a chart is filled; what has a pattern is found under `prefix`, which {@link FillPatterns} gives. */
export function fillOf(look: Look, prefix: string): string {
  if (look === 'ok') return 'var(--chart-1)';
  if (look === 'other') return 'var(--chart-other)';
  if (typeof look === 'number')
    return look < COLOURS ? `var(--chart-${look + 1})` : `url(#${prefix}-${look % COLOURS})`;
  return `url(#${prefix}-${look})`;
}

/** The patterns of {@link fillOf}: what is refused is striped, what failed is dotted, later groups are hatched. */
export function FillPatterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {MEANINGS.map((look) => (
        <pattern key={look} id={`${prefix}-${look}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={`var(--chart-${look})`} />
          {look === 'refused' ? (
            <path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" className={styles.lines} />
          ) : (
            <circle cx="3" cy="3" r="1.25" className={styles.dots} />
          )}
        </pattern>
      ))}
      {HATCHED.map((rank) => (
        <pattern key={rank} id={`${prefix}-${rank}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={`var(--chart-${rank + 1})`} />
          <path d="M0,3 h6" className={styles.lines} />
        </pattern>
      ))}
    </defs>
  );
}

/** A sample of a part's filling, beside its name. */
export function Swatch({ look, prefix }: { readonly look: Look; readonly prefix: string }) {
  return (
    <svg width="12" height="12" className={styles.swatch} aria-hidden="true">
      <rect width="12" height="12" rx="3" fill={fillOf(look, prefix)} />
    </svg>
  );
}
