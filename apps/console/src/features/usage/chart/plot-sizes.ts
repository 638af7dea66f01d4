/** Pixels left of a chart's plot, for the numbers; `.columns` of usage-chart.module.css begins there. */
export const AXIS_WIDTH = 44;
/** Pixels below a plot, for the names of its bars. */
export const AXIS_HEIGHT = 26;
/** Pixels above a plot, so that its topmost number is whole. */
export const TOP = 10;
/** How the texts along the axes look. */
export const TICK = { fill: 'var(--text-muted)', fontSize: 11 } as const;
/** The size of a chart until its place is measured. */
export const DRAWN_AT_FIRST = { width: 640, height: 200 } as const;
