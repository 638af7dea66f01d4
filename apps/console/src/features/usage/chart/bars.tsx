import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Chart } from '../model/chart-of.js';
import { tickWords } from '../model/time-words.js';
import { FillPatterns, fillOf } from './fills.js';
import { AXIS_HEIGHT, AXIS_WIDTH, DRAWN_AT_FIRST, TICK, TOP } from './plot-sizes.js';

/** The drawn bars of a chart; nothing in it can be reached: {@link UsageChart} lays links over it. */
export function Bars({ chart, prefix }: { readonly chart: Chart; readonly prefix: string }) {
  const { step, parts, buckets } = chart;
  const rows = buckets.map(({ at, values }) => ({ ...values, at: tickWords(at, step), time: at.getTime() }));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={DRAWN_AT_FIRST}>
      <BarChart
        data={rows}
        margin={{ top: TOP, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={rows.length > 60 ? 1 : '18%'}
        accessibilityLayer={false}
      >
        <FillPatterns prefix={prefix} />
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="time"
          tickFormatter={(time: number) => tickWords(new Date(time), step)}
          height={AXIS_HEIGHT}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          minTickGap={24}
        />
        <YAxis
          width={AXIS_WIDTH}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          allowDecimals={false}
          tickCount={4}
        />
        {parts.map(({ key, look }) => (
          <Bar
            key={key}
            dataKey={key}
            stackId="requests"
            fill={fillOf(look, prefix)}
            stroke="var(--surface-raised)"
            strokeWidth={rows.length > 60 ? 0 : 1}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
