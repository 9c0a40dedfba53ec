/**
 * Nothing published tells fewer respondents than this apart: neither a figure nor a quotation. It is the
 * threshold of Hundepool et al. (2012), "Statistical Disclosure Control", chapter 4.
 */
export const fewest = 5;
