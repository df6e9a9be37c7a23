export const required = {};
