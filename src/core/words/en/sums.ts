import type { sums as ja } from '../ja/sums';

export const sums: typeof ja = {};
