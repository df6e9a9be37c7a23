import type { numbers as ja } from '../ja/numbers';

export const numbers: typeof ja = {};
