/** These pages are forms; one small script of our own makes them quicker (docs/decisions/0025). */
export const csr = false;
