import type { Uri } from 'vscode';

/** A file as people know it: the last part of its path. */
export const fileName = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
