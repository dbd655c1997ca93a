/**
 * Marks in a string around the name of something that the host language fills in, while the policy
 * is on its way into another language.
 */
export const [FILLED_IN, FILLED_IN_END] = ['\uE200', '\uE201'];

/**
 * What a name stands for: one string or a part of it, the whole value of an element (one string or a
 * list of them, nobody knows), or a list.
 */
export type FilledInForm = 'string' | 'either' | 'list';

/** Stands before the marks of a name that is more than one string. */
const FORM_MARKS: ReadonlyMap<FilledInForm, string> = new Map([
  ['either', '\uE203'],
  ['list', '\uE204'],
]);

/** The marks, and those that a language puts beside them on its way. */
export const MARKS = /[\uE200-\uE206]/;

const MARKED = new RegExp(
  `([\uE203\uE204]?)${FILLED_IN}([^${FILLED_IN_END}]*)${FILLED_IN_END}`,
  'g',
);

/** Between a name and what CloudFormation calls the same thing by itself. */
const ALSO = '\uE206';

/**
 * A name between its marks.
 *
 * @param pseudo the pseudo parameter of CloudFormation that it stands for, where that is known
 */
export const filledIn = (name: string, form: FilledInForm = 'string', pseudo?: string): string =>
  `${FORM_MARKS.get(form) ?? ''}${FILLED_IN}${name}${pseudo === undefined ? '' : ALSO + pseudo}${FILLED_IN_END}`;

/** Puts something in the place of each name. */
export const replaceFilledIn = (
  text: string,
  write: (name: string, form: FilledInForm, pseudo: string | undefined) => string,
): string =>
  text.replace(MARKED, (_, mark: string, marked: string) => {
    const form = [...FORM_MARKS].find(([, own]) => own === mark)?.[0];
    const [name = '', pseudo] = marked.split(ALSO);
    return write(name, form ?? 'string', pseudo);
  });

/** What a string stands for that is a name and nothing else; undefined for any other. */
export function formOf(text: string): FilledInForm | undefined {
  let form: FilledInForm | undefined;
  const rest = replaceFilledIn(text, (_, its) => {
    form = its;
    return '';
  });
  return rest === '' && text.lastIndexOf(FILLED_IN) === text.indexOf(FILLED_IN) ? form : undefined;
}

/** Words in several ways of writing a name: `AwsS3Bucket`, `aws_s3_bucket`. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

/**
 * The name that a source refers to: `var.bucket`, `Bucket.Arn`, `AWS::AccountId`.
 *
 * @param source of Terraform's `${…}` or reference, or of CloudFormation's `${…}`, `!Ref`, `!GetAtt`
 * @returns undefined for the result of a function, a condition, a loop
 */
export function nameIn(source: string): string | undefined {
  const whole =
    /^(?:\((.*)\)|"(\$\{.*\})")$/s.exec(source.trim())?.slice(1).find(Boolean) ?? source.trim();
  const inner = /^\$\{(.*)\}$/s.exec(whole.trim())?.[1]?.trim() ?? whole.trim();
  for (const form of FORMS) {
    const found = form.exec(inner);
    if (found !== null) return found.slice(1).filter(Boolean).join('.');
  }
  return undefined;
}

const FORMS: readonly RegExp[] = [
  /^((?:AWS::)?[A-Za-z_][\w-]*(?:[.:][\w-]+)*)$/,
  /^!(?:Ref|GetAtt)\s+["']?([\w.:]+)["']?$/,
  /^\{?\s*["']?(?:Ref|Fn::GetAtt)["']?\s*:\s*["']?([\w.:]+)["']?\s*\}?$/,
  /^!GetAtt\s*\[\s*["']?(\w+)["']?\s*,\s*["']?([\w.]+)["']?\s*\]$/,
  /^\{?\s*["']?Fn::GetAtt["']?\s*:\s*\[\s*["']?(\w+)["']?\s*,\s*["']?([\w.]+)["']?\s*\]\s*\}?$/,
];
