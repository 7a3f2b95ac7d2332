/** The strength of the penalty on large weights: strong, as the annotated articles are few. */
export const RIDGE = 2;

/** What an example from an invented sentence weighs against one from an annotated article. */
export const INVENTED = 0.5;
