import type { ValueTransformer } from 'typeorm';

/** Reads a bigint column as a number: for counts that stay far below 2^53. */
export const bigintAsNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (typeof value === 'string' ? Number(value) : value),
};
