export const previous = {};
