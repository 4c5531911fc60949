import { formatMinutes } from '../../shared/time/format';
import type { Metric } from './api';
import { TILES } from './tiles';

/** Words for a metric's value, or null when it is not a plain number. */
export function metricText(metric: Metric): string | null {
  const { value, unit } = metric;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return null;
  switch (unit) {
    case 'min':
    case 'minutes':
      return formatMinutes(value);
    case 'ratio':
      return `${Math.round(value * 100)} %`;
    case 'd':
    case 'days':
      return value === 1 ? '1 day' : `${rounded(value)} days`;
    case '1/h':
      return `${rounded(value)} per hour`;
    default:
      return rounded(value);
  }
}

function rounded(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);
}

/** Why there is no number: a sentence of the service as it stands, or its code made readable. */
export function reasonText(metric: Metric | undefined): string {
  const reason = metric?.reason?.trim();
  if (!reason) return 'Not enough data yet.';
  if (/\s/.test(reason)) return reason;
  const words = reason.replace(/[-_]+/g, ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The name on its tile, else its key in words: `longestGapMinutes` reads as `Longest gap`. */
export function metricName(key: string): string {
  const tile = TILES.find((one) => one.key === key);
  if (tile) return tile.name;
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase().replace(/ minutes$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A list of numbers, or null when the metric is something else. */
export function numbersOf(metric: Metric | undefined): readonly number[] | null {
  const value: unknown = metric?.value;
  return Array.isArray(value) && value.every((one): one is number => typeof one === 'number') ? value : null;
}
