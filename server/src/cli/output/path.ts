import { STANDARD_INPUT } from '../input/inputs';

/** How a path is shown to people. */
export const shownPath = (path: string): string => (path === STANDARD_INPUT ? '<stdin>' : path);
