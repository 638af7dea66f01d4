import {
  Area,
  ComposedChart,
  CartesianGrid,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS_HEIGHT, AXIS_WIDTH, DRAWN_AT_FIRST, TICK, TOP } from '../chart/plot-sizes.js';
import type { BurnPoint } from './burn-down.js';

const HOURS = 24;
const TICKS = [0, 6, 12, 18, 24];

/** What was used of the daily quota as a line under its limit, and how it will go on, dashed. */
export function BurnPlot({
  points,
  limit,
  projected,
}: {
  readonly points: readonly BurnPoint[];
  readonly limit: number;
  /** What will be used when the day is over; null draws nothing of it. */
  readonly projected: number | null;
}) {
  const last = points.at(-1);
  const isDrawnOn = projected !== null && last !== undefined && last.hour < HOURS;
  const rows = [
    ...points.map((point) => ({ ...point, ...(point === last && isDrawnOn && { projected: point.used }) })),
    ...(isDrawnOn ? [{ hour: HOURS, projected }] : []),
  ];
  const top = Math.max(limit, last?.used ?? 0);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={DRAWN_AT_FIRST}>
      <ComposedChart
        data={rows}
        margin={{ top: TOP + 6, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="hour"
          type="number"
          domain={[0, HOURS]}
          ticks={TICKS}
          tickFormatter={(hour: number) => `${String(hour).padStart(2, '0')}:00`}
          height={AXIS_HEIGHT}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
        />
        <YAxis
          width={AXIS_WIDTH}
          domain={[0, top]}
          allowDataOverflow
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDecimals={false}
          tickCount={4}
        />
        <ReferenceLine y={limit} stroke="var(--chart-failed)" strokeDasharray="2 3" />
        <Area
          dataKey="used"
          stroke="var(--chart-1)"
          strokeWidth={2}
          fill="var(--chart-1)"
          fillOpacity={0.16}
          isAnimationActive={false}
        />
        <Line
          dataKey="projected"
          stroke="var(--chart-1)"
          strokeWidth={1.5}
          strokeDasharray="5 4"
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
