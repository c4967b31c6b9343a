/** How long the bin keeps what was deleted, in days. */
export const binDays = 30;
