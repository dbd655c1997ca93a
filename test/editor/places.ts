import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The policies that `npm start` opens, and that the scenarios of the end-to-end suite use. */
export const examples = join(root, 'examples');

/** What is open when the editor starts: a policy in which every kind of help shows. */
export const firstExample = 'self-manage-mfa-2018.iam.json';

/** Files of one run or kept between runs; ignored by git. */
export const cache = join(root, '.cache');

/** The npm package of its own that brings a real VS Code (code-server) and the Node it needs. */
export const editorPackage = join(root, 'test', 'editor');

/** The npm package of its own that brings a Chromium, installed only where there is no browser. */
export const chromiumPackage = join(editorPackage, 'chromium');
