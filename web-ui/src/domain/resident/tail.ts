/** Whether somebody types how a phone or an ID number ends. */
export const isTail = (typed: string): boolean => /^\d{3}[\dXx]$/.test(typed.trim());
