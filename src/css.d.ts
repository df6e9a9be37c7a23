/** A stylesheet is taken for its effect alone; webpack puts it beside the page. */
declare module '*.css';
