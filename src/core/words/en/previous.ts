import type { previous as ja } from '../ja/previous';

export const previous: typeof ja = {};
