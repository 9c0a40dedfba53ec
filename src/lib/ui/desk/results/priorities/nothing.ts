/** What stands where there is no figure. */
export const nothing = '\u2013';
