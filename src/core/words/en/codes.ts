import type { codes as ja } from '../ja/codes';

export const codes: typeof ja = {};
