import type { units as ja } from '../ja/units';

export const units: typeof ja = {};
