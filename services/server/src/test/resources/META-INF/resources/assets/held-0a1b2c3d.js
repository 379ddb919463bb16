export const held = true;
