// What every first screen may hold: no library, a few hundred bytes each.
export { Button, type ButtonProps } from './Button';
export { Checks } from './Checks';
export { Choice } from './Choice';
export { TextInput } from './TextInput';
